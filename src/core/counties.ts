/**
 * Townships under their county, both in the order of pinyin; unknown counties are last.
 */
import { compareNames } from './collection.ts'
import type { Township } from './collection.ts'
import { originOf, originsOf } from './report-facts.ts'

export interface County {
  /** `null`: neither stated nor inferred. */
  name: string | null
  townships: Township[]
}

export function countiesOf(townships: readonly Township[]): County[] {
  const groups = new Map<string | null, Township[]>()
  for (const township of townships) {
    const group = groups.get(township.county)
    if (group) group.push(township)
    else groups.set(township.county, [township])
  }
  return [...groups]
    .map(([name, members]) => ({
      name,
      townships: members.sort((a, b) => compareNames(a.name, b.name)),
    }))
    .sort((a, b) => compareNames(a.name, b.name))
}

/** What place and name of the township were inferred from; null if one of its reports states them. */
export function placeOrigin({ reports }: Township): string | null {
  const keys = ['county', 'body'] as const
  if (reports.some((report) => originsOf(report, keys) === null)) return null
  const origins = reports.flatMap((report) => keys.flatMap((key) => originOf(report, key) ?? []))
  return [...new Set(origins)].join('、')
}

/** The township a report belongs to, by report id. */
export function townshipByReport(townships: readonly Township[]): Map<string, Township> {
  return new Map(townships.flatMap((t) => t.reports.map((report) => [report.id, t] as const)))
}
