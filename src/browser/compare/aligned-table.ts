/**
 * A comparison as one table: aligned rows stand side by side by layout, and so scroll in step. The
 * names of the reports stay in sight, on paper at the top of every page.
 */
import { element } from '../search/element.ts'
import { drawnCell } from './comparison.ts'
import type { Comparison, ShownReport } from './comparison.ts'
import type { DrawnShape } from './draw-rows.ts'

export function alignedTable(comparison: Comparison): DrawnShape {
  const { reports, rows, isAcross } = comparison
  const table = element(
    'table',
    { class: isAcross === true ? 'compare-table across' : 'compare-table' },
    element('caption', { class: 'visually-hidden' }, '报告对照，一列一份'),
    element(
      'thead',
      {},
      element('tr', {}, ...reports.map((one) => element('th', { scope: 'col' }, headWords(one)))),
    ),
  )
  const drawRow = (at: number): HTMLElement => {
    const lines = (rows[at]?.lines ?? []).map(({ cells }) =>
      element('tr', {}, ...cells.map((draw) => element('td', {}, ...drawnCell(comparison, draw)))),
    )
    const span = String(reports.length)
    const title = element('th', { colspan: span, scope: 'rowgroup' }, ...rowTitle(rows, at))
    return element('tbody', { 'data-row': String(at) }, element('tr', {}, title), ...lines)
  }
  return { frame: table, columns: [{ holder: table, drawRow }] }
}

export function headWords({ name, county }: ShownReport): string {
  return county === null ? name : `${county} ${name}`
}

/** The name of the row, below that of its group where a group begins. */
export function rowTitle(rows: Comparison['rows'], at: number): Node[] {
  const row = rows[at]
  if (row === undefined) return []
  const begins = row.group !== null && row.group !== rows[at - 1]?.group
  return [
    ...(begins ? [element('span', { class: 'compare-group' }, row.group ?? '')] : []),
    element('span', { class: 'compare-row-name', tabindex: '-1' }, row.name),
    element('span', { class: 'compare-row-words' }, row.words),
  ]
}
