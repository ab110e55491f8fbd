/**
 * Moves through a large table by arrow keys, as through a spreadsheet: a few thousand links would
 * otherwise be as many stops of the Tab key. The table is one stop; Home and End lead along the
 * row, with Ctrl to its first and last cell of all. Rows with fewer cells, such as headings, are
 * passed over.
 */
type Place = readonly [row: number, column: number]

/** Gives what is to be called whenever cells have changed. */
export function moveByKeys(table: HTMLTableElement): () => void {
  let current: HTMLTableCellElement | undefined
  const rowsOf = (): HTMLTableRowElement[] =>
    [...table.rows].filter(({ cells }) => cells.length > 1)

  table.addEventListener('focusin', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null
    if (cell === null || cell === current) return
    if (current !== undefined) stopOf(current).tabIndex = -1
    current = cell
    stopOf(cell).tabIndex = 0
  })
  table.addEventListener('keydown', (event) => {
    if (current === undefined || event.altKey || event.metaKey || event.shiftKey) return
    const rows = rowsOf()
    const from: Place = [rows.findIndex((row) => row === current?.parentElement), current.cellIndex]
    const to = placeAfter(event, from, [rows.length - 1, (rows[0]?.cells.length ?? 1) - 1])
    if (to === null) return
    event.preventDefault()
    const cell = rows[to[0]]?.cells[to[1]]
    if (cell === undefined) return
    const stop = stopOf(cell)
    stop.tabIndex = -1
    stop.focus()
  })
  return () => {
    for (const stop of table.querySelectorAll<HTMLElement>(
      'a:not([tabindex]), button:not([tabindex])',
    )) {
      stop.tabIndex = -1
    }
    if (current === undefined || !table.contains(current)) current = rowsOf()[0]?.cells[1]
    if (current !== undefined) stopOf(current).tabIndex = 0
  }
}

/** Null: another key. */
function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  [row, column]: Place,
  [lastRow, lastColumn]: Place,
): Place | null {
  if (key === 'Home') return [ctrlKey ? 0 : row, 0]
  if (key === 'End') return [ctrlKey ? lastRow : row, lastColumn]
  if (ctrlKey) return null
  if (key === 'ArrowUp') return [Math.max(0, row - 1), column]
  if (key === 'ArrowDown') return [Math.min(lastRow, row + 1), column]
  if (key === 'ArrowLeft') return [row, Math.max(0, column - 1)]
  return key === 'ArrowRight' ? [row, Math.min(lastColumn, column + 1)] : null
}

/** What takes the focus in a cell: its link or button, else the cell. */
function stopOf(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a, button') ?? cell
}
