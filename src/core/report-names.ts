/**
 * What a report is called where it is not its own title: in lists, citations, page titles.
 *
 *     reportName(report) → 马营镇2023年报告
 *
 * A body or year that was only inferred is used for naming, too; that it is inferred is shown where
 * facts are shown (report-facts.ts).
 */
import type { Facts, Level, Report } from './report.ts'

/** The facts that a report may have stated or inferred. */
type Known<Fact extends keyof Facts> = Pick<Facts, Fact | 'inferred'>

export function bodyName(report: Known<'body'>): string | null {
  return report.body ?? report.inferred.body ?? null
}

export function levelName(report: Known<'level'>): Level | null {
  return report.level ?? report.inferred.level ?? null
}

export function countyName(report: Known<'county'>): string | null {
  return report.county ?? report.inferred.county ?? null
}

export function cityName(report: Known<'city'>): string | null {
  return report.city ?? report.inferred.city ?? null
}

export function yearName(report: Known<'year'>): string | null {
  return report.year?.toString() ?? report.inferred.year ?? null
}

/** The year as a number, to sort and to group by. */
export function yearOf(report: Known<'year'>): number | null {
  return report.year ?? (report.inferred.year === undefined ? null : Number(report.inferred.year))
}

export function reportName(report: Report): string {
  const body = bodyName(report)
  const year = yearName(report)
  if (body === null && report.title !== null) return `《${report.title}》`
  return `${body ?? '单位不详的'}${year === null ? '' : `${year}年`}报告`
}

/** The title as the report has it, or else its name. */
export function titleOf(report: Report): string {
  return report.title ?? reportName(report)
}

export const UNKNOWN_COUNTY = '县区不详'

/** Whether a person has checked the report against its original. */
export function reviewName(reviewed: boolean): string {
  return reviewed ? '已核对' : '未核对'
}

/** The address and the name of the page of a year; reports without one have a page, too. */
export function yearPage(year: number | null): { id: string; name: string } {
  return year === null ? { id: 'unknown', name: '年份不详' } : { id: `${year}`, name: `${year}年` }
}
