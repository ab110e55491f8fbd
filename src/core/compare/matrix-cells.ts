/**
 * The matrix as rows of a spreadsheet, for CSV and xlsx alike: numbers stay numbers. A share is in
 * percent, with one decimal place; what the reports are stands below their numbers.
 *
 *     组    标签  合计  马营镇2023年报告
 *     普法  普法     5                 3
 */
import type { Cell } from '../csv.ts'
import { pageAddress } from '../page-address.ts'
import { cellValue, columnTotal, matrixTotal, rowTotal } from './matrix.ts'
import type { Matrix, MatrixColumn } from './matrix.ts'
import type { ShownAs } from './matrix-state.ts'

const CORNERS: Readonly<Record<ShownAs, string>> = {
  count: '合计（条）',
  mark: '合计（提到的）',
  share: '合计（占措施的%）',
}

/** How many columns come before those of the reports. */
export const LEADING_COLUMNS = 3

/** `site` is the full address of the site, with a slash at its end. */
export function matrixCells(matrix: Matrix, site: string): Cell[][] {
  const { rows, columns, show, measures } = matrix
  const number = (value: number): number =>
    show === 'share' ? Math.round(value * 1000) / 10 : value
  const fact = (name: string, of: (column: MatrixColumn) => Cell, total: Cell = ''): Cell[] => [
    '',
    name,
    total,
    ...columns.map(of),
  ]
  return [
    ['组', '标签', CORNERS[show], ...columns.map(({ name }) => name)],
    ...rows.map((row) => [
      row.group ?? row.name,
      row.group === null ? '' : row.name,
      number(rowTotal(matrix, row)),
      ...row.counts.map((count, at) => number(cellValue(count, columns[at]?.measures ?? 0, show))),
    ]),
    fact('合计', (column) => number(columnTotal(matrix, column)), number(matrixTotal(matrix))),
    fact('措施条数', (column) => column.measures, measures),
    fact('县区', ({ county }) => county ?? ''),
    fact('年份', ({ year }) => year ?? ''),
    fact('层级', ({ level }) => level ?? ''),
    fact('网址', ({ id }) => pageAddress(site, `reports/${id}/`)),
  ]
}
