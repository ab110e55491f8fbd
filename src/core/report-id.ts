/**
 * The address of a new report: pinyin of the body and the year, maying-2023; the county in front
 * when another report has that name; a number when even that is taken. Inferred facts serve as well.
 *
 * Given once and frozen as the name of the file, whatever is corrected in the report later.
 */
import type { Facts } from './report.ts'
import { bodyName, countyName, yearName } from './report-names.ts'
import { pinyinSlug } from './text/pinyin-slug.ts'

/** Leaves room for county, year and number within the 255 bytes of a file name. */
const LONGEST_NAME = 60

export function isReportId(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)
}

export function newReportId(facts: Facts, taken: ReadonlySet<string>): string {
  const name = bodyName(facts) ?? facts.source.replace(/^.*\/|\.\w+$/gu, '')
  const body = pinyinSlug(name).slice(0, LONGEST_NAME).replace(/-$/u, '')
  const county = countyName(facts)
  const year = yearName(facts)
  const short = year === null ? body : `${body}-${year}`
  const long = county === null ? short : `${pinyinSlug(county)}-${short}`
  const free = [short, long].find((id) => !taken.has(id))
  if (free !== undefined) return free
  let n = 2
  while (taken.has(`${long}-${n}`)) n++
  return `${long}-${n}`
}
