/**
 * Names in the cells of tables: in columns headed 姓名 or 联系人, and in columns that hold names.
 *
 *     村名 | 法律明白人          第二列：['汤小芹', '尹志平', '常晓丽']
 *     上湾 | 汤小芹、尹志平
 *     下湾 | 常晓丽
 *
 * A row is a block with tabs. Whatever its head, a column is of names if most of its cells are names
 * and two at least are certain; but villages (村名, 乡镇) are headed so that they are not taken for names.
 */
import type { Block } from '../report.ts'
import { LIKELY, certaintyOf } from './name-certainty.ts'
import { NAME_COLUMN, PLACE_COLUMN } from './name-words-around.ts'
import { dottedNameFrom, looksLikeName } from './person-names.ts'
import type { FoundPrivate } from './private.ts'

interface Cell {
  start: number
  text: string
}

/** By the id of the row. */
export function namesInTables(blocks: readonly Block[]): Map<string, FoundPrivate[]> {
  const found = new Map<string, FoundPrivate[]>()
  for (const table of tablesOf(blocks)) {
    const rows = table.map(({ id, text }) => ({ id, cells: cellsOf(text) }))
    const width = Math.max(...rows.map(({ cells }) => cells.length))
    for (let column = 0; column < width; column++) {
      const head = headOf(rows.map(({ cells }) => cells[column]?.text.trim() ?? ''))
      rows.forEach(({ id, cells }, row) => {
        const cell = cells[column]
        if (head === null || row <= head || cell === undefined) return
        found.set(id, [...(found.get(id) ?? []), ...namesIn(cell)])
      })
    }
  }
  return found
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

/** The row above the names of a column: that of its head, or the one before the first; null where it holds none. */
function headOf(cells: readonly string[]): number | null {
  const head = cells.findIndex((cell) => NAME_COLUMN.test(cell.replace(/\s/gu, '')))
  if (head >= 0) return head
  if (cells.some((cell) => PLACE_COLUMN.test(cell))) return null
  const filled = cells.slice(1).filter((cell) => cell !== '')
  const certain = filled.filter((cell) =>
    partsOf(cell).some(({ text }) => certaintyOf(text.replace(/\s/gu, '')) >= LIKELY),
  )
  return certain.length >= 2 && certain.length * 2 > filled.length ? -1 : null
}

function namesIn(cell: Cell): FoundPrivate[] {
  return partsOf(cell.text).flatMap(({ start, text }) => {
    const plain = text.replace(/\s/gu, '')
    const isName = looksLikeName(plain, true) || dottedNameFrom(plain, 0) === plain
    if (!isName) return []
    const from = cell.start + start
    return [{ start: from, end: from + text.length, kind: 'name' as const, reason: '表格中的姓名' }]
  })
}

const PART = /[^、，,；;／/（(]+(?:[（(][^）)]*[）)]?)?/gu
const NAME_OF_PART =
  /^\s*((?:\p{sc=Han}(?:[ 　]+\p{sc=Han}){1,2}(?=[\s\d（(]|$))|[\p{sc=Han}·•‧・]+)/u

/** 汤小芹、尹 志（组长） 13893211001 → 汤小芹, 尹 志 */
function partsOf(cell: string): Cell[] {
  return Array.from(cell.matchAll(PART)).flatMap(({ 0: part, index }) => {
    const [whole = '', name] = NAME_OF_PART.exec(part) ?? []
    return name === undefined ? [] : [{ start: index + whole.length - name.length, text: name }]
  })
}
