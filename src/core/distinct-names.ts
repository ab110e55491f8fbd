/**
 * Names of reports that stand side by side in a list: namesakes of one year get their county.
 *
 *     distinctNames(reports).get('liuxi-2023') → '柳溪镇2023年报告', or '金溪县柳溪镇2023年报告'
 */
import { UNKNOWN_COUNTY, countyName, reportName } from './report-names.ts'
import type { Report } from './report.ts'

/** By id. */
export function distinctNames(reports: readonly Report[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const report of reports) {
    const name = reportName(report)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Map(
    reports.map((report) => {
      const name = reportName(report)
      const place = countyName(report) ?? UNKNOWN_COUNTY
      return [report.id, counts.get(name) === 1 ? name : `${place}${name}`]
    }),
  )
}
