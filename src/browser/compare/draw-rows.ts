/**
 * Rows are drawn in two turns, since a press should be answered at once however long the reports
 * are: first as many as a screen holds, from the row that is being read on, then all others.
 */

/** What rows are put into: a table, or several columns side by side. */
export interface DrawnShape {
  frame: HTMLElement
  columns: readonly RowColumn[]
}

export interface RowColumn {
  /** Rows come last in it. */
  holder: HTMLElement
  drawRow: (at: number) => HTMLElement
}

/** Of a window, in square pixels, for each character with its share of what stands around it. */
const CHARACTER_AREA = 500
/** What the name and the edges of a row take, in characters. */
const ROW_EDGES = 60

/** Draws what is seen first, and gives what draws the others. */
export function drawRows(columns: readonly RowColumn[], count: number, first: number): () => void {
  const drawings = columns.map((column) => ({ ...column, rows: [] as HTMLElement[] }))
  let room = (innerWidth * innerHeight) / CHARACTER_AREA
  const draw = (at: number, place: 'push' | 'unshift'): void => {
    for (const { holder, drawRow, rows } of drawings) {
      const row = drawRow(at)
      rows[place](row)
      if (!holder.hidden) room -= row.textContent.length + ROW_EDGES
    }
  }
  let from = first
  let end = first
  while (room > 0 && end < count) draw(end++, 'push')
  while (room > 0 && from > 0) draw(--from, 'unshift')
  for (const { holder, rows } of drawings) holder.append(...rows)

  return () => {
    for (const { holder, drawRow, rows } of drawings) {
      rows[0]?.before(...numbers(0, from).map(drawRow))
      holder.append(...numbers(end, count).map(drawRow))
    }
  }
}

function numbers(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, at) => from + at)
}
