/**
 * What is seen of a comparison: one table where there is room, columns that scroll each by itself
 * where the reader wants that, tabs on a phone, and always the table on paper. Whatever changes, the
 * row that is being read stays in sight. `data-state` tells tests and other programs; it is “done”
 * once all rows are there.
 */
import { chooseRows } from '../../core/compare/aligned-row.ts'
import { USUAL } from '../../core/compare/compare-state.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import { element, part } from '../search/element.ts'
import { afterPaint } from '../after-paint.ts'
import { alignedColumns, alignedTabs, unifiedColumn } from './aligned-columns.ts'
import { alignedTable } from './aligned-table.ts'
import { showTools } from './compare-tools.ts'
import type { CompareChange } from './compare-tools.ts'
import type { Comparison } from './comparison.ts'
import { drawRows } from './draw-rows.ts'
import type { DrawnShape } from './draw-rows.ts'
import { rowMap } from './row-map.ts'
import { focusRow, rowRead, showRow } from './row-place.ts'

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
  #rowBeforePaper: string | null = null
  /** The rows that the body shows, until others are drawn. */
  #drawn: Comparison['rows'] = []
  /** Until all rows are there. */
  #drawOthers: (() => void) | null = null
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
        const row = isOnPaper ? this.#rowName() : this.#rowBeforePaper
        this.#rowBeforePaper = row
        this.#isOnPaper = isOnPaper
        if (this.#shape() !== this.#body.dataset.shape) this.#draw(row)
        else this.#drawOthers?.()
      })
    }
  }

  showNothing(): void {
    this.#comparison = null
    this.#show('idle', '')
  }

  showReading(words: string, state: CompareState): void {
    this.#container.dataset.state = 'reading'
    part(this.#container, 'status').textContent = words
    // What is chosen meanwhile is added to what was chosen before.
    this.#state = state
    this.#showTools()
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
    this.#showRemarks(comparison)
    part(this.#container, 'sources').replaceChildren(
      ...comparison.reports.map(({ name, report }) =>
        element('li', {}, `${name}：${report.title ?? name}（${originalOf(report)}）`),
      ),
    )
    this.#show('drawing', '')
    part(this.#container, 'lines').replaceChildren(
      ...rowMap(this.#comparison, (at) => {
        this.#drawOthers?.()
        showRow(this.#body, at)
        focusRow(this.#body, at)
      }),
    )
    part(this.#container, 'nothing').hidden = this.#comparison.rows.length > 0
    part(this.#container, 'area').hidden = rows.length === 0
    this.#draw()
  }

  #showRemarks({ remarks }: Comparison): void {
    const place = part(this.#container, 'remarks')
    const hadFocus = place.contains(document.activeElement)
    place.replaceChildren(...remarks)
    // The link that was pressed there is gone.
    if (hadFocus) part(this.#container, 'by').querySelector<HTMLElement>('[aria-current]')?.focus()
  }

  #show(state: 'idle' | 'drawing' | 'error', status: string): void {
    this.#container.dataset.state = state
    part(this.#container, 'status').textContent = status
    part(this.#container, 'failure').replaceChildren()
    part(this.#container, 'comparison').hidden = state !== 'drawing'
    this.#drawOthers = null
    if (state !== 'drawing') this.#body.replaceChildren()
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

  /** `row`: the one to be kept in sight. */
  #draw(row = this.#rowName()): void {
    const comparison = this.#comparison
    if (comparison === null) return
    const shape = this.#shape()
    this.#container.style.setProperty('--columns', String(comparison.reports.length))
    this.#body.dataset.shape = shape
    const { frame, columns } = this.#drawShape(shape, comparison)
    this.#body.replaceChildren(frame)
    this.#drawn = comparison.rows
    const at = comparison.rows.findIndex((one) => nameOf(one) === row)
    const drawOthers = drawRows(columns, comparison.rows.length, Math.max(at, 0))
    const keepPlace = (): void => {
      if (at >= 0 && !this.#isOnPaper) showRow(this.#body, at)
    }
    keepPlace()
    this.#container.dataset.state = 'drawing'
    this.#drawOthers = () => {
      drawOthers()
      keepPlace()
      // Another choice may be being read already.
      if (this.#container.dataset.state === 'drawing') this.#container.dataset.state = 'done'
      this.#drawOthers = null
    }
    if (this.#isOnPaper) this.#drawOthers()
    else afterPaint(() => this.#drawOthers?.())
  }

  #drawShape(shape: Shape, comparison: Comparison): DrawnShape {
    if (shape === 'table') return alignedTable(comparison)
    if (shape === 'columns') return alignedColumns(comparison)
    if (shape === 'unified') return unifiedColumn(comparison)
    return this.#tabs(comparison)
  }

  #tabs(comparison: Comparison): DrawnShape {
    return alignedTabs(comparison, this.#column, (column, show) => {
      const at = rowRead(this.#body)
      this.#column = column
      show()
      if (at !== null) showRow(this.#body, at)
    })
  }

  /** The row that is being read: by its name, since another choice counts rows anew. */
  #rowName(): string | null {
    const at = rowRead(this.#body)
    const row = at === null ? undefined : this.#drawn[at]
    return row === undefined ? null : nameOf(row)
  }
}

function originalOf({ source }: Comparison['reports'][number]['report']): string {
  return source === '' ? '没有原件' : `原件 ${source}`
}

function nameOf({ group, name }: Comparison['rows'][number]): string {
  return `${group ?? ''} ${name}`
}
