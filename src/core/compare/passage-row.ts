/**
 * A row that sets passages of reports side by side, as they stand in each of them.
 *
 *     passageRow('存在问题', null, [[passage], []]) → one line, “1 份未提及”
 *
 * A report that does not mention something may well have done it: 未提及 is all that is said.
 */
import type { Block, Section } from '../report.ts'
import type { AlignedRow } from './aligned-row.ts'

/** Blocks of one section that belong into the row, in the order of the report. */
export interface Passage {
  section: Section
  /** None where a heading stands alone above others. */
  blocks: readonly Block[]
}

/** What a report tells in a row of its own, or where it does so in another row. */
export type Told = readonly Passage[] | Elsewhere

export interface Elsewhere {
  /** The id of the section or block. */
  elsewhere: string
}

export type PassageRow = AlignedRow<Told>

export function isElsewhere(told: Told): told is Elsewhere {
  return 'elsewhere' in told
}

export function passageRow(name: string, group: string | null, told: readonly Told[]): PassageRow {
  const cells = told.map((one) => (isElsewhere(one) || one.length > 0 ? one : null))
  const having = cells.filter((passages) => passages !== null).length
  const line = { cells, isCommon: having === cells.length }
  return { name, group, words: mentionWords(having, cells.length), lines: [line] }
}

function mentionWords(having: number, all: number): string {
  const both = all === 1 ? '' : '都'
  if (having === all) return `${both}提及`
  return having === 0 ? `${both}未提及` : `${all - having} 份未提及`
}
