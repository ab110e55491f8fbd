/**
 * The terms of a batch search, out of what was pasted: a column of Excel, a numbered list of Word.
 *
 *     1. 普法⏎（二）枫桥经验；⏎⏎普法  →  普法, 枫桥经验 (and one that stands twice)
 *
 * A line is a term, and so is a cell of a table (pasted-cells.ts); numbers of lists and scores are no
 * part of it (list-marks.ts). A single line may hold several terms, set apart by ， or ；, or by 、
 * where that stands twice at least: 双随机、一公开 is one term. Within quotation marks and brackets
 * nothing is set apart.
 *
 * A term may use everything of the query language. Whatever is left out is told.
 */
import { withoutMarks } from './list-marks.ts'
import type { CleanList } from './list-marks.ts'
import { readCells } from './pasted-cells.ts'
import type { PastedCells } from './pasted-cells.ts'
import { parseQuery, queryKey } from './query.ts'
import type { Query } from './query.ts'

/** More would be neither quick to look for nor to be read as columns. */
export const MOST_TERMS = 100

export interface BatchTerm {
  /** As typed. */
  text: string
  query: Query
  /** What was not understood of it. */
  hints: string[]
}

export interface TermList {
  terms: BatchTerm[]
  /** Lines without anything to look for. */
  empty: string[]
  /** How many terms were left out because they ask for the same as one before. */
  repeated: number
  /** Terms that are left out because there are too many. */
  beyond: string[]
  /** What of the text is no term. */
  cut: CutText
}

export interface CutText extends Pick<PastedCells, 'column'>, Omit<CleanList, 'entries'> {
  /** Terms of a single line that may be two: 枫桥经验、信访 */
  joined: string[]
}

const NOTHING_CUT: CutText = { column: null, numbers: [], scores: [], joined: [] }

export function readTerms(pasted: string): TermList {
  const { entries: cells, column } = readCells(pasted)
  if (cells.length !== 1) {
    const { entries, ...marks } = withoutMarks(cells)
    return listTerms(entries, { ...NOTHING_CUT, ...marks, column })
  }
  const line = withoutMarks(cells)
  const pieces = withoutMarks(line.entries.flatMap((entry) => entry.match(BETWEEN_COMMAS) ?? []))
  const parts = pieces.entries.map((piece) => ({ piece, parts: pausesIn(piece) }))
  return listTerms(
    parts.flatMap(({ piece, parts }) => (parts.length > 2 ? parts : [piece])),
    {
      column,
      numbers: [...new Set([...line.numbers, ...pieces.numbers])],
      scores: [...new Set([...line.scores, ...pieces.scores])],
      joined: parts.flatMap(({ piece, parts }) => (parts.length === 2 ? [piece] : [])),
    },
  )
}

/** `cut` is what was done to the text that the terms were read from. */
export function listTerms(texts: readonly string[], cut: CutText = NOTHING_CUT): TermList {
  const terms = new Map<string, BatchTerm>()
  const empty: string[] = []
  let asked = 0
  for (const text of texts) {
    const { query, hints } = parseQuery(text)
    if (query === null) {
      empty.push(text)
      continue
    }
    asked++
    const key = queryKey(query)
    if (!terms.has(key)) terms.set(key, { text, query, hints })
  }
  const all = [...terms.values()]
  return {
    terms: all.slice(0, MOST_TERMS),
    empty,
    repeated: asked - terms.size,
    beyond: all.slice(MOST_TERMS).map(({ text }) => text),
    cut,
  }
}

const TOGETHER = '“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"|（[^）]*）|\\([^)]*\\)'
const BETWEEN_COMMAS = new RegExp(`(?:${TOGETHER}|[^，,；;])+`, 'gu')
const BETWEEN_PAUSES = new RegExp(`(?:${TOGETHER}|[^、])+`, 'gu')

function pausesIn(piece: string): string[] {
  return (piece.match(BETWEEN_PAUSES) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
