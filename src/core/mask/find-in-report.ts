/** What looks private in the texts of a report, its tables and the name of its original. */
import { passagesOf } from '../check/passages.ts'
import type { Report } from '../report.ts'
import { findPrivate, withoutOverlaps } from './find-private.ts'
import { namesInPath } from './names-in-paths.ts'
import { namesInTables } from './names-in-tables.ts'
import { numbersInTables } from './numbers-in-tables.ts'
import type { FoundPrivate, NameLists } from './private.ts'

export interface FoundInReport extends FoundPrivate {
  /** Id of the passage; null for the name of the original. */
  passage: string | null
  /** The stretch itself. */
  text: string
}

export function findInReport(report: Report, lists: NameLists): FoundInReport[] {
  const tables = report.sections.map(({ blocks }) => blocks)
  const inCells = [numbersInTables, namesInTables].flatMap((find) => tables.map(find))
  const inText = passagesOf(report).flatMap(({ id, text }) => {
    const cells = inCells.flatMap((found) => found.get(id) ?? [])
    const found = withoutOverlaps([...cells, ...findPrivate(text, lists)])
    return found.map((one) => ({ ...one, passage: id, text: text.slice(one.start, one.end) }))
  })
  const { source } = report
  const inSource = findPrivate(source, lists, namesInPath).map((one) => ({
    ...one,
    passage: null,
    text: source.slice(one.start, one.end),
  }))
  return [...inText, ...inSource]
}
