/**
 * Which township a report is of: its county and the name it has today.
 *
 *     townshipOf({ body: '双河乡', county: null, … }, places) → { county: '金溪县', name: '双河镇', place: … }
 *
 * The county as stated, else as inferred, else from content/places.yaml, which also knows other and
 * former names. A name that stands there under two counties, in a report that names none, belongs
 * to neither. The body that the report itself gives stays as written.
 */
import type { Place, Places } from './places.ts'
import type { Facts } from './report.ts'
import { bodyName, cityName, countyName } from './report-names.ts'

export interface TownshipName {
  /** Null where nobody knows it; then the name alone tells the township. */
  county: string | null
  name: string
  /** Its entry in content/places.yaml. */
  place: Place | null
}

/** Null where nobody knows whose report it is. */
export function townshipOf(
  report: Pick<Facts, 'body' | 'county' | 'city' | 'inferred'>,
  places: Places,
): TownshipName | null {
  const name = bodyName(report)
  if (name === null) return null
  const county = countyName(report)
  const place = findPlaceByName(name, { county, city: cityName(report) }, places)
  return place === null
    ? { county, name, place }
    : { county: place.county, name: place.name, place }
}

/** The one township of that name; null where there is none, or more than one. */
export function findPlaceByName(
  name: string,
  { county, city }: Pick<Facts, 'county' | 'city'>,
  places: Places,
): Place | null {
  const found = places.filter(
    (place) =>
      (county === null || place.county === county) &&
      (city === null || place.city === null || place.city === city) &&
      isNamed(place, name),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function isNamed(place: Place, name: string): boolean {
  return (
    place.name === name ||
    place.aliases.includes(name) ||
    place.former.some((old) => old.name === name)
  )
}
