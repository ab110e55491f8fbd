/**
 * Which tags a measure gets, and why: the words that gave them away, with their place.
 *
 *     matchTags({ text: '一是坚持新时代“枫桥经验”。…', lead: …, headings: ['四、…'] }, taxonomy)
 *       → [{ tag: '枫桥经验', score: 2, why: [{ words: '枫桥经验', start: 8, end: 12, where: 'lead' }] }]
 *
 * Each trigger counts once: its weight times that of the weightiest place where it stands. Of
 * triggers that overlap only the weightier, then shorter, counts. A sum of 1 gives the tag. Places:
 *   - lead: the short first sentence of a numbered item says what the item is about;
 *   - body: the rest of the text;
 *   - heading: it mostly announces several measures together, and most of them speak of one thing it
 *     names, not of all. What stands in headings therefore counts half at most: enough to confirm a
 *     weak sign in the text, not to give a tag by itself. In full counts the nearest heading above a
 *     measure that stands alone under it, and above a paragraph without number whose own words give
 *     no tag at all: such take their subject from it.
 *
 * Nothing is stored: called again on the same measure, it explains the tags it gave.
 */
import { isNumbered } from '../text/number-mark.ts'
import { compiledTaxonomy } from './compiled-taxonomy.ts'
import type { CompiledTaxonomy, Sign } from './compiled-taxonomy.ts'
import { findTriggers } from './passage.ts'
import type { Hit } from './passage.ts'
import type { PlaceWeights, Tag, Taxonomy } from './taxonomy.ts'

export interface MeasureText {
  text: string
  lead: string | null
  /** Headings above, outermost first. */
  headings: readonly string[]
  /** The nearest heading is above this measure and no other. */
  alone: boolean
}

export interface TagMatch {
  tag: string
  /** At least 1. */
  score: number
  /** In reading order: headings from the outermost in, then the text. */
  why: Evidence[]
}

export interface Evidence {
  /** As written, quotes and spaces inside included. */
  words: string
  /** Place in the measure's text, or in its heading. */
  start: number
  end: number
  where: keyof PlaceWeights
  /** Which heading, for `where: 'heading'`: an index into `headings`. */
  heading?: number
}

const THRESHOLD = 1
const DISTANT = 0.5

export function matchTags(measure: MeasureText, taxonomy: Taxonomy): TagMatch[] {
  const inText = byTag(findInText(measure, taxonomy))
  const inHeadings = byTag(findInHeadings(measure.headings, taxonomy))
  const own = weighAll(taxonomy, inText, new Map(), null)
  if (inHeadings.size === 0) return own
  const takesItsSubject = measure.alone || (own.length === 0 && !isNumbered(measure.text))
  const announcing = takesItsSubject ? measure.headings.length - 1 : null
  return weighAll(taxonomy, inText, inHeadings, announcing)
}

interface FoundSign {
  tag: number
  sign: Sign
  evidence: Evidence
}

type SignsByTag = ReadonlyMap<number, readonly FoundSign[]>

/** Of signs on the same characters the best stays. */
function byTag(found: readonly FoundSign[]): SignsByTag {
  const grouped = new Map<number, FoundSign[]>()
  for (const each of found) {
    const ofTag = grouped.get(each.tag)
    if (ofTag) ofTag.push(each)
    else grouped.set(each.tag, [each])
  }
  for (const [tag, each] of grouped) grouped.set(tag, withoutOverlaps(each))
  return grouped
}

function findInHeadings(headings: readonly string[], taxonomy: Taxonomy): FoundSign[] {
  const compiled = compiledTaxonomy(taxonomy)
  return headings.flatMap((heading, index) =>
    findInHeading(heading, compiled).map(({ start, end, ...hit }) => {
      const words = heading.slice(start, end)
      return { ...hit, evidence: { words, start, end, where: 'heading' as const, heading: index } }
    }),
  )
}

/** A heading stands over many measures, one after the other: what was found in it is kept a while. */
const headingsSeen = new WeakMap<CompiledTaxonomy, Map<string, Hit[]>>()
const MOST_HEADINGS = 100

function findInHeading(heading: string, taxonomy: CompiledTaxonomy): Hit[] {
  const seen = headingsSeen.get(taxonomy) ?? new Map<string, Hit[]>()
  headingsSeen.set(taxonomy, seen)
  const hits = seen.get(heading) ?? findTriggers(heading, taxonomy)
  if (seen.size >= MOST_HEADINGS) seen.clear()
  seen.set(heading, hits)
  return hits
}

function findInText({ text, lead }: MeasureText, taxonomy: Taxonomy): FoundSign[] {
  const leadStart = lead === null ? -1 : text.indexOf(lead)
  const leadEnd = leadStart + (lead ?? '').length
  return findTriggers(text, compiledTaxonomy(taxonomy)).map(({ start, end, ...hit }) => {
    const where = leadStart >= 0 && start >= leadStart && start < leadEnd ? 'lead' : 'body'
    return { ...hit, evidence: { words: text.slice(start, end), start, end, where } }
  })
}

/** `announcing`: which heading counts in full, if any. */
function weighAll(
  { tags }: Taxonomy,
  inText: SignsByTag,
  inHeadings: SignsByTag,
  announcing: number | null,
): TagMatch[] {
  const indexes = [...new Set([...inText.keys(), ...inHeadings.keys()])].sort((a, b) => a - b)
  return indexes.flatMap((index) => {
    const tag = tags[index]
    if (tag === undefined) return []
    const text = inText.get(index) ?? []
    const above = inHeadings.get(index) ?? []
    const counted = new Set<Sign>()
    const near = above.filter(({ evidence }) => evidence.heading === announcing)
    const full = points(tag, text, counted) + points(tag, near, counted)
    const score = full + DISTANT * Math.min(THRESHOLD, points(tag, above, counted))
    if (score < THRESHOLD) return []
    const why = [...above, ...text].map(({ evidence }) => evidence).sort(inReadingOrder)
    return [{ tag: tag.name, score, why }]
  })
}

/** Of each sign not yet counted the points of its weightiest place. */
function points(tag: Tag, found: readonly FoundSign[], counted: Set<Sign>): number {
  const most = new Map<Sign, number>()
  for (const { sign, evidence } of found) {
    if (counted.has(sign)) continue
    const here = (sign.weight ?? 0) * tag.weights[evidence.where]
    most.set(sign, Math.max(here, most.get(sign) ?? 0))
  }
  for (const sign of most.keys()) counted.add(sign)
  return [...most.values()].reduce((sum, here) => sum + here, 0)
}

/** Of signs that share a character the weightiest, then the shortest: it says best what was meant. */
function withoutOverlaps(found: readonly FoundSign[]): FoundSign[] {
  const covered = new Map<number | undefined, Set<number>>()
  return [...found].sort(byStrength).filter(({ evidence: { heading, start, end } }) => {
    const places = covered.get(heading) ?? new Set()
    covered.set(heading, places)
    for (let at = start; at < end; at++) if (places.has(at)) return false
    for (let at = start; at < end; at++) places.add(at)
    return true
  })
}

function byStrength(a: FoundSign, b: FoundSign): number {
  const [x, y] = [a.evidence, b.evidence]
  return (
    (b.sign.weight ?? 0) - (a.sign.weight ?? 0) ||
    x.end - x.start - (y.end - y.start) ||
    x.start - y.start
  )
}

function inReadingOrder(a: Evidence, b: Evidence): number {
  const [x, y] = [a.heading ?? Number.MAX_SAFE_INTEGER, b.heading ?? Number.MAX_SAFE_INTEGER]
  return x - y || a.start - b.start
}
