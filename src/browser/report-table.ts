/**
 * Makes the table of reports sortable by its heads and filterable by the form above it.
 * The state stands in the address, so that it can be shared and survives a step back.
 */
import { compareRows, matchesRow, SORT_KEYS } from '../core/report-rows.ts'
import type { ReportOrder, ReportRow, RowFilter, SortKey } from '../core/report-rows.ts'
import { readRowOrder, writeRowOrder } from '../core/row-order.ts'
import { entryState, replaceEntry } from './address-bar.ts'

interface ShownRow extends ReportRow {
  element: HTMLTableRowElement
}

const table = document.querySelector<HTMLTableElement>('[data-report-table]')
const form = document.querySelector<HTMLFormElement>('[data-report-filter]')
if (table && form) start(table, form)

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const rows = readRows(table)
  const nothing = document.querySelector<HTMLElement>('[data-report-nothing]')
  const address = new URLSearchParams(location.search)
  let order = readRowOrder(address.get('sort') ?? '', SORT_KEYS)

  const apply = () => {
    const shown = arrange(table, rows, readFilter(form), order)
    const count = form.querySelector('output')
    if (count) count.value = shown === rows.length ? '' : `显示 ${shown} 份，共 ${rows.length} 份`
    if (nothing) nothing.hidden = shown > 0
    replaceEntry(entryState(), addressOf(form, order))
  }
  fillForm(form, address)
  addSorters(table, (key) => {
    order = nextOrder(order, key)
    apply()
  })
  form.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) apply()
  })
  form.addEventListener('compositionend', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  // The event comes before the fields are emptied.
  form.addEventListener('reset', () => setTimeout(apply))
  apply()
}

/** The first words of each cell (a mark such as 推断 may follow them), by the key of its column. */
function readRows(table: HTMLTableElement): ShownRow[] {
  const keys = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.dataset.key)
  return [...(table.tBodies[0]?.rows ?? [])].map((element) => {
    const text = (key: SortKey) => {
      const cell = element.cells[keys.indexOf(key)]
      return (cell?.querySelector('a') ?? cell?.firstChild)?.textContent?.trim() ?? ''
    }
    return {
      element,
      title: text('title'),
      body: text('body'),
      county: text('county'),
      level: text('level'),
      year: text('year'),
      measures: Number(text('measures')),
      state: text('state'),
    }
  })
}

function arrange(
  table: HTMLTableElement,
  rows: readonly ShownRow[],
  filter: RowFilter,
  order: ReportOrder | null,
): number {
  const sorted = order === null ? rows : [...rows].sort(compareRows(order))
  let shown = 0
  for (const row of sorted) {
    row.element.hidden = !matchesRow(row, filter)
    if (!row.element.hidden) shown++
  }
  table.tBodies[0]?.append(...sorted.map((row) => row.element))
  for (const head of table.querySelectorAll<HTMLElement>('th[data-key]')) {
    if (order === null || head.dataset.key !== order.key) head.removeAttribute('aria-sort')
    else head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending')
  }
  return shown
}

function addSorters(table: HTMLTableElement, choose: (key: SortKey) => void): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-key]')) {
    const key = SORT_KEYS.find((known) => known === head.dataset.key)
    if (key === undefined) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sorter'
    button.textContent = head.textContent
    button.addEventListener('click', () => choose(key))
    head.replaceChildren(button)
  }
}

/** First press sorts (figures: largest first), the second turns round, the third undoes it. */
function nextOrder(order: ReportOrder | null, key: SortKey): ReportOrder | null {
  const first = key === 'year' || key === 'measures'
  if (order?.key !== key) return { key, descending: first }
  return order.descending === first ? { key, descending: !first } : null
}

function readFilter(form: HTMLFormElement): RowFilter {
  const data = new FormData(form)
  const value = (name: string) => {
    const entry = data.get(name)
    return typeof entry === 'string' ? entry : ''
  }
  return {
    words: value('words'),
    county: value('county'),
    year: value('year'),
    level: value('level'),
    state: value('state'),
  }
}

/** Puts the address into the form; a value that no option has leaves the field as it is. */
function fillForm(form: HTMLFormElement, address: URLSearchParams): void {
  for (const field of form.querySelectorAll('input, select')) {
    if (field instanceof HTMLInputElement) field.value = address.get(field.name) ?? ''
    if (field instanceof HTMLSelectElement) {
      const wanted = address.get(field.name) ?? ''
      if ([...field.options].some((option) => option.value === wanted)) field.value = wanted
    }
  }
}

function addressOf(form: HTMLFormElement, order: ReportOrder | null): string {
  const address = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') address.set(name, value)
  }
  if (order !== null) address.set('sort', writeRowOrder(order))
  const query = address.toString()
  return location.pathname + (query === '' ? '' : `?${query}`)
}
