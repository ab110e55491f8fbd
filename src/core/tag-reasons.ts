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
import { headingParts } from './heading-parts.ts'
import type { Measure } from './report.ts'
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

/** `headings` are those above the measure, outermost first. */
export function tagReasons(
  measure: Measure,
  headings: readonly string[],
  taxonomy: Taxonomy,
): TagReason[] {
  const ofTaxonomy = known.get(taxonomy) ?? new WeakMap<Measure, TagReason[]>()
  known.set(taxonomy, ofTaxonomy)
  const reasons = ofTaxonomy.get(measure) ?? findReasons(measure, headings, taxonomy)
  ofTaxonomy.set(measure, reasons)
  return reasons
}

function findReasons(
  { text, lead, tags }: Measure,
  headings: readonly string[],
  taxonomy: Taxonomy,
): TagReason[] {
  const matches = matchTags({ text, lead, headings }, taxonomy)
  return taxonomy.tags
    .filter(({ name }) => tags.includes(name))
    .map((tag) => {
      const match = matches.find((found) => found.tag === tag.name)
      return { tag, places: placesOf(match?.why ?? [], headings) }
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
