/**
 * The files of data that pages fetch: one for each published report, and the list of all of them.
 *
 *     (await dataFiles()).list → { name: 'reports.5be2c01f9a34.json', content: '[{"id":…' }
 *
 * Their names change with what is in them, so that browsers may keep them for good. What is in them
 * is decided in core/compare/report-data.ts.
 */
import { createHash } from 'node:crypto'
import { listReports, reportData } from '../core/compare/report-data.ts'
import type { ReportEntry } from '../core/compare/report-entry.ts'
import { loadCollection } from './load-collection.ts'

export interface DataFile {
  /** With its ending; below /data/. */
  name: string
  content: string
}

export interface DataFiles {
  reports: readonly DataFile[]
  list: DataFile
  /** What is in the list. */
  entries: readonly ReportEntry[]
}

export async function dataFiles(): Promise<DataFiles> {
  const { reports, places } = await loadCollection()
  const files = new Map(reports.map((report) => [report, fileOf(report.id, reportData(report))]))
  const entries = listReports(reports, places, (report) => files.get(report)?.name ?? '')
  return { reports: [...files.values()], list: fileOf('reports', entries), entries }
}

function fileOf(name: string, data: unknown): DataFile {
  const content = JSON.stringify(data)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { name: `${name}.${hash}.json`, content }
}
