/**
 * The columns of the tables in a report: a row is a block with tabs, rows one after another a table.
 *
 *     村名 | 电话          第二列：['电话', '5521234']
 *     上湾 | 5521234
 */
import type { Block } from '../report.ts'

export interface Cell {
  start: number
  text: string
}

/** A cell of a column, null where its row is too short. */
export interface CellInRow {
  row: string
  cell: Cell | null
}

export function columnsOf(blocks: readonly Block[]): CellInRow[][] {
  return tablesOf(blocks).flatMap((table) => {
    const rows = table.map(({ id, text }) => ({ id, cells: cellsOf(text) }))
    const width = Math.max(...rows.map(({ cells }) => cells.length))
    return Array.from({ length: width }, (_, at) =>
      rows.map(({ id, cells }) => ({ row: id, cell: cells[at] ?? null })),
    )
  })
}

function tablesOf(blocks: readonly Block[]): Block[][] {
  const tables: Block[][] = []
  let table: Block[] = []
  for (const block of blocks) {
    if (!block.text.includes('\t')) table = []
    else if (table.push(block) === 1) tables.push(table)
  }
  return tables
}

function cellsOf(row: string): Cell[] {
  let start = 0
  return row.split('\t').map((text) => {
    const cell = { start, text }
    start += text.length + 1
    return cell
  })
}
