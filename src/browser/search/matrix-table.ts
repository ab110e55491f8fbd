/**
 * The table of a batch search: a row for each report, a column for each term, each count a link to
 * the hits that it counts. A long table is drawn in pieces.
 */
import { pageAddress } from '../../core/page-address.ts'
import { BATCH_KEYS, sortRows, turnOrder } from '../../core/search/batch.ts'
import type { BatchKey, BatchOrder, Matrix, MatrixRow } from '../../core/search/batch.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import { NO_FILTERS } from '../../core/search/request.ts'
import type { Filters } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { element } from './element.ts'
import { addressOfState } from './state-address.ts'

/** As many rows as are drawn at once. */
const PIECE = 100

const HEADS: Readonly<Record<BatchKey, string>> = { name: '报告', year: '年份', total: '合计' }

export interface ShownMatrix {
  matrix: Matrix
  /** What was asked; it decides where the links lead. */
  asked: BatchState
  /** The address of the site, with a slash at its end. */
  base: string
}

export class MatrixTable {
  readonly element: HTMLTableElement
  readonly #shown: ShownMatrix
  readonly #heads = new Map<BatchKey, HTMLElement>()
  readonly #body = element('tbody', {})
  #rows: MatrixRow[] = []

  constructor(shown: ShownMatrix, onOrder: (order: BatchOrder) => void) {
    this.#shown = shown
    const { matrix } = shown
    for (const key of BATCH_KEYS) this.#heads.set(key, this.#makeSorter(key, onOrder))
    const head = element('tr', {}, ...this.#headCells('name', 'year', 'total'))
    head.append(...matrix.terms.map((term) => this.#makeTermHead(term)))
    const foot = element('tr', {}, element('th', { scope: 'row' }, '合计'), element('td', {}))
    foot.append(...[matrix.total, ...matrix.totals].map(makeNumber))
    this.element = element(
      'table',
      { class: 'table matrix' },
      element('caption', { class: 'visually-hidden' }, '每份报告里每个词有多少条'),
      element('thead', {}, head),
      this.#body,
      element('tfoot', {}, foot),
    )
    this.order(shown.asked.order)
  }

  /** All rows, shown or not. */
  get rows(): readonly MatrixRow[] {
    return this.#rows
  }

  /** How many rows are not drawn yet. */
  get left(): number {
    return this.#rows.length - this.#body.rows.length
  }

  order(order: BatchOrder): void {
    this.#rows = sortRows(this.#shown.matrix.rows, order)
    for (const [key, head] of this.#heads) {
      if (key !== order.key) head.removeAttribute('aria-sort')
      else head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending')
    }
    const count = Math.max(PIECE, this.#body.rows.length)
    this.#body.replaceChildren(...this.#rows.slice(0, count).map((row) => this.#makeRow(row)))
  }

  /** Draws some more rows, and gives the first of them the focus. */
  more(): void {
    const from = this.#body.rows.length
    const rows = this.#rows.slice(from, from + PIECE).map((row) => this.#makeRow(row))
    this.#body.append(...rows)
    rows[0]?.querySelector('a')?.focus()
  }

  #headCells(...keys: BatchKey[]): HTMLElement[] {
    return keys.flatMap((key) => this.#heads.get(key) ?? [])
  }

  #makeSorter(key: BatchKey, onOrder: (order: BatchOrder) => void): HTMLElement {
    const button = element('button', { class: 'sorter', type: 'button' }, HEADS[key])
    button.addEventListener('click', () => {
      const order = turnOrder(this.#shown.asked.order, key)
      this.#shown.asked = { ...this.#shown.asked, order }
      this.order(order)
      onOrder(order)
    })
    const look = key === 'total' ? { class: 'number' } : {}
    return element('th', { scope: 'col', ...look }, button)
  }

  #makeTermHead(term: string): HTMLElement {
    const link = termLink(this.#shown, term)
    link.className = 'matrix-term'
    link.title = term
    return element('th', { scope: 'col', class: 'number' }, link)
  }

  #makeRow({ id, name, county, year, total, counts }: MatrixRow): HTMLTableRowElement {
    const { base, matrix } = this.#shown
    const title = element('a', { href: pageAddress(base, `reports/${id}/`) }, name)
    const below = county === null ? [] : [element('span', { class: 'matrix-county' }, county)]
    const row = element('tr', {}, element('th', { scope: 'row' }, title, ...below))
    row.append(
      element('td', { class: 'year' }, year === null ? '' : String(year)),
      makeNumber(total),
    )
    for (const [at, count] of counts.entries()) {
      row.append(
        count === 0 ? makeNumber(0) : this.#makeLink(matrix.terms[at] ?? '', count, id, name),
      )
    }
    return row
  }

  #makeLink(term: string, count: number, report: string, name: string): HTMLElement {
    const href = addressOf(this.#shown, term, { report: [report] })
    const label = `${count} 条，${name}，${term}`
    return element(
      'td',
      { class: 'number' },
      element('a', { href, 'aria-label': label }, `${count}`),
    )
  }
}

/** To the hits of that term in all the reports that were asked for. */
export function termLink(shown: ShownMatrix, term: string): HTMLAnchorElement {
  const { year, county } = shown.asked
  const href = addressOf(shown, term, { year: listOf(year), county: listOf(county) })
  return element('a', { href }, term)
}

function addressOf({ asked, base }: ShownMatrix, text: string, filters: Partial<Filters>): string {
  const { kind } = asked
  return addressOfState(base, { ...USUAL, text, kind, filters: { ...NO_FILTERS, ...filters } })
}

/** A 0 is there for whoever copies the table; what is seen of it is a dot. */
function makeNumber(count: number): HTMLElement {
  return element('td', { class: count === 0 ? 'number none' : 'number' }, String(count))
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value]
}
