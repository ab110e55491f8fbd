/**
 * Why a measure carries its tags, in the words of the page:
 *
 *     普法    首句“普法宣传”，小标题（三）“普法”
 *     司法所  人工标注
 *
 * Nothing of this is stored in a report: the words are looked up again in the measure and the headings above
 * it. A tag that no words call for was given by a person. Tags that the taxonomy no longer has are
 * left out, as everywhere on the pages.
 */
import type { FoundMeasure } from './collection.ts'
import { headingParts } from './heading-parts.ts'
import { measureText } from './measure-text.ts'
import type { Measure, Report, Section } from './report.ts'
import { matchTags } from './tags/match-tags.ts'
import type { Evidence } from './tags/match-tags.ts'
import type { Tag, Taxonomy } from './tags/taxonomy.ts'

export interface TagReason {
  tag: Tag
  /** Where words of the tag stand, in reading order; empty: 人工标注. */
  places: ReasonPlace[]
}

export interface ReasonPlace {
  /** 小标题（三）, 首句 or 正文. */
  name: string
  /** As written, each once. */
  words: string[]
}

/** A measure is shown on the page of its report and of each of its tags; looking it up costs time. */
const known = new WeakMap<Taxonomy, WeakMap<Measure, TagReason[]>>()

export function tagReasons(
  { report, section, measure }: FoundMeasure,
  taxonomy: Taxonomy,
): TagReason[] {
  const ofTaxonomy = known.get(taxonomy) ?? new WeakMap<Measure, TagReason[]>()
  known.set(taxonomy, ofTaxonomy)
  const reasons = ofTaxonomy.get(measure) ?? findReasons(report, section, measure, taxonomy)
  ofTaxonomy.set(measure, reasons)
  return reasons
}

function findReasons(
  { sections }: Report,
  section: Section,
  measure: Measure,
  taxonomy: Taxonomy,
): TagReason[] {
  const words = measureText(sections, sections.indexOf(section), section.blocks.indexOf(measure))
  const matches = matchTags(words, taxonomy)
  return taxonomy.tags
    .filter(({ name }) => measure.tags.includes(name))
    .map((tag) => {
      const match = matches.find((found) => found.tag === tag.name)
      return { tag, places: placesOf(match?.why ?? [], words.headings) }
    })
}

function placesOf(why: readonly Evidence[], headings: readonly string[]): ReasonPlace[] {
  const places = new Map<string, Set<string>>()
  for (const { where, words, heading } of why) {
    const name = nameOf(where, headings[heading ?? -1] ?? '')
    places.set(name, (places.get(name) ?? new Set()).add(words))
  }
  return [...places].map(([name, words]) => ({ name, words: [...words] }))
}

function nameOf(where: Evidence['where'], heading: string): string {
  if (where === 'heading') return `小标题${headingParts(heading).number.trim()}`
  return where === 'lead' ? '首句' : '正文'
}
