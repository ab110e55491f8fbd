/**
 * How often each tag was given: the topic map, and the topics of a township or a year.
 *
 * Every measure is looked at once, whatever the number of tags.
 */
import { measuresOf } from './collection.ts'
import type { FoundMeasure } from './collection.ts'
import type { Report } from './report.ts'
import type { Tag, TagGroup, Taxonomy } from './tags/taxonomy.ts'

export interface Topic {
  tag: Tag
  /** Measures that carry the tag. */
  count: number
  shade: Shade
}

/** 0 for none to 4 for the most of all: how dark a count is drawn. */
export type Shade = 0 | 1 | 2 | 3 | 4

export interface TopicGroup {
  group: TagGroup
  topics: Topic[]
}

export function topicsOf(reports: readonly Report[], taxonomy: Taxonomy): TopicGroup[] {
  const counts = new Map<string, number>()
  for (const { measure } of measuresOf(reports)) {
    for (const name of measure.tags) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const most = Math.max(1, ...counts.values())
  return taxonomy.groups.map((group) => ({
    group,
    topics: group.tags.map((tag) => {
      const count = counts.get(tag.name) ?? 0
      return { tag, count, shade: shadeOf(count, most) }
    }),
  }))
}

/** The given topics that occur, most frequent first; ties in the order of the taxonomy. */
export function frequentTopics(groups: readonly TopicGroup[]): Topic[] {
  const topics = groups.flatMap(({ topics }) => topics).filter(({ count }) => count > 0)
  return topics.sort((a, b) => b.count - a.count)
}

/** Square root, so that one dominant topic does not bleach all others. */
export function shadeOf(count: number, most: number): Shade {
  const shade = Math.ceil(4 * Math.sqrt(count / most))
  return shade >= 4 ? 4 : shade === 3 ? 3 : shade === 2 ? 2 : shade === 1 ? 1 : 0
}

export interface MeasuresOfReport {
  report: Report
  found: FoundMeasure[]
}

/** Measures under the report they stand in, in the order they come. */
export function groupByReport(measures: readonly FoundMeasure[]): MeasuresOfReport[] {
  const groups = new Map<Report, FoundMeasure[]>()
  for (const found of measures) {
    const group = groups.get(found.report)
    if (group) group.push(found)
    else groups.set(found.report, [found])
  }
  return [...groups].map(([report, found]) => ({ report, found }))
}
