/** Every report of the collection checked, once for each process: the pages of a build share it. */
import { checkContext } from '../core/check/check-context.ts'
import { checkReport } from '../core/check/check-report.ts'
import type { CheckResult } from '../core/check/check-report.ts'
import type { Collection } from '../core/collection.ts'
import type { Report } from '../core/report.ts'
import { loadCollection } from './load-collection.ts'

export interface Checked {
  report: Report
  result: CheckResult
}

const checked = new WeakMap<Collection, Checked[]>()

export async function loadChecks(): Promise<Checked[]> {
  const collection = await loadCollection()
  const known = checked.get(collection)
  if (known !== undefined) return known
  const { reports, places } = collection
  const contextOf = checkContext(reports, places)
  const checks = reports.map((report) => ({
    report,
    result: checkReport(report, contextOf(report)),
  }))
  checked.set(collection, checks)
  return checks
}
