/**
 * The texts of two reports aligned word for word, as rows of a comparison: a row for each section
 * under its part, a line for each paragraph and the one that belongs to it.
 *
 *     存在问题 | 存在的问题: 改动 1 段、仅前份 1 段
 *       → 二、存在的问题 | 二、存在的问题    一是执法力量不足… | (null)    …
 *
 * A row is a section of the report on the right; sections of the left one stand in a row of their own
 * where no heading on the right belongs to theirs. Each paragraph and heading of both reports stands
 * in one line, once. A line is common if both sides are the same character for character, wherever
 * they stand.
 */
import type { Section } from '../report.ts'
import type { AlignedRow } from './aligned-row.ts'
import { differTexts } from './text-difference.ts'
import type {
  ParagraphDifference,
  PartDifference,
  PlacedParagraph,
  ReportText,
} from './text-difference.ts'

/** Both cells of a line hold the same: what one side shows of it are the pieces of that side. */
export type TextRow = AlignedRow<ParagraphDifference>

export interface AlignedTexts {
  rows: TextRow[]
  /** Too long or too different to look for single words everywhere. */
  isCoarse: boolean
  /** Next to nothing belongs together. */
  areUnrelated: boolean
  /** The same characters in the same order, but for the titles, which stand above the rows. */
  areEqual: boolean
}

const OPENING = '开头'

export function alignTexts(before: ReportText, after: ReportText): AlignedTexts {
  const { parts, isCoarse, areUnrelated } = differTexts(before, after)
  return {
    rows: parts.flatMap(rowsOf),
    isCoarse,
    areUnrelated,
    areEqual: wholeText(before) === wholeText(after),
  }
}

function rowsOf({ category, paragraphs }: PartDifference): TextRow[] {
  const partners = partnersOf(paragraphs)
  const sections = new Map<string, { section: Section; told: ParagraphDifference[] }>()
  for (const paragraph of paragraphs) {
    const { before, after } = paragraph
    const section = after?.section ?? partners.get(before?.section.id ?? '') ?? before?.section
    if (section === undefined) continue
    const isRight = after !== null || section !== before?.section
    const key = section.level === 0 ? OPENING : `${isRight ? 'right' : 'left'} ${section.id}`
    const known = sections.get(key)
    if (known) known.told.push(paragraph)
    else sections.set(key, { section, told: [paragraph] })
  }
  return [...sections.values()].map(({ section, told }) => ({
    name: section.level === 0 ? OPENING : section.name || section.heading,
    group: category,
    words: wordsOf(told),
    lines: told.map((paragraph) => ({
      cells: [
        paragraph.before === null ? null : paragraph,
        paragraph.after === null ? null : paragraph,
      ],
      isCommon: paragraph.kind === 'same',
    })),
  }))
}

/** Sections of the right report by the ids of those on the left whose headings belong to theirs. */
function partnersOf(paragraphs: readonly ParagraphDifference[]): ReadonlyMap<string, Section> {
  const partners = new Map<string, Section>()
  for (const { before, after } of paragraphs) {
    if (isHeading(before) && isHeading(after)) partners.set(before.section.id, after.section)
  }
  return partners
}

function isHeading(placed: PlacedParagraph | null): placed is PlacedParagraph {
  return placed !== null && placed.block === null
}

function wordsOf(told: readonly ParagraphDifference[]): string {
  const count = (kind: ParagraphDifference['kind']): number =>
    told.filter((paragraph) => paragraph.kind === kind).length
  const words = [
    ['改动', count('changed')],
    ['仅前份', count('removed')],
    ['仅后份', count('added')],
  ] as const
  const counted = words.flatMap(([word, number]) => (number === 0 ? [] : [`${word} ${number} 段`]))
  return counted.join('、') || '相同'
}

function wholeText({ sections }: ReportText): string {
  return sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
    .join('\n')
}
