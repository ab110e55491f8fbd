/** All texts of a report that readers see, and what looks private in them. */
import { passagesOf } from '../check/passages.ts'
import type { Report } from '../report.ts'
import { findPrivate, withoutOverlaps } from './find-private.ts'
import { NAME_COLUMN } from './name-words-around.ts'
import { looksLikeName } from './person-names.ts'
import type { FoundPrivate, NameLists } from './private.ts'

export interface FoundInReport extends FoundPrivate {
  /** Id of the passage; null for the name of the original. */
  passage: string | null
  /** The stretch itself. */
  text: string
}

export function findInReport(report: Report, lists: NameLists): FoundInReport[] {
  const columns = namesInTables(report)
  const inText = passagesOf(report).flatMap(({ id, text }) => {
    const found = withoutOverlaps([...findPrivate(text, lists), ...(columns.get(id) ?? [])])
    return found.map((one) => ({ ...one, passage: id, text: text.slice(one.start, one.end) }))
  })
  const { source } = report
  const inSource = findPrivate(source, lists).map((one) => ({
    ...one,
    passage: null,
    text: source.slice(one.start, one.end),
  }))
  return [...inText, ...inSource]
}

/** The cells below 姓名 or 联系人, by row; a row is a block with tabs. */
function namesInTables(report: Report): Map<string, FoundPrivate[]> {
  const found = new Map<string, FoundPrivate[]>()
  for (const { blocks } of report.sections) {
    let columns: readonly boolean[] = []
    for (const { id, text } of blocks) {
      const cells = text.split('\t')
      if (cells.length < 2) columns = []
      const heads = cells.map((cell) => NAME_COLUMN.test(cell.trim()))
      if (heads.includes(true)) columns = heads
      else found.set(id, namesInCells(cells, columns))
    }
  }
  return found
}

function namesInCells(cells: readonly string[], columns: readonly boolean[]): FoundPrivate[] {
  let start = 0
  return cells.flatMap((cell, at) => {
    const from = start
    start += cell.length + 1
    const isName = columns[at] === true && looksLikeName(cell.replace(/\s/gu, ''), true)
    if (!isName) return []
    return [{ start: from, end: from + cell.length, kind: 'name' as const, reason: '表格中的姓名' }]
  })
}
