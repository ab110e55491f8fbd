/**
 * The table of a batch search on paper: all of its rows, and as many columns side by side as a sheet
 * has room for; what is left of the columns comes in a further table.
 */
import type { Matrix, MatrixRow } from '../../core/search/batch.ts'
import { element } from './element.ts'

/** On A4, landscape; as they are that wide, four characters of a head stand in a line. */
const COLUMNS = 14

export function printTables({ terms, totals, total }: Matrix, rows: readonly MatrixRow[]): Node[] {
  const starts = Array.from({ length: Math.ceil(terms.length / COLUMNS) }, (_, at) => at * COLUMNS)
  return starts.map((from) => {
    const to = Math.min(from + COLUMNS, terms.length)
    const caption = `第 ${from + 1}～${to} 个词，共 ${terms.length} 个；合计算全部的词`
    return element(
      'table',
      { class: 'table matrix-sheet' },
      ...(terms.length > COLUMNS ? [element('caption', {}, caption)] : []),
      element('thead', {}, row('th', ['报告', '年份', '合计', ...terms.slice(from, to)])),
      element(
        'tbody',
        {},
        ...rows.map(({ name, county, year, total, counts }) =>
          row('td', [
            county === null ? name : `${name}（${county}）`,
            year === null ? '' : String(year),
            ...[total, ...counts.slice(from, to)].map(countWord),
          ]),
        ),
        row('td', ['合计', '', ...[total, ...totals.slice(from, to)].map(countWord)]),
      ),
    )
  })
}

function row(cell: 'th' | 'td', words: readonly string[]): HTMLElement {
  return element('tr', {}, ...words.map((word) => element(cell, {}, word)))
}

function countWord(count: number): string {
  return count === 0 ? '·' : String(count)
}
