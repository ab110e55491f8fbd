/**
 * A comparison as columns that scroll each by itself, or, where there is room for one only, as tabs
 * of the W3C’s ARIA practices: ← and → change the tab, Home and End lead to the first and last.
 */
import { element } from '../search/element.ts'
import { headWords, rowTitle } from './aligned-table.ts'
import { drawnCell, shortNames } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import type { DrawnShape, RowColumn } from './draw-rows.ts'

export function alignedColumns(comparison: Comparison): DrawnShape {
  const columns = comparison.reports.map((shown) =>
    element(
      'section',
      { class: 'compare-column', tabindex: '0', 'aria-label': headWords(shown) },
      element('p', { class: 'compare-column-name' }, headWords(shown)),
    ),
  )
  return {
    frame: element('div', { class: 'compare-columns' }, ...columns),
    columns: columns.map((holder, column) => columnRows(comparison, column, holder)),
  }
}

/** `selected` is the column that is shown first; another one is shown when `onSelect` says so. */
export function alignedTabs(
  comparison: Comparison,
  selected: number,
  onSelect: (column: number, show: () => void) => void,
): DrawnShape {
  const tabs = shortNames(comparison.reports).map((name, at) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `compare-tab-${at + 1}`,
        'aria-controls': `compare-panel-${at + 1}`,
      },
      name,
    ),
  )
  const panels = comparison.reports.map((_, at) =>
    element('div', {
      class: 'compare-panel',
      role: 'tabpanel',
      id: `compare-panel-${at + 1}`,
      'aria-labelledby': `compare-tab-${at + 1}`,
      tabindex: '0',
    }),
  )
  const select = (column: number): void => {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === column))
      tab.tabIndex = at === column ? 0 : -1
    }
    for (const [at, panel] of panels.entries()) panel.hidden = at !== column
  }
  const list = element(
    'div',
    { class: 'compare-tabs', role: 'tablist', 'aria-label': '对照的报告' },
    ...tabs,
  )
  list.addEventListener('click', ({ target }) => {
    const at = tabs.findIndex((tab) => target instanceof Node && tab.contains(target))
    if (at >= 0) onSelect(at, () => select(at))
  })
  list.addEventListener('keydown', (event) => {
    const from = tabs.findIndex((tab) => tab === event.target)
    const to = tabAt(event.key, from, tabs.length)
    if (to === null || from < 0) return
    event.preventDefault()
    tabs[to]?.focus()
    tabs[to]?.click()
  })
  select(Math.min(selected, tabs.length - 1))
  return {
    frame: element('div', {}, list, ...panels),
    columns: panels.map((holder, at) => columnRows(comparison, at, holder)),
  }
}

/** Where the reports of a line are drawn in one. */
export function unifiedColumn(comparison: Comparison): DrawnShape {
  const { rows, unified = rows } = comparison
  const frame = element('div', { class: 'compare-panel' })
  return { frame, columns: [columnRows({ ...comparison, rows: unified }, 0, frame)] }
}

function tabAt(key: string, from: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: (from - 1 + count) % count,
    ArrowRight: (from + 1) % count,
    Home: 0,
    End: count - 1,
  }
  return places[key] ?? null
}

function columnRows(comparison: Comparison, column: number, holder: HTMLElement): RowColumn {
  const { rows } = comparison
  const drawRow = (at: number): HTMLElement =>
    element(
      'div',
      { class: 'compare-part', 'data-row': String(at) },
      element('h2', {}, ...rowTitle(rows, at)),
      ...(rows[at]?.lines ?? []).flatMap(({ cells }) => drawnCell(comparison, cells[column])),
    )
  return { holder, drawRow }
}
