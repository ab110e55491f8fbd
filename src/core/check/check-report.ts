/**
 * One report checked by every rule: what a person should look at, in reading order; what is missing
 * from the report as a whole comes first.
 *
 * Nothing here judges: a report without findings may be wrong, a finding may be as it should be.
 */
import type { Report } from '../report.ts'
import type { CheckContext, Finding } from './finding.ts'
import { expectedParts } from './parts.ts'
import type { Part } from './parts.ts'
import { passagesOf } from './passages.ts'
import { RULES } from './rules.ts'

export interface CheckResult {
  /** The expected parts, found or not. */
  parts: Part[]
  findings: Finding[]
}

export function checkReport(report: Report, context: CheckContext): CheckResult {
  const order = new Map(passagesOf(report).map(({ id }, index) => [id, index]))
  const findings = RULES.flatMap(({ id, find }) =>
    find(report, context).map((found): Finding => ({ rule: id, ...found })),
  )
  const at = ({ place }: Finding): number => (place ? (order.get(place.block) ?? 0) : -1)
  findings.sort((a, b) => at(a) - at(b) || (a.place?.start ?? 0) - (b.place?.start ?? 0))
  return { parts: expectedParts(report), findings }
}
