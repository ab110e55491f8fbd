/**
 * Which report belongs to which source. Pure: a report must never get a twin because its head was
 * damaged, its source moved, or its file copied.
 *
 * By the path in its head; else, where that source is gone, by the source's bytes (it was moved);
 * else by what the last conversion noted.
 */
import type { ConversionNotes } from '../../src/collection/conversion-notes.ts'
import type { ExistingReport } from './existing-reports.ts'
import type { SourceFile } from './find-sources.ts'

export interface Matches {
  /** By path of the source. */
  reports: ReadonlyMap<string, ExistingReport>
  /** Reports that name the source of another one. */
  copies: { report: ExistingReport; original: ExistingReport }[]
  /** Reports whose source is gone. */
  orphans: ExistingReport[]
  /** Sources with the bytes of another one, by path; the other one makes the report. */
  duplicates: ReadonlyMap<string, string>
}

export function matchReports(
  existing: readonly ExistingReport[],
  sources: readonly SourceFile[],
  notes: ConversionNotes,
): Matches {
  const paths = new Set(sources.map(({ path }) => path))
  const closed = sources.filter(({ kind }) => kind === 'closed folder').map(({ path }) => path)
  const isOutOfSight = (path: string): boolean => closed.some((top) => path.startsWith(`${top}/`))
  const reports = new Map<string, ExistingReport>()
  const copies: Matches['copies'] = []
  const orphans: ExistingReport[] = []
  const homeless: ExistingReport[] = []

  const noted = (path: string): string | null => notes.sources[path]?.report ?? null
  // Where two name one source, the one that the last conversion wrote is the original.
  const original = (report: ExistingReport): boolean => noted(report.source) === report.id
  const ordered = [...existing].sort((a, b) => Number(original(b)) - Number(original(a)))
  for (const report of ordered) {
    const other = reports.get(report.source)
    if (other !== undefined) copies.push({ report, original: other })
    else if (paths.has(report.source)) reports.set(report.source, report)
    else if (!isOutOfSight(report.source)) homeless.push(report)
  }
  for (const report of homeless) {
    const home = sources.find(
      ({ path, sha256 }) =>
        !reports.has(path) &&
        (noted(path) === report.id || (sha256 !== null && sha256 === report.sha256)),
    )
    if (home !== undefined) reports.set(home.path, report)
    else if (report.source !== '') orphans.push(report)
  }
  return { reports, copies, orphans, duplicates: findDuplicates(sources, reports) }
}

function findDuplicates(
  sources: readonly SourceFile[],
  reports: ReadonlyMap<string, ExistingReport>,
): Map<string, string> {
  const first = new Map<string, string>()
  const known = sources.filter(({ path }) => reports.has(path))
  const others = sources.filter(({ path }) => !reports.has(path))
  for (const { path, sha256 } of [...known, ...others]) {
    if (sha256 !== null && !first.has(sha256)) first.set(sha256, path)
  }
  return new Map(
    others.flatMap(({ path, sha256 }) => {
      const same = sha256 === null ? undefined : first.get(sha256)
      return same === undefined || same === path ? [] : [[path, same]]
    }),
  )
}
