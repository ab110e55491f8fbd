/**
 * The whole content folder, understood: what pages, search index, compare and exports start from.
 *
 * The groupings below (townships, years, tags) are views of `reports`, computed when asked for;
 * nothing here is a second copy of a truth.
 */
import type { MaskWhat, NameLists } from './mask/private.ts'
import type { Message } from './messages.ts'
import { comparePinyin } from './text/pinyin-order.ts'
import { pinyinSlug } from './text/pinyin-slug.ts'
import type { FormerName, Places } from './places.ts'
import { bodyName, countyName, yearOf } from './report-names.ts'
import type { Measure, Report, Section } from './report.ts'
import type { SynonymGroup } from './search/synonyms.ts'
import type { SiteSettings } from './site.ts'
import type { Tag, Taxonomy } from './tags/taxonomy.ts'
import { townshipOf } from './township.ts'

export interface Collection {
  /** Published reports: newest year first, then by county and body in the order of pinyin. */
  reports: Report[]
  taxonomy: Taxonomy
  places: Places
  synonyms: readonly SynonymGroup[]
  /** What an officer said about names; nothing in a collection that is masked. */
  names: NameLists
  /** What is masked in the reports. */
  masked: MaskWhat
  site: SiteSettings
  /** What people should know, by file (content/reports/…, content/taxonomy.yaml …). */
  messages: FileMessages[]
}

export interface FileMessages {
  /** Path from the project's root, with `/`. */
  path: string
  messages: Message[]
}

/** A body that issued reports; the same name in two counties is two townships. */
export interface Township {
  /** Address of its page: lushan-zhangguanying, or maying where the county is not known. */
  id: string
  name: string
  county: string | null
  /** Names under which some of its reports may have been made. */
  former: readonly FormerName[]
  reports: Report[]
}

/** A measure with the places it stands in. */
export interface FoundMeasure {
  report: Report
  section: Section
  measure: Measure
}

export function sortReports(reports: readonly Report[]): Report[] {
  return [...reports].sort(
    (a, b) =>
      (yearOf(b) ?? 0) - (yearOf(a) ?? 0) ||
      compareNames(countyName(a), countyName(b)) ||
      compareNames(bodyName(a), bodyName(b)) ||
      compareText(a.id, b.id),
  )
}

/** By pinyin; what is not known comes last. */
export function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return comparePinyin(a, b)
}

/** By code unit: the same order on every system, whatever its locale data. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function townshipsOf(reports: readonly Report[], places: Places): Township[] {
  const groups = new Map<string, Township>()
  const taken = new Set<string>()
  for (const report of reports) {
    const township = townshipOf(report, places)
    if (township === null) continue
    const { name, county, place } = township
    const key = JSON.stringify([county, name])
    const group = groups.get(key) ?? {
      id: addressOf(name, county, taken),
      name,
      county,
      former: place?.former ?? [],
      reports: [],
    }
    group.reports.push(report)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** With its county wherever that is known, so that a namesake of another county changes nothing. */
function addressOf(name: string, county: string | null, taken: Set<string>): string {
  const base = county === null ? pinyinSlug(name) : `${pinyinSlug(county)}-${pinyinSlug(name)}`
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

/** The years reported on, newest first; reports without a year are under `null`, last. */
export function yearsOf(reports: readonly Report[]): { year: number | null; reports: Report[] }[] {
  const years = [...new Set(reports.map(yearOf))]
  years.sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity))
  return years.map((year) => ({ year, reports: reports.filter((r) => yearOf(r) === year) }))
}

export function measuresOf(reports: readonly Report[]): FoundMeasure[] {
  return reports.flatMap((report) =>
    report.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.type === 'measure' ? [{ report, section, measure: block }] : [],
      ),
    ),
  )
}

export function measuresWithTag(reports: readonly Report[], tag: Tag): FoundMeasure[] {
  return measuresOf(reports).filter(({ measure }) => measure.tags.includes(tag.name))
}

/** The name of a measure in every list and program: unique over the collection. */
export function blockAddress(report: Report, block: { id: string }): string {
  return `${report.id}-${block.id}`
}
