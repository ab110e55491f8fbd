/**
 * The facts shown above a report: where it comes from, and whether the text says so itself.
 *
 * A fact that nobody stated and nobody inferred is left out rather than shown empty.
 */
import type { Inferred, Report } from './report.ts'

export interface Fact {
  name: '单位' | '年份' | '县区' | '市州' | '省区' | '层级'
  value: string
  /** Known from elsewhere, as from the file name, and not from the text. */
  inferred: boolean
}

export function factsOf(report: Report): Fact[] {
  const year = report.year === null ? null : String(report.year)
  return [
    fact('单位', report.body, report.inferred, 'body'),
    fact('年份', year, report.inferred, 'year').map((f) => ({ ...f, value: `${f.value}年` })),
    fact('县区', report.county, report.inferred, 'county'),
    fact('市州', report.city, report.inferred, 'city'),
    fact('省区', report.province, report.inferred, 'province'),
    fact('层级', report.level, report.inferred, 'level'),
  ].flat()
}

function fact(
  name: Fact['name'],
  stated: string | null,
  inferred: Inferred,
  key: keyof Inferred,
): Fact[] {
  if (stated !== null) return [{ name, value: stated, inferred: false }]
  const guess = inferred[key]
  return guess === undefined ? [] : [{ name, value: guess, inferred: true }]
}
