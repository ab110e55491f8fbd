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
import { pageAddress } from '../../core/page-address.ts'
import { NO_FILTERS } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { shadeOf } from '../../core/topics.ts'
import type { Shade } from '../../core/topics.ts'
import { element } from '../search/element.ts'
import { makePauses } from '../search/pauses.ts'
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

/** Cells are kept from one choice to the next: to make 14,000 anew takes the browser half a second. */
export class TopicTable {
  readonly element = element('table', { class: 'table matrix topics-matrix', role: 'grid' })
  readonly #caption = element(
    'caption',
    { class: 'visually-hidden' },
    '每份报告里每个主题有多少条措施',
  )
  readonly #head = element('thead', {})
  readonly #foot = element('tfoot', {})
  readonly #rows = new Map<string, HTMLTableRowElement>()
  readonly #renewKeys = moveByKeys(this.element)
  /** Of the rows, with the names of their groups. */
  #order = ''

  /** Makes the cells of a table that is not in sight yet, and lets the browser answer in between. */
  async prepare(shown: ShownTopics): Promise<void> {
    const pause = makePauses()
    for (const fill of this.#fillings(shown)) {
      fill()
      await pause()
    }
  }

  show(shown: ShownTopics): void {
    const { matrix } = shown
    const columns = matrix.columns.slice(shown.from, shown.to)
    for (const fill of this.#fillings(shown)) fill()
    this.#head.replaceChildren(...headRows(shown, columns))
    this.#foot.replaceChildren(footRow(matrix, columns))
    this.#arrange(shown)
    // Of all cells but the first of a row; the width of the table is counted from them.
    this.element.style.setProperty('--columns', String(columns.length + 1))
    this.#renewKeys()
  }

  /** One for each row. */
  #fillings(shown: ShownTopics): (() => void)[] {
    const { matrix } = shown
    const columns = matrix.columns.slice(shown.from, shown.to)
    const most = mostIn(matrix)
    return matrix.rows.map((row) => () => {
      fillRow(this.#rowOf(row), shown, row, columns, most)
    })
  }

  #rowOf(topic: MatrixRow): HTMLTableRowElement {
    const known = this.#rows.get(keyOf(topic))
    if (known !== undefined) return known
    const made = element('tr', {}, element('th', { scope: 'row' }))
    this.#rows.set(keyOf(topic), made)
    return made
  }

  /** Rows that are moved are laid out anew, so they are moved only into another order. */
  #arrange(shown: ShownTopics): void {
    const groups = bodies(shown)
    const order = groups.map(([group, rows]) => [group, ...rows.map(keyOf)].join()).join(';')
    if (order === this.#order) return
    this.#order = order
    this.element.replaceChildren(
      this.#caption,
      this.#head,
      ...groups.map(([group, rows]) =>
        element(
          'tbody',
          {},
          ...(group === null ? [] : [groupRow(group)]),
          ...rows.map((row) => this.#rowOf(row)),
        ),
      ),
      this.#foot,
    )
  }
}

function keyOf({ id, group }: MatrixRow): string {
  return group === null ? `group/${id}` : id
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
        {
          class: 'matrix-term',
          href: pageAddress(base, `reports/${id}/`),
          title: label,
          'aria-label': label,
        },
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
      const attributes = {
        class: 'quiet',
        type: 'button',
        'aria-label': `${name}的缺项`,
        'data-gaps-of': id,
      }
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

function groupRow(name: string): HTMLElement {
  const words = element('span', { class: 'matrix-group' }, name)
  return element('tr', {}, element('th', { scope: 'rowgroup' }, words))
}

function footRow({ show, ...matrix }: Matrix, columns: readonly MatrixColumn[]): HTMLElement {
  const values = [
    matrixTotal({ show, ...matrix }),
    ...columns.map((column) => columnTotal({ show }, column)),
  ]
  const cells = values.map((value) => {
    const cell = element('td', {})
    fillCell(cell, valueWord(value, show), 0, null)
    return cell
  })
  return element('tr', {}, element('th', { scope: 'row' }, '合计'), ...cells)
}

function fillRow(
  line: HTMLTableRowElement,
  { matrix, grouped, base, from }: ShownTopics,
  row: MatrixRow,
  columns: readonly MatrixColumn[],
  most: number,
): void {
  const { show } = matrix
  const href = pageAddress(base, row.group === null ? `tags/#${row.id}` : `tags/${row.id}/`)
  const below =
    grouped || row.group === null ? [] : [element('span', { class: 'matrix-county' }, row.group)]
  line.cells[0]?.replaceChildren(element('a', { href }, row.name), ...below)
  while (line.cells.length > columns.length + 2) line.lastElementChild?.remove()
  while (line.cells.length < columns.length + 2) line.append(element('td', {}))
  const [, total, ...cells] = Array.from(line.cells)
  if (total !== undefined) fillCell(total, valueWord(rowTotal(matrix, row), show), 0, null)
  const addressIn = measuresAddress(base, row.name)
  for (const [at, cell] of cells.entries()) {
    const { id = '', name = '', measures = 0 } = columns[at] ?? {}
    const count = row.counts[from + at] ?? 0
    const value = cellValue(count, measures, show)
    fillCell(
      cell,
      valueWord(value, show),
      shadeOf(value, most),
      count === 0
        ? null
        : { href: addressIn(id), 'aria-label': `${count} 条，${name}，${row.name}` },
    )
  }
}

/** Of what the number of a report counts: encoded once for a row, since numbers are thousands. */
function measuresAddress(base: string, tag: string): (report: string) => string {
  const filters = { ...NO_FILTERS, tag: [tag], report: [''] }
  const address = addressOfState(base, { ...USUAL, kind: null, filters })
  return (report) => address.replace('report=', `report=${encodeURIComponent(report)}`)
}

interface CellLink {
  href: string
  'aria-label': string
}

/** A 0 is there for whoever copies the table; what is seen of it is a dot. */
function fillCell(cell: HTMLElement, word: string, shade: Shade, link: CellLink | null): void {
  const look = word === '0' ? 'number none' : shade === 0 ? 'number' : `number shade-${shade}`
  if (cell.className !== look) cell.className = look
  const known = cell.firstElementChild
  if (link === null) {
    if (known !== null || cell.textContent !== word) cell.textContent = word
  } else if (known === null) cell.replaceChildren(element('a', { ...link }, word))
  else {
    if (known.textContent !== word) known.textContent = word
    for (const [name, value] of Object.entries<string>({ ...link })) {
      if (known.getAttribute(name) !== value) known.setAttribute(name, value)
    }
  }
}
