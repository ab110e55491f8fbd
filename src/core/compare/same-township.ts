/**
 * Whether two reports are of one township.
 *
 *     relationOf(maying2023, maying2022) → 'same'; 'perhaps' where the county of one is not known
 *
 * A township is its county and the name it has today (township.ts). Where the county of either
 * report is not known, the same name may be another township: that is for a person to say. Two
 * cities may have a county of the same name.
 */
import type { Township } from '../collection.ts'
import { bodyName, cityName, countyName } from '../report-names.ts'
import type { Report } from '../report.ts'
import type { ReportEntry } from './report-entry.ts'

/** What says whose report it is. */
export type Origin = Pick<ReportEntry, 'body' | 'county' | 'city' | 'township'>

/** `township` is the one that the collection knows the report under. */
export function originOf(report: Report, township: Township | undefined): Origin {
  return {
    body: township?.name ?? bodyName(report),
    county: township?.county ?? countyName(report),
    city: cityName(report),
    township: township?.id ?? null,
  }
}

export type Relation = 'same' | 'perhaps' | 'other'

export function relationOf(a: Origin, b: Origin): Relation {
  if (a.body === null || a.body !== b.body) return 'other'
  if (a.city !== null && b.city !== null && a.city !== b.city) return 'other'
  if (a.county === null || b.county === null) return 'perhaps'
  return a.township === b.township ? 'same' : 'other'
}
