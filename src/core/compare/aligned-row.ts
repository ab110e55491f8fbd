/**
 * One row of a comparison: what each report says to one question, side by side.
 *
 *     { name: '存在问题', group: null, cells: [[passage, passage], []] }   the second report: 未提及
 *
 * There is a cell for each report, in the order of the columns.
 */
import type { Block, Section } from '../report.ts'
import type { RowChoice } from './compare-state.ts'

/** Blocks of one section that belong into the row, in the order of the report. */
export interface Passage {
  section: Section
  /** None where a heading stands alone above others. */
  blocks: readonly Block[]
}

export type Cell = readonly Passage[]

export interface AlignedRow {
  name: string
  /** What the row stands under: the group of a tag. */
  group: string | null
  cells: readonly Cell[]
}

/** How many of the reports have something: every one, some, or none. */
export type Coverage = 'all' | 'some' | 'none'

export function coverageOf({ cells }: AlignedRow): Coverage {
  const having = mentionsIn(cells)
  if (having === 0) return 'none'
  return having === cells.length ? 'all' : 'some'
}

export function mentionsIn(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell.length > 0).length
}

export function chooseRows(rows: readonly AlignedRow[], choice: RowChoice | null): AlignedRow[] {
  return rows.filter(
    (row) => choice === null || (coverageOf(row) === 'all') === (choice === 'common'),
  )
}
