/**
 * What the page of topics and reports fetches: a file with all counts, and for each report one with
 * the topics it does not mention. Made once for each collection.
 *
 *     matrix.5be2c01f9a34.json              { groups, reports, gaps: { 'maying-2023': 'maying-2023.gaps.…' } }
 *     maying-2023.gaps.91a3e386789a.json    [{ tag, examples }]
 */
import type { Collection } from '../core/collection.ts'
import { matrixSource } from '../core/compare/matrix-source.ts'
import type { MatrixData } from '../core/compare/matrix-source.ts'
import { gapFinder } from '../core/compare/nearest-examples.ts'
import { dataFile } from './data-file.ts'
import type { DataFile } from './data-file.ts'
import { loadCollection } from './load-collection.ts'

export interface MatrixFiles {
  counts: DataFile
  gaps: readonly DataFile[]
}

const made = new WeakMap<Collection, MatrixFiles>()

export async function matrixFiles(): Promise<MatrixFiles> {
  const collection = await loadCollection()
  const known = made.get(collection)
  if (known !== undefined) return known
  const { reports, taxonomy } = collection
  const gapsOf = gapFinder(reports, taxonomy)
  const gaps = new Map(
    reports.map((report) => [report.id, dataFile(`${report.id}.gaps`, gapsOf(report))]),
  )
  const data: MatrixData = {
    ...matrixSource(reports, taxonomy),
    gaps: Object.fromEntries(Array.from(gaps, ([id, { name }]) => [id, name])),
  }
  const files = { counts: dataFile('matrix', data), gaps: [...gaps.values()] }
  made.set(collection, files)
  return files
}
