/**
 * Names in the cells of tables: in columns headed 姓名 or 联系人, and in columns that hold names.
 *
 *     村名 | 法律明白人          第二列：['汤小芹', '尹志平', '常晓丽']
 *     上湾 | 汤小芹、尹志平
 *     下湾 | 常晓丽
 *
 * Whatever its head, a column is of names if most of its cells are names
 * and two at least are certain; but villages (村名, 乡镇) are headed so that they are not taken for names.
 */
import type { Block } from '../report.ts'
import { LIKELY, certaintyOf } from './name-certainty.ts'
import { NAME_COLUMN, PLACE_COLUMN } from './name-words-around.ts'
import { dottedNameFrom, looksLikeName } from './person-names.ts'
import type { FoundPrivate } from './private.ts'
import { columnsOf } from './table-columns.ts'
import type { Cell } from './table-columns.ts'

/** By the id of the row. */
export function namesInTables(blocks: readonly Block[]): Map<string, FoundPrivate[]> {
  const found = new Map<string, FoundPrivate[]>()
  for (const column of columnsOf(blocks)) {
    const head = headOf(column.map(({ cell }) => cell?.text.trim() ?? ''))
    if (head === null) continue
    for (const { row, cell } of column.slice(head + 1)) {
      if (cell !== null) found.set(row, [...(found.get(row) ?? []), ...namesIn(cell)])
    }
  }
  return found
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
