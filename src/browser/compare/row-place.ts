/**
 * Where somebody reads in a drawn comparison, and the way to a row, in every column that is to be
 * seen. Rows are told by the number that stands in their `data-row`.
 */

/** Of the top of the window that counts as being read. */
const READING_LINE = 140

/** Null as long as the reader is above the first row. */
export function rowRead(body: HTMLElement): number | null {
  const passed = Array.from(body.querySelectorAll<HTMLElement>('[data-row]')).filter(
    (row) => row.offsetParent !== null && row.getBoundingClientRect().top < READING_LINE,
  )
  const row = passed.at(-1)?.dataset.row
  return row === undefined ? null : Number(row)
}

export function showRow(body: HTMLElement, at: number): void {
  for (const place of placesOf(body, at)) {
    const column = place.closest('.compare-column')
    if (column === null) place.scrollIntoView({ block: 'start' })
    else column.scrollTop = place.offsetTop - headOf(column)
  }
}

/** For whoever asked to be led there. */
export function focusRow(body: HTMLElement, at: number): void {
  const [place] = placesOf(body, at)
  place?.querySelector<HTMLElement>('.compare-row-name')?.focus({ preventScroll: true })
  if (place?.closest('.compare-column')) body.scrollIntoView({ block: 'start' })
}

/** The name of the report stays above what is read. */
function headOf(column: Element): number {
  return column.querySelector<HTMLElement>('.compare-column-name')?.offsetHeight ?? 0
}

function placesOf(body: HTMLElement, at: number): HTMLElement[] {
  const places = Array.from(body.querySelectorAll<HTMLElement>(`[data-row="${at}"]`))
  return places.filter((place) => place.offsetParent !== null)
}
