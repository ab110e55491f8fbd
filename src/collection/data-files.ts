/**
 * The reports as pages fetch them: a file for each published one, and the list of all of them. What
 * is in them is decided in core/compare/report-data.ts. Made once for each collection.
 */
import type { Collection } from '../core/collection.ts'
import { listReports, reportData } from '../core/compare/report-data.ts'
import type { ReportEntry } from '../core/compare/report-entry.ts'
import { dataFile } from './data-file.ts'
import type { DataFile } from './data-file.ts'
import { loadCollection } from './load-collection.ts'

export interface DataFiles {
  reports: readonly DataFile[]
  list: DataFile
  /** What is in the list. */
  entries: readonly ReportEntry[]
}

const made = new WeakMap<Collection, DataFiles>()

export async function dataFiles(): Promise<DataFiles> {
  const collection = await loadCollection()
  const known = made.get(collection)
  if (known !== undefined) return known
  const { reports, places } = collection
  const files = new Map(reports.map((report) => [report, dataFile(report.id, reportData(report))]))
  const entries = listReports(reports, places, (report) => files.get(report)?.name ?? '')
  const all = { reports: [...files.values()], list: dataFile('reports', entries), entries }
  made.set(collection, all)
  return all
}
