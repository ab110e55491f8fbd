/**
 * How much of the gold's text a conversion has kept, in characters.
 *
 * Clause by clause: a clause is kept when some field of the result holds it. The texts of one field
 * are joined without a gap, for a clause may be cut in two by neighbouring blocks.
 */
import type { ExportedReport } from '../../src/core/export-report.ts'
import { comparable, withoutCircledNumber, withoutNumber } from './comparable-text.ts'
import type { GoldReport } from './gold.ts'
import type { Miss } from './miss.ts'
import { newShare } from './score.ts'
import type { Share } from './score.ts'

/** Clauses end here; a point or colon between digits (3.15, 9:30) ends none. */
const CLAUSE_END = /[，。；：！？、,;!?\n\r\t]|(?<!\d)[.:](?!\d)/u
const LONGEST_PIECE = 60
/** A paragraph without punctuation must not hide every other loss. */
const HEAVIEST_CLAUSE = 300

export function compareText(
  gold: GoldReport,
  got: ExportedReport,
): { share: Share; misses: Miss[] } {
  const kept = fieldsOf(got)
  const share = newShare()
  const misses: Miss[] = []
  for (const clause of textsOf(gold).flatMap((text) => text.split(CLAUSE_END))) {
    const characters = [...comparable(clause).replace(/^[-+>#*]+/u, '')]
    const weight = Math.min(1, HEAVIEST_CLAUSE / characters.length)
    for (let start = 0; start < characters.length; start += LONGEST_PIECE) {
      const piece = characters.slice(start, start + LONGEST_PIECE)
      share.of += piece.length * weight
      if (isKept(piece.join(''), kept)) share.right += piece.length * weight
      else misses.push({ kind: 'text', at: clause, expected: piece.join(''), got: null })
    }
  }
  return { share, misses }
}

function isKept(piece: string, kept: string): boolean {
  const rest = withoutNumber(piece)
  return kept.includes(piece) || ([...rest].length >= 2 && kept.includes(rest))
}

function textsOf(gold: GoldReport): string[] {
  return [
    ...gold.title_lines,
    ...gold.sections.map(({ heading }) => heading),
    ...gold.measures.map(({ text }) => withoutCircledNumber(text)),
    ...gold.problems.map(({ text }) => text),
    ...gold.other_spans.map(({ text }) => text),
  ]
}

/** Told about a report, not of it. */
const ABOUT = new Set(['source', 'messages'])

function fieldsOf(got: ExportedReport): string {
  const fields = new Map<string, string>()
  for (const [key, value] of Object.entries(got)) {
    if (!ABOUT.has(key)) collect(value, key, fields)
  }
  return [...fields.values()].map(comparable).join('\n')
}

function collect(value: unknown, field: string, fields: Map<string, string>): void {
  if (typeof value === 'string') fields.set(field, (fields.get(field) ?? '') + value)
  else if (Array.isArray(value)) for (const entry of value) collect(entry, field, fields)
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) collect(entry, `${field}.${key}`, fields)
}
