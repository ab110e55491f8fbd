/**
 * What browsers know of reports: the list of all of them, and each in a file of its own. Types only;
 * report-data.ts makes both.
 */
import type { Level, Report } from '../report.ts'

/** A report as pages fetch it, without what only the conversion needs. */
export type ReportData = Omit<Report, 'sha256' | 'published'>

/** A report in the list of all reports. */
export interface ReportEntry {
  id: string
  /** 马营镇2023年报告 */
  name: string
  county: string | null
  city: string | null
  /** The name that the township has today. */
  body: string | null
  year: number | null
  level: Level | null
  /** Of the county and the name, normalised: 'tong wei xian ma ying zhen 2 0 2 3 nian bao gao'. */
  sounds: string
  /** The same for reports of one township; null where nobody knows whose report it is. */
  township: string | null
  /** Name of the file that holds the report. */
  file: string
}
