/**
 * Makes what browsers fetch of reports (report-entry.ts): the one place that decides what is in it.
 *
 *     listReports(reports, places, fileOf)[0]
 *       → { id: 'maying-2023', name: '马营镇2023年报告', county: '通渭县', … }
 */
import { townshipsOf } from '../collection.ts'
import { townshipByReport } from '../counties.ts'
import type { Places } from '../places.ts'
import { levelName, reportName, yearOf } from '../report-names.ts'
import type { Report } from '../report.ts'
import { norm } from '../text/norm.ts'
import { pinyinSyllables } from '../text/pinyin-syllables.ts'
import type { ReportData, ReportEntry } from './report-entry.ts'
import { originOf } from './same-township.ts'

export function reportData(report: Report): ReportData {
  const { id, title, body, level, county, city, province, year } = report
  const { inferred, source, reviewed, sections } = report
  const facts = { title, body, level, county, city, province, year, inferred, source, reviewed }
  return { id, ...facts, sections }
}

/** `fileOf` names the file of a report. */
export function listReports(
  reports: readonly Report[],
  places: Places,
  fileOf: (report: Report) => string,
): ReportEntry[] {
  const townships = townshipByReport(townshipsOf(reports, places))
  return reports.map((report) => {
    const origin = originOf(report, townships.get(report.id))
    const name = reportName(report)
    return {
      id: report.id,
      name,
      ...origin,
      year: yearOf(report),
      level: levelName(report),
      sounds: pinyinSyllables(norm(`${origin.county ?? ''}${name}`)).join(' '),
      file: fileOf(report),
    }
  })
}
