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
 *   - heading: in full for the heading right above a paragraph without number, which it announces.
 *     Above numbered items it announces them all together, and headings further up announce whole
 *     chapters: there it counts half, enough to confirm a weak sign, not to give a tag by itself.
 *
 * Nothing is stored: called again on the same measure, it explains the tags it gave.
 */
import { readMark } from '../text/number-mark.ts'
import { compiledTaxonomy } from './compiled-taxonomy.ts'
import type { Sign } from './compiled-taxonomy.ts'
import { findTriggers } from './passage.ts'
import type { PlaceWeights, Tag, Taxonomy } from './taxonomy.ts'

export interface MeasureText {
  text: string
  lead: string | null
  /** Headings above, outermost first. */
  headings: readonly string[]
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
  const byTag = new Map<number, FoundSign[]>()
  for (const found of findSigns(measure, taxonomy)) {
    const ofTag = byTag.get(found.tag)
    if (ofTag) ofTag.push(found)
    else byTag.set(found.tag, [found])
  }
  return taxonomy.tags.flatMap((tag, index) => {
    const found = byTag.get(index)
    const match = found && weigh(tag, found)
    return match && match.score >= THRESHOLD ? [match] : []
  })
}

interface FoundSign {
  tag: number
  sign: Sign
  evidence: Evidence
  /** What its place counts here, besides the tag's own weight for such places. */
  factor: number
}

function findSigns({ text, lead, headings }: MeasureText, taxonomy: Taxonomy): FoundSign[] {
  const compiled = compiledTaxonomy(taxonomy)
  const mark = readMark(text)
  const isItem = mark !== null && !mark.bare
  const above = headings.flatMap((words, heading) => {
    const factor = heading === headings.length - 1 && !isItem ? 1 : DISTANT
    return findTriggers(words, compiled).map(({ start, end, ...hit }) => {
      const evidence = {
        words: words.slice(start, end),
        start,
        end,
        where: 'heading' as const,
        heading,
      }
      return { ...hit, evidence, factor }
    })
  })
  const leadStart = lead === null ? -1 : text.indexOf(lead)
  const leadEnd = leadStart + (lead ?? '').length
  const within = findTriggers(text, compiled).map(({ start, end, ...hit }) => {
    const where = leadStart >= 0 && start >= leadStart && start < leadEnd ? 'lead' : 'body'
    const evidence: Evidence = { words: text.slice(start, end), start, end, where }
    return { ...hit, evidence, factor: 1 }
  })
  return [...above, ...within]
}

function weigh(tag: Tag, found: readonly FoundSign[]): TagMatch {
  const kept = withoutOverlaps(found)
  const points = new Map<Sign, number>()
  for (const { sign, factor, evidence } of kept) {
    const here = (sign.weight ?? 0) * tag.weights[evidence.where] * factor
    points.set(sign, Math.max(here, points.get(sign) ?? 0))
  }
  return {
    tag: tag.name,
    score: [...points.values()].reduce((sum, here) => sum + here, 0),
    why: kept.map(({ evidence }) => evidence).sort(inReadingOrder),
  }
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
