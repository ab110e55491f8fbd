/**
 * The texts of a report in reading order, each with the id of the place it stands in: title,
 * headings, blocks.
 *
 *     passagesOf(report) → [{ id: 'main', text: '马营镇2023年…' }, …, { id: 'kng7et', text: '…' }]
 *
 * The title has no id of its own; it stands at the top of the page's main part.
 */
import type { Block, Report, Section } from '../report.ts'
import type { Place } from './finding.ts'

export interface Passage {
  id: string
  text: string
  /** Null for the title. */
  section: Section | null
  /** Null for title and headings. */
  block: Block | null
}

const TITLE_PLACE = 'main'

export function passagesOf(report: Report): Passage[] {
  const title = { id: TITLE_PLACE, text: report.title ?? '', section: null, block: null }
  const rest = report.sections.flatMap((section): Passage[] => [
    { id: section.id, text: section.heading, section, block: null },
    ...section.blocks.map((block) => ({ id: block.id, text: block.text, section, block })),
  ])
  return [title, ...rest].filter(({ text }) => text !== '')
}

export function placeIn(passage: { id: string }, start: number, end: number): Place {
  return { block: passage.id, start, end }
}

/** The whole of a passage. */
export function placeOf({ id, text }: { id: string; text: string }): Place {
  return { block: id, start: 0, end: text.length }
}

/** As many blanks for each stretch that does not count, so that every place stays where it is. */
export function hide(text: string, pattern: RegExp): string {
  return text.replace(pattern, (stretch) => '\u0000'.repeat(stretch.length))
}

/** Names of laws, plans and books. */
export const BOOK_NAMES = /《[^《》]*》/gu
