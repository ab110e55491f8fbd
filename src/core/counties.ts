/**
 * Townships under their county, counties in the order they come; unknown counties are last.
 */
import type { Township } from './collection.ts'

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
  const counties = [...groups].map(([name, members]) => ({ name, townships: members }))
  return [...counties.filter((c) => c.name !== null), ...counties.filter((c) => c.name === null)]
}

/** The township a report belongs to, by report id. */
export function townshipByReport(townships: readonly Township[]): Map<string, Township> {
  return new Map(townships.flatMap((t) => t.reports.map((report) => [report.id, t] as const)))
}
