/**
 * What the matrix of topics and reports is computed from: how many measures of each report carry
 * each tag, and each group of tags, counted once at build and sent to the browser as one file.
 *
 *     { name: '马营镇2023年报告', measures: 17, tagged: 15, tags: [3, 2, 8, 1], groups: [0, 2, 4, 1] … }
 *
 * Counts stand in pairs, a place in the taxonomy with its number, since most topics are missing in
 * most reports. A measure with several tags of a group counts once for the group, so the counts of
 * groups are no sums of those of their tags. Texts are not in here; see nearest-examples.ts.
 */
import { measuresOf } from '../collection.ts'
import { distinctNames } from '../distinct-names.ts'
import { bodyName, countyName, levelName, reportName, yearOf } from '../report-names.ts'
import type { Level, Report } from '../report.ts'
import { UNKNOWN } from '../search/request.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'
import { comparePinyin } from '../text/pinyin-order.ts'

/** A tag or a group, as far as a matrix names it. */
export interface MatrixTopic {
  id: string
  name: string
}

export interface MatrixGroup extends MatrixTopic {
  tags: MatrixTopic[]
}

export interface MatrixReport {
  id: string
  name: string
  /** Null where it is not known, or not enough to tell the report from another. */
  body: string | null
  county: string | null
  year: number | null
  level: Level | null
  /** Its place, and that of its county, in the order of pinyin, which no browser is to load. */
  nameRank: number
  countyRank: number
  /** All measures of the report, of whatever status. */
  measures: number
  /** Those that carry a tag. */
  tagged: number
  /** Place of a tag among all tags, its count, the next place … */
  tags: number[]
  /** The same for groups. */
  groups: number[]
}

export interface MatrixSource {
  groups: MatrixGroup[]
  reports: MatrixReport[]
}

/** The source as browsers read it. */
export interface MatrixData extends MatrixSource {
  /** By report, the name of the file with what it does not mention. */
  gaps: Record<string, string>
}

export function matrixSource(reports: readonly Report[], taxonomy: Taxonomy): MatrixSource {
  const groupOf = new Map(taxonomy.tags.map(({ name, group }) => [name, group]))
  const tagPlaces = new Map(taxonomy.tags.map(({ name }, place) => [name, place]))
  const names = distinctNames(reports)
  const nameRanks = ranksOf(reports.map(reportName))
  const countyRanks = ranksOf(reports.map((report) => countyName(report) ?? UNKNOWN.county))
  const groupPlaces = new Map(taxonomy.groups.map(({ name }, place) => [name, place]))
  return {
    groups: taxonomy.groups.map(({ id, name, tags }) => ({
      id,
      name,
      tags: tags.map((tag) => ({ id: tag.id, name: tag.name })),
    })),
    reports: reports.map((report) => {
      const known = measuresOf([report]).map(({ measure }) =>
        measure.tags.filter((name) => groupOf.has(name)),
      )
      const groups = known.map((tags) => tags.flatMap((name) => groupOf.get(name) ?? []))
      return {
        id: report.id,
        name: names.get(report.id) ?? reportName(report),
        body: names.get(report.id) === reportName(report) ? bodyName(report) : null,
        county: countyName(report),
        year: yearOf(report),
        level: levelName(report),
        nameRank: nameRanks.get(reportName(report)) ?? 0,
        countyRank: countyRanks.get(countyName(report) ?? UNKNOWN.county) ?? 0,
        measures: known.length,
        tagged: known.filter((tags) => tags.length > 0).length,
        tags: countPairs(known, tagPlaces),
        groups: countPairs(groups, groupPlaces),
      }
    }),
  }
}

/** How many of the lists hold each name, by its place; a name counts once for a list. */
function countPairs(
  lists: readonly (readonly string[])[],
  places: ReadonlyMap<string, number>,
): number[] {
  const counts = new Map<number, number>()
  for (const name of lists.flatMap((list) => [...new Set(list)])) {
    const place = places.get(name) ?? 0
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).flat()
}

function ranksOf(names: readonly string[]): Map<string, number> {
  const ordered = [...new Set(names)].sort(comparePinyin)
  return new Map(ordered.map((name, rank) => [name, rank]))
}
