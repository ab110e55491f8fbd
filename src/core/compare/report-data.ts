/**
 * Makes what browsers fetch of reports (report-entry.ts): the one place that decides what is in it.
 *
 *     listReports(reports, places, fileOf)[0]
 *       → { id: 'maying-2023', name: '马营镇2023年报告', county: '通渭县', … }
 */
import { townshipsOf } from '../collection.ts'
import { townshipByReport } from '../counties.ts'
import type { Places } from '../places.ts'
import { bodyName, countyName, levelName, reportName, yearOf } from '../report-names.ts'
import type { Report } from '../report.ts'
import { norm } from '../text/norm.ts'
import { pinyinSyllables } from '../text/pinyin-syllables.ts'
import type { ReportData, ReportEntry } from './report-entry.ts'

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
    const township = townships.get(report.id)
    const county = township?.county ?? countyName(report)
    const name = reportName(report)
    return {
      id: report.id,
      name,
      county,
      body: township?.name ?? bodyName(report),
      year: yearOf(report),
      level: levelName(report),
      sounds: pinyinSyllables(norm(`${county ?? ''}${name}`)).join(' '),
      township: township?.id ?? null,
      file: fileOf(report),
    }
  })
}
