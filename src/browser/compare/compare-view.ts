/**
 * What is seen of a comparison: one table where there is room, columns that scroll each by itself
 * where the reader wants that, tabs on a phone, and always the table on paper. Whatever changes, the
 * row that is being read stays in sight. `data-state` tells tests and other programs.
 */
import { chooseRows } from '../../core/compare/aligned-row.ts'
import { USUAL } from '../../core/compare/compare-state.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import { element, part } from '../search/element.ts'
import { alignedColumns, alignedTabs, unifiedColumn } from './aligned-columns.ts'
import { alignedTable } from './aligned-table.ts'
import { showTools } from './compare-tools.ts'
import type { CompareChange } from './compare-tools.ts'
import type { Comparison } from './comparison.ts'
import { rowMap } from './row-map.ts'

/** Of the top of the window that counts as being read. */
const READING_LINE = 140

type Shape = 'table' | 'columns' | 'tabs' | 'unified'

export class CompareView {
  readonly #container: HTMLElement
  readonly #change: CompareChange
  readonly #body: HTMLElement
  readonly #map: HTMLDetailsElement
  readonly #phone = matchMedia('(max-width: 47.99rem)')
  #comparison: Comparison | null = null
  /** With all its rows. */
  #all: Comparison | null = null
  #state: CompareState = USUAL
  #isOnPaper = false
  /** The tab that is open. */
  #column = 0

  constructor(container: HTMLElement, { goTo, onSync }: CompareChange) {
    this.#container = container
    this.#change = {
      goTo,
      onSync: (sync) => {
        this.#state = { ...this.#state, sync }
        onSync(sync)
        this.#showTools()
        this.#draw()
      },
    }
    this.#body = part(container, 'body')
    this.#map = part(container, 'map') as HTMLDetailsElement
    this.#phone.addEventListener('change', () => {
      this.#map.open = !this.#phone.matches
      this.#draw()
    })
    this.#map.open = !this.#phone.matches
    for (const [event, isOnPaper] of [
      ['beforeprint', true],
      ['afterprint', false],
    ] as const) {
      addEventListener(event, () => {
        this.#isOnPaper = isOnPaper
        if (this.#shape() !== this.#body.dataset.shape) this.#draw()
      })
    }
  }

  showNothing(): void {
    this.#comparison = null
    this.#show('idle', '')
  }

  showReading(words: string): void {
    this.#container.dataset.state = 'reading'
    part(this.#container, 'status').textContent = words
  }

  showFailure(words: string, retry: () => void): void {
    this.#comparison = null
    this.#show('error', '')
    const button = element('button', { class: 'button', type: 'button' }, '重试')
    button.addEventListener('click', retry)
    part(this.#container, 'failure').replaceChildren(
      element('p', { class: 'notice', role: 'alert' }, words),
      button,
    )
  }

  show(comparison: Comparison, state: CompareState): void {
    this.#state = state
    this.#all = comparison
    const { rows, unified } = comparison
    this.#comparison = {
      ...comparison,
      rows: chooseRows(rows, state.rows),
      ...(unified && { unified: chooseRows(unified, state.rows) }),
    }
    this.#showTools()
    part(this.#container, 'remarks').replaceChildren(...comparison.remarks)
    part(this.#container, 'sources').replaceChildren(
      ...comparison.reports.map(({ name, report }) =>
        element('li', {}, `${name}：${report.title ?? name}（原件 ${report.source}）`),
      ),
    )
    this.#show('done', '')
    part(this.#container, 'lines').replaceChildren(
      ...rowMap(this.#comparison, (at) => this.#goToRow(at, true)),
    )
    part(this.#container, 'nothing').hidden = this.#comparison.rows.length > 0
    part(this.#container, 'area').hidden = comparison.rows.length === 0
    this.#draw()
  }

  #show(state: 'idle' | 'done' | 'error', status: string): void {
    this.#container.dataset.state = state
    part(this.#container, 'status').textContent = status
    part(this.#container, 'failure').replaceChildren()
    part(this.#container, 'comparison').hidden = state !== 'done'
    if (state !== 'done') this.#body.replaceChildren()
  }

  #showTools(): void {
    if (this.#all === null) return
    showTools(this.#container, this.#all, this.#state, this.#canBeApart(), this.#change)
  }

  #shape(): Shape {
    if (this.#isOnPaper || !this.#canBeApart()) return 'table'
    if (this.#phone.matches) return this.#comparison?.unified ? 'unified' : 'tabs'
    return this.#state.sync ? 'table' : 'columns'
  }

  #canBeApart(): boolean {
    return (this.#comparison?.reports.length ?? 0) > 1 && this.#comparison?.isAcross !== true
  }

  #draw(): void {
    const comparison = this.#comparison
    if (comparison === null) return
    const row = this.#rowRead()
    const shape = this.#shape()
    this.#container.style.setProperty('--columns', String(comparison.reports.length))
    this.#body.dataset.shape = shape
    if (shape === 'table') this.#body.replaceChildren(alignedTable(comparison))
    if (shape === 'columns') this.#body.replaceChildren(alignedColumns(comparison))
    if (shape === 'unified') this.#body.replaceChildren(unifiedColumn(comparison))
    if (shape === 'tabs') {
      const select = (column: number, show: () => void): void => {
        const before = this.#rowRead()
        this.#column = column
        show()
        if (before !== null) this.#goToRow(before, false)
      }
      this.#body.replaceChildren(alignedTabs(comparison, this.#column, select))
    }
    if (row !== null && !this.#isOnPaper) this.#goToRow(row, false)
  }

  /** Null as long as the reader is above the first row. */
  #rowRead(): number | null {
    const passed = Array.from(this.#body.querySelectorAll<HTMLElement>('[data-row]')).filter(
      (row) => row.offsetParent !== null && row.getBoundingClientRect().top < READING_LINE,
    )
    const row = passed.at(-1)?.dataset.row
    return row === undefined ? null : Number(row)
  }

  /** In every column that is to be seen. */
  #goToRow(at: number, isAsked: boolean): void {
    const places = Array.from(
      this.#body.querySelectorAll<HTMLElement>(`[data-row="${at}"]`),
    ).filter((place) => place.offsetParent !== null)
    for (const place of places) {
      const column = place.closest('.compare-column')
      if (column === null) place.scrollIntoView({ block: 'start' })
      else column.scrollTop = place.offsetTop
    }
    if (!isAsked) return
    places[0]?.querySelector<HTMLElement>('.compare-row-name')?.focus({ preventScroll: true })
    if (this.#shape() === 'columns') this.#body.scrollIntoView({ block: 'start' })
  }
}
