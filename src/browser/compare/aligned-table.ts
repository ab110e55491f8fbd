/**
 * A comparison as one table: aligned rows stand side by side by layout, and so scroll in step. The
 * names of the reports stay in sight, on paper at the top of every page.
 */
import type { AlignedRow } from '../../core/compare/aligned-row.ts'
import { element } from '../search/element.ts'
import { cellContent } from './cell-content.ts'
import { coverageWords } from './comparison.ts'
import type { Comparison, ShownReport } from './comparison.ts'

export function alignedTable(comparison: Comparison): HTMLTableElement {
  const { reports, rows, look } = comparison
  const table = element(
    'table',
    { class: 'compare-table' },
    element('caption', { class: 'visually-hidden' }, '报告对照，一列一份'),
    element(
      'thead',
      {},
      element('tr', {}, ...reports.map((one) => element('th', { scope: 'col' }, headWords(one)))),
    ),
  )
  for (const [at, row] of rows.entries()) {
    const cells = row.cells.map((cell, column) => {
      const shown = reports[column]
      return element('td', {}, ...(shown ? cellContent(cell, shown.report, look) : []))
    })
    const span = String(reports.length)
    const title = element('th', { colspan: span, scope: 'rowgroup' }, ...rowTitle(rows, at))
    table.append(
      element(
        'tbody',
        { 'data-row': String(at) },
        element('tr', {}, title),
        element('tr', {}, ...cells),
      ),
    )
  }
  return table
}

export function headWords({ name, county }: ShownReport): string {
  return county === null ? name : `${county} ${name}`
}

/** The name of the row, below that of its group where a group begins. */
export function rowTitle(rows: readonly AlignedRow[], at: number): Node[] {
  const row = rows[at]
  if (row === undefined) return []
  const begins = row.group !== null && row.group !== rows[at - 1]?.group
  return [
    ...(begins ? [element('span', { class: 'compare-group' }, row.group ?? '')] : []),
    element('span', { class: 'compare-row-name', tabindex: '-1' }, row.name),
    element('span', { class: 'compare-row-words' }, coverageWords(row)),
  ]
}
