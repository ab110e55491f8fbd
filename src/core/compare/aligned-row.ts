/**
 * One row of a comparison: what each report says to one question, side by side, in one line or in
 * several, where it is compared paragraph by paragraph or measure by measure.
 *
 *     { name: '存在问题', …, lines: [{ cells: [two passages, null], isCommon: false }] }
 *
 * A line has a cell for each report, in the order of the columns; null where the report says nothing.
 */
import type { RowChoice } from './compare-state.ts'

export interface AlignedRow<Said> {
  name: string
  /** What the row stands under, as a tag stands under its group. */
  group: string | null
  /** In a few words how the reports agree here. */
  words: string
  lines: readonly AlignedLine<Said>[]
}

export interface AlignedLine<Said> {
  cells: readonly (Said | null)[]
  /** Every report says it. */
  isCommon: boolean
}

/** How a report stands in a row: it has all of it, only a part or in another way, or nothing. */
export type Mark = 'full' | 'changed' | 'empty'

export function marksOf<Said>({ lines }: AlignedRow<Said>): Mark[] {
  const columns = lines[0]?.cells.length ?? 0
  const isChanged = lines.some(({ cells, isCommon }) => !isCommon && !cells.includes(null))
  return Array.from({ length: columns }, (_, column) => {
    const having = lines.filter(({ cells }) => cells[column] !== null).length
    if (having === 0) return 'empty'
    return isChanged || having < lines.length ? 'changed' : 'full'
  })
}

/**
 * Rows with the lines that were asked for; those without one are left out. What no report says is
 * neither common nor a difference.
 */
export function chooseRows<Said>(
  rows: readonly AlignedRow<Said>[],
  choice: RowChoice | null,
): AlignedRow<Said>[] {
  if (choice === null) return [...rows]
  return rows.flatMap((row) => {
    const lines = row.lines.filter(
      ({ cells, isCommon }) =>
        isCommon === (choice === 'common') && cells.some((said) => said !== null),
    )
    return lines.length === 0 ? [] : [{ ...row, lines }]
  })
}

export function countLines<Said>(rows: readonly AlignedRow<Said>[]): number {
  return rows.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** The same rows with something else in their cells. */
export function mapCells<From, To>(
  rows: readonly AlignedRow<From>[],
  change: (said: From, column: number) => To,
): AlignedRow<To>[] {
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map(({ cells, isCommon }) => ({
      isCommon,
      cells: cells.map((said, column) => (said === null ? null : change(said, column))),
    })),
  }))
}
