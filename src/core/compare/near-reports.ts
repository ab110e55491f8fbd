/**
 * The reports that one would put beside a report: the township's own of the year before, and those
 * of its county of the same year.
 *
 *     nearReports(maying2023, all) → { before: maying2022, perhaps: [], sameYear: [baitu2023, …] }
 *
 * A township is its county and its name. Where the county of one of two reports is not known, the
 * same name may be another township: such reports are given apart, for a person to decide.
 */
import type { ReportEntry } from './report-entry.ts'

export interface NearReports {
  /** The last one before; null where there is none. */
  before: ReportEntry | null
  /** Of the same name and the last year before, but perhaps of another township. */
  perhaps: readonly ReportEntry[]
  sameYear: readonly ReportEntry[]
}

export function nearReports(entry: ReportEntry, all: readonly ReportEntry[]): NearReports {
  const { year, county, body } = entry
  const others = all.filter(({ id }) => id !== entry.id)
  const earlier = others.filter((one) => year !== null && one.year !== null && one.year < year)
  const isOwn = (one: ReportEntry): boolean =>
    county !== null && entry.township !== null && one.township === entry.township
  const isNamesake = (one: ReportEntry): boolean =>
    body !== null && one.body === body && (county === null || one.county === null)
  const before = lastOf(earlier.filter(isOwn))[0] ?? null
  return {
    before,
    perhaps: before === null ? lastOf(earlier.filter(isNamesake)) : [],
    sameYear: others.filter(
      (one) => year !== null && county !== null && one.year === year && one.county === county,
    ),
  }
}

function lastOf(entries: readonly ReportEntry[]): ReportEntry[] {
  const last = Math.max(...entries.map(({ year }) => year ?? -Infinity))
  return entries.filter(({ year }) => year === last)
}
