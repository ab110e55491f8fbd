/**
 * What the check of any report needs to know of the collection, prepared once for all of them.
 *
 *     const contextOf = checkContext(reports, places)
 *     checkReport(report, contextOf(report))
 */
import type { Places } from '../places.ts'
import type { Report } from '../report.ts'
import type { CheckContext, NearText } from './finding.ts'
import { knownPlaces } from './known-places.ts'

/** `nearTextsOf` gives what another report says in nearly the same words, where that is known. */
export function checkContext(
  reports: readonly Report[],
  table: Places,
  nearTextsOf: (report: Report) => readonly NearText[] = () => [],
): (report: Report) => CheckContext {
  const places = knownPlaces(reports, table)
  return (report) => ({ places, nearTexts: nearTextsOf(report) })
}
