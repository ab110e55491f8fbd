/**
 * The townships and counties the collection knows, and where a text names one.
 *
 *     namesIn('与双河镇联合', places) → [{ name: '双河镇', start: 1, end: 4, … }]
 *
 * Known are the townships of the reports and of content/places.yaml, with other and former names. A
 * name is read back from its rank (镇, 乡, 街道, 县 …), the longest known one first, so that a text
 * costs the same however many places there are. A name that is part of a longer one (东双河镇,
 * 双河镇村) is not that township.
 */
import type { Places } from '../places.ts'
import { countyName } from '../report-names.ts'
import type { Report } from '../report.ts'
import { townshipOf } from '../township.ts'

/** What a name may mean: the places that have it. */
export interface KnownPlaces {
  /** By name: the counties in which a township has it, null where one's county is not known. */
  townships: ReadonlyMap<string, ReadonlySet<string | null>>
  counties: ReadonlySet<string>
  /** Of content/places.yaml, for other and former names of the report's own township. */
  table: Places
}

export interface PlaceName {
  name: string
  kind: 'township' | 'county'
  start: number
  end: number
}

export function knownPlaces(reports: readonly Report[], table: Places): KnownPlaces {
  const townships = new Map<string, Set<string | null>>()
  const counties = new Set<string>()
  const add = (name: string, county: string | null): void => {
    if (TOWNSHIP.test(name)) townships.set(name, (townships.get(name) ?? new Set()).add(county))
    if (county !== null && COUNTY.test(county)) counties.add(county)
  }
  for (const report of reports) {
    const township = townshipOf(report, table)
    if (township === null) continue
    add(township.name, township.county)
    const county = countyName(report)
    if (county !== null && COUNTY.test(county)) counties.add(county)
  }
  for (const { name, county, aliases, former } of table) {
    for (const known of [name, ...aliases, ...former.map((old) => old.name)]) add(known, county)
  }
  return { townships, counties, table }
}

/** A stem of one character (城镇, 郊区) is a word of everyday language. */
const TOWNSHIP = /^\p{sc=Han}{2,12}(?:街道|[镇乡])$/u
const COUNTY = /^\p{sc=Han}{2,8}[县区市旗]$/u

const RANK = /街道|[镇乡县区市旗]/gu
const LONGEST_STEM = 12

/**
 * 镇村, 乡镇, 街道路 … go on, but 镇组织… does not; 镇小学 and 镇村 name something within it, maybe elsewhere; 镇人 comes from
 * there. 镇人民政府 and 镇人大 are bodies of the place itself.
 */
const GOES_ON =
  /^(?:[镇乡村路街巷湾屯籍]|桥(?!梁)|组(?![织建成])|社区|小学|中学|人(?!大(?!多)|社|武|民(?:政府|代表|武装)))/u
/** As far as GOES_ON looks. */
const LONGEST_BEHIND = 4
/** 东双河镇 is another place than 双河镇. */
const BEGINS_EARLIER = /[东西南北中上下大小新老前后原]$/u

export function namesIn(text: string, { townships, counties }: KnownPlaces): PlaceName[] {
  const names: PlaceName[] = []
  for (const { 0: rank, index } of text.matchAll(RANK)) {
    const end = index + rank.length
    const stem = /\p{sc=Han}+$/u.exec(text.slice(Math.max(0, index - LONGEST_STEM), index))?.[0]
    if (stem === undefined || GOES_ON.test(text.slice(end, end + LONGEST_BEHIND))) continue
    for (let length = stem.length; length >= 2; length--) {
      const start = index - length
      const name = text.slice(start, end)
      const kind = townships.has(name) ? 'township' : counties.has(name) ? 'county' : null
      if (kind === null) continue
      if (!BEGINS_EARLIER.test(text.slice(0, start))) names.push({ name, kind, start, end })
      break
    }
  }
  return names
}
