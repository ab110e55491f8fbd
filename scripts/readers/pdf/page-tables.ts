/**
 * Rows of a table among the rows of a page: neighbours of several segments that stand one below
 * the other. A row that leaves the first cell empty, below cells that are full, is their rest.
 *
 *     普法宣传    12场次    含专题
 *                          宣传六场     →   普法宣传⇥12场次⇥含专题宣传六场
 *
 * Only places are known, not the ruled lines: in a table whose cells are centred in their height a
 * long cell may be spread over several rows.
 */
import type { Row, Segment } from './page-rows.ts'

export interface TableRow {
  /** By column; empty where it has no text there. Lines of a cell one after the other. */
  cells: Segment[][]
  first: Row
}

/** Rows that are no part of a table come back as they are. */
export function findTables(rows: readonly Row[]): (Row | TableRow)[] {
  const found: (Row | TableRow)[] = []
  for (let at = 0; at < rows.length;) {
    const table = tableAt(rows, at)
    if (table === null) found.push(...rows.slice(at, ++at))
    else {
      found.push(...joinRows(table.rows, table.columns))
      at += table.rows.length
    }
  }
  return found
}

interface Column {
  x: number
  right: number
}

function tableAt(rows: readonly Row[], at: number): { rows: Row[]; columns: Column[] } | null {
  if (!isDivided(rows[at])) return null
  let columns: Column[] = []
  let length = 0
  for (const row of rows.slice(at)) {
    const wider = columnsOf([...columns, ...row.segments])
    const isFirst = length === 0
    // A line of text, and whatever else would join columns, stands below the table.
    if (!isFirst && (wider.length < columns.length || !standsIn(row, columns))) break
    columns = wider
    length++
  }
  const table = rows.slice(at, at + length)
  while (table.length > 0 && !isDivided(table.at(-1)) && !hangs(table.at(-1), columns)) table.pop()
  const divided = table.filter(isDivided).length
  return divided < 2 ? null : { rows: table, columns }
}

/** Spread letters of a title are many segments of one character each. */
function isDivided(row: Row | undefined): boolean {
  if (row === undefined || row.segments.length < 2) return false
  return row.segments.some(({ pieces }) => pieces.map(({ text }) => text).join('').length > 1)
}

function standsIn({ segments }: Row, columns: readonly Column[]): boolean {
  return segments.length > 1 || segments.every((one) => columns.some((each) => overlap(one, each)))
}

/** Does it leave the first cell empty? */
function hangs(row: Row | undefined, [first]: readonly Column[]): boolean {
  return row !== undefined && first !== undefined && !row.segments.some((s) => overlap(s, first))
}

function overlap(a: Column, b: Column): boolean {
  return a.x < b.right && b.x < a.right
}

function columnsOf(segments: readonly Column[]): Column[] {
  const columns: Column[] = []
  for (const { x, right } of segments.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    if (last !== undefined && x < last.right) last.right = Math.max(last.right, right)
    else columns.push({ x, right })
  }
  return columns
}

/** In characters. */
const NARROW = 4
const NEARLY_FULL = 1.5

function joinRows(rows: readonly Row[], columns: readonly Column[]): TableRow[] {
  const joined: TableRow[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last !== undefined && goesOn(row, last, columns)) add(last, row, columns)
    else joined.push(add({ cells: columns.map(() => []), first: row }, row, columns))
  }
  return joined
}

/** Does all of it stand below cells that are full, beside an empty first one? */
function goesOn(row: Row, above: TableRow, columns: readonly Column[]): boolean {
  if (!hangs(row, columns)) return false
  return row.segments.every((segment) => {
    const index = columns.findIndex((column) => overlap(segment, column))
    const { x, right } = columns[index] ?? segment
    const over = above.cells[index]?.at(-1)
    if (over === undefined || right - x < row.size * NARROW) return false
    return over.right - over.x > right - x - row.size * NEARLY_FULL
  })
}

function add(into: TableRow, { segments }: Row, columns: readonly Column[]): TableRow {
  for (const segment of segments) {
    into.cells[columns.findIndex((column) => overlap(segment, column))]?.push(segment)
  }
  return into
}
