/**
 * The reports that one would put beside a report: the township’s own of the year before, and those
 * of its county of the same year.
 *
 *     nearReports(maying2023, all) → { before: maying2022, years: [maying2024, maying2022], … }
 *
 * Where a county is not known, namesakes are given apart, for a person to decide (same-township.ts).
 */
import type { ReportEntry } from './report-entry.ts'
import { relationOf } from './same-township.ts'

export interface NearReports {
  /** The last one before; null where there is none. */
  before: ReportEntry | null
  /** Of the same name and the last year before, but perhaps of another township. */
  perhaps: readonly ReportEntry[]
  /** The township’s own of all other years, newest first. */
  years: readonly ReportEntry[]
  sameYear: readonly ReportEntry[]
}

export function nearReports(entry: ReportEntry, all: readonly ReportEntry[]): NearReports {
  const { year, county } = entry
  const others = all.filter(({ id }) => id !== entry.id)
  const isEarlier = (one: ReportEntry): boolean =>
    year !== null && one.year !== null && one.year < year
  const own = others.filter((one) => relationOf(entry, one) === 'same')
  const namesakes = others.filter((one) => relationOf(entry, one) === 'perhaps')
  const before = lastOf(own.filter(isEarlier))[0] ?? null
  return {
    before,
    perhaps: before === null ? lastOf(namesakes.filter(isEarlier)) : [],
    years: own
      .filter((one) => year !== null && one.year !== null && one.year !== year)
      .sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    sameYear: others.filter(
      (one) => year !== null && county !== null && one.year === year && one.county === county,
    ),
  }
}

function lastOf(entries: readonly ReportEntry[]): ReportEntry[] {
  const last = Math.max(...entries.map(({ year }) => year ?? -Infinity))
  return entries.filter(({ year }) => year === last)
}
