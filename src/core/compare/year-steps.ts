/**
 * The years of one township, each with the one before it, newest first.
 *
 *     yearSteps([maying2023, maying2021, maying2020]) → [[2021, 2023], [2020, 2021]]
 *
 * Of two reports of one year the first counts; those without a year are left out.
 */
import type { Facts } from '../report.ts'
import { yearOf } from '../report-names.ts'

export function yearSteps<One extends Pick<Facts, 'year' | 'inferred'>>(
  reports: readonly One[],
): [before: One, after: One][] {
  const byYear = new Map<number, One>()
  for (const report of reports) {
    const year = yearOf(report)
    if (year !== null && !byYear.has(year)) byYear.set(year, report)
  }
  const newestFirst = [...byYear].sort(([a], [b]) => b - a).map(([, report]) => report)
  return newestFirst.slice(1).flatMap((before, at) => {
    const after = newestFirst[at]
    return after === undefined ? [] : [[before, after]]
  })
}
