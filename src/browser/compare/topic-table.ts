/**
 * The matrix of topics and reports as a table: a row for each topic, under its group, a column for
 * each report, each number a link to the measures that it counts. Shades only repeat the numbers.
 */
import {
  cellValue,
  columnTotal,
  matrixTotal,
  mostIn,
  rowTotal,
  valueWord,
} from '../../core/compare/matrix.ts'
import type { Matrix, MatrixColumn, MatrixRow } from '../../core/compare/matrix.ts'
import { NO_FILTERS } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { shadeOf } from '../../core/topics.ts'
import { element } from '../search/element.ts'
import { addressOfState } from '../search/state-address.ts'
import { moveByKeys } from './grid-keys.ts'

export interface ShownTopics {
  matrix: Matrix
  /** The columns drawn: from (the first is 0) up to. */
  from: number
  to: number
  /** Whether rows stand under the names of their groups. */
  grouped: boolean
  /** The address of the site, with a slash at its end. */
  base: string
  onGaps: (report: string) => void
}

export function topicTable(shown: ShownTopics): HTMLTableElement {
  const { matrix } = shown
  const columns = matrix.columns.slice(shown.from, shown.to)
  const total = (value: number): HTMLElement => numberCell(valueWord(value, matrix.show))
  const most = mostIn(matrix)
  const foot = element('tr', {}, element('th', { scope: 'row' }, '合计'))
  foot.append(
    total(matrixTotal(matrix)),
    ...columns.map((column) => total(columnTotal(matrix, column))),
  )
  const table = element(
    'table',
    { class: 'table matrix topics-matrix', role: 'grid' },
    element('caption', { class: 'visually-hidden' }, '每份报告里每个主题有多少条措施'),
    element('thead', {}, ...headRows(shown, columns)),
    ...bodies(shown).map(([group, rows]) =>
      element(
        'tbody',
        {},
        ...(group === null ? [] : [groupRow(group, columns.length + 2)]),
        ...rows.map((row) => topicRow(shown, row, columns, most)),
      ),
    ),
    element('tfoot', {}, foot),
  )
  moveByKeys(table)
  return table
}

function headRows({ base, onGaps }: ShownTopics, columns: readonly MatrixColumn[]): HTMLElement[] {
  const names = element('tr', {}, element('th', { scope: 'col' }, '主题'))
  names.append(
    element('th', { scope: 'col', class: 'number' }, '合计'),
    ...columns.map(({ id, name, body, county, year }) => {
      const label = county === null ? name : `${name}（${county}）`
      const words =
        body === null ? [name] : [body, element('br', {}), year === null ? '' : `${year}`]
      const link = element(
        'a',
        { class: 'matrix-term', href: `${base}reports/${id}/`, title: label, 'aria-label': label },
        ...words,
      )
      return element('th', { scope: 'col', class: 'number' }, link)
    }),
  )
  const gaps = element(
    'tr',
    { class: 'gap-buttons' },
    element('th', { scope: 'row' }, '没有提及的'),
    element('td', {}),
    ...columns.map(({ id, name }) => {
      const attributes = { class: 'quiet', type: 'button', 'aria-label': `${name}的缺项` }
      const button = element('button', attributes, '缺项')
      button.addEventListener('click', () => onGaps(id))
      return element('td', { class: 'number' }, button)
    }),
  )
  return [names, gaps]
}

/** Rows under their groups; all under none where they are in another order, or groups themselves. */
function bodies({ matrix, grouped }: ShownTopics): [group: string | null, rows: MatrixRow[]][] {
  const groups = new Map<string | null, MatrixRow[]>()
  for (const row of matrix.rows) {
    const group = grouped ? row.group : null
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups]
}

function groupRow(name: string, width: number): HTMLElement {
  const head = element(
    'th',
    { scope: 'rowgroup', colspan: String(width) },
    element('span', { class: 'matrix-group' }, name),
  )
  return element('tr', {}, head)
}

function topicRow(
  { matrix, grouped, base, from }: ShownTopics,
  row: MatrixRow,
  columns: readonly MatrixColumn[],
  most: number,
): HTMLElement {
  const { show } = matrix
  const href = row.group === null ? `${base}tags/#${row.id}` : `${base}tags/${row.id}/`
  const below =
    grouped || row.group === null ? [] : [element('span', { class: 'matrix-county' }, row.group)]
  const head = element('th', { scope: 'row' }, element('a', { href }, row.name), ...below)
  const cells = columns.map(({ id, name, measures }, at) => {
    const count = row.counts[from + at] ?? 0
    if (count === 0) return numberCell('0')
    const value = cellValue(count, measures, show)
    const filters = { ...NO_FILTERS, tag: [row.name], report: [id] }
    const link = element(
      'a',
      {
        href: addressOfState(base, { ...USUAL, kind: null, filters }),
        'aria-label': `${count} 条，${name}，${row.name}`,
      },
      valueWord(value, show),
    )
    return element('td', { class: `number shade-${shadeOf(value, most)}` }, link)
  })
  return element('tr', {}, head, numberCell(valueWord(rowTotal(matrix, row), show)), ...cells)
}

/** A 0 is there for whoever copies the table; what is seen of it is a dot. */
function numberCell(word: string): HTMLElement {
  return element('td', { class: word === '0' ? 'number none' : 'number' }, word)
}
