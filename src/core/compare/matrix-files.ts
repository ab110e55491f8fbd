/**
 * The files that the page of topics and reports reads: one with all counts, and for each report one
 * with its gaps. Each has a hash of its content in its name, so that browsers may keep it for good.
 *
 *     data/matrix/k3f9a.json          { groups, reports, gaps: { 'maying-2023': 'x7k2p' } }
 *     data/gaps/maying-2023-x7k2p.json   [{ tag, examples }]
 */
import type { Report } from '../report.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import { shortHash } from '../text/short-hash.ts'
import { matrixSource } from './matrix-source.ts'
import type { MatrixSource } from './matrix-source.ts'
import { gapFinder } from './nearest-examples.ts'

export interface MatrixData extends MatrixSource {
  /** Hash of the file of each report's gaps. */
  gaps: Record<string, string>
}

export interface NamedText {
  /** Without .json. */
  name: string
  text: string
}

export interface MatrixFiles {
  counts: NamedText
  gaps: NamedText[]
}

/** Several pages of a build ask for the files of the same reports. */
const made = new WeakMap<readonly Report[], MatrixFiles>()

export function matrixFiles(reports: readonly Report[], taxonomy: Taxonomy): MatrixFiles {
  const known = made.get(reports)
  if (known !== undefined) return known
  const gapsOf = gapFinder(reports, taxonomy)
  const gaps = reports.map((report) => {
    const text = JSON.stringify(gapsOf(report))
    return { id: report.id, hash: shortHash(text), text }
  })
  const data: MatrixData = {
    ...matrixSource(reports, taxonomy),
    gaps: Object.fromEntries(gaps.map(({ id, hash }) => [id, hash])),
  }
  const text = JSON.stringify(data)
  const files: MatrixFiles = {
    counts: { name: shortHash(text), text },
    gaps: gaps.map(({ id, hash, text }) => ({ name: `${id}-${hash}`, text })),
  }
  made.set(reports, files)
  return files
}
