/**
 * The reports of the same township of other years.
 *
 *     sameTownships(reports, places)(马营镇2023) → { same: [马营镇2022], uncertain: [马营镇2021 of a county that is not known] }
 *
 * A township is its county and name (township.ts). Where the county of either report is unknown, or
 * two cities have a county of that name, namesakes are no more than namesakes: a person is asked.
 */
import type { Places } from '../places.ts'
import type { Report } from '../report.ts'
import { bodyName, cityName, yearOf } from '../report-names.ts'
import { townshipOf } from '../township.ts'
import type { TownshipName } from '../township.ts'

/** Both newest first; reports of the same year are in neither. */
export interface SameTownship {
  same: Report[]
  /** Named the same; whether it is the same township is not known. */
  uncertain: Report[]
}

interface Known extends TownshipName {
  report: Report
  city: string | null
  /** All names it may be meant by. */
  names: Set<string>
}

/** Sorted once, asked for each report of the collection. */
export function sameTownships(
  reports: readonly Report[],
  places: Places,
): (report: Report) => SameTownship {
  const known = new Map<string, Known>()
  const byName = new Map<string, Known[]>()
  for (const report of reports) {
    const township = knownTownship(report, places)
    if (township === null) continue
    known.set(report.id, township)
    for (const name of township.names) {
      byName.set(name, [...(byName.get(name) ?? []), township])
    }
  }
  return (report) => {
    const own = known.get(report.id)
    if (own === undefined) return { same: [], uncertain: [] }
    const namesakes = new Set([...own.names].flatMap((name) => byName.get(name) ?? []))
    const others = [...namesakes].filter((other) => isOtherYear(report, other.report))
    const those = (relation: 'same' | 'uncertain'): Report[] =>
      others
        .filter((other) => relationOf(own, other) === relation)
        .map((other) => other.report)
        .sort(byYear)
    return { same: those('same'), uncertain: those('uncertain') }
  }
}

function knownTownship(report: Report, places: Places): Known | null {
  const township = townshipOf(report, places)
  if (township === null) return null
  const { place, name } = township
  const former = place?.former.map((old) => old.name) ?? []
  const names = new Set([name, bodyName(report) ?? name, ...(place?.aliases ?? []), ...former])
  return { ...township, report, names, city: place?.city ?? cityName(report) }
}

function relationOf(a: Known, b: Known): 'same' | 'uncertain' | 'other' {
  if (a.city !== null && b.city !== null && a.city !== b.city) return 'other'
  if (a.county === null || b.county === null) return 'uncertain'
  return a.county === b.county && a.name === b.name ? 'same' : 'other'
}

/** A report without a year may be of any other. */
function isOtherYear(a: Report, b: Report): boolean {
  return a.id !== b.id && (yearOf(a) === null || yearOf(a) !== yearOf(b))
}

function byYear(a: Report, b: Report): number {
  return (yearOf(b) ?? 0) - (yearOf(a) ?? 0) || (a.id < b.id ? -1 : 1)
}
