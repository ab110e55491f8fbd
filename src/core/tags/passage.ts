/**
 * A measure's text or one of the headings above it, with the triggers found in it.
 *
 * Words that are excluded, for all tags or for one, are masked before triggers are looked for; so
 * a trigger may stand beside excluded words but never on them.
 */
import type { CompiledTaxonomy, Sign } from './compiled-taxonomy.ts'
import type { Finder, Stretch } from './finder.ts'
import { MASK, matchingText } from './matching-text.ts'
import type { MatchingText } from './matching-text.ts'

/** A trigger of a tag, found. */
export interface Hit {
  /** Index of the tag. */
  tag: number
  sign: Sign
  /** Place in the passage. */
  start: number
  end: number
}

/** All triggers in the passage, tag by tag. */
export function findTriggers(text: string, taxonomy: CompiledTaxonomy): Hit[] {
  const plain = matchingText(text)
  const { shared, byTag } = possibleSigns(plain.chars, taxonomy)
  if (byTag.size === 0) return []
  const masked = masking(plain, shared)
  let quoted: MatchingText | undefined
  const hits: Hit[] = []
  for (const [tag, { triggers, exclude }] of byTag) {
    if (triggers.length === 0) continue
    const seen = masking(masked, exclude)
    for (const sign of triggers) {
      const { finder } = sign
      if (finder.quotes) quoted ??= masking(matchingText(text, 'kept'), shared)
      const reading = finder.quotes && quoted ? masking(quoted, exclude) : seen
      for (const [from, to] of finder.find(reading.chars)) {
        const start = reading.starts[from] ?? 0
        hits.push({ tag, sign, start, end: reading.ends[to - 1] ?? start })
      }
    }
  }
  return hits
}

interface SignsOfTag {
  triggers: Sign[]
  exclude: Finder[]
}

function possibleSigns(
  chars: string,
  { signs, possible }: CompiledTaxonomy,
): { shared: Finder[]; byTag: Map<number, SignsOfTag> } {
  const shared: Finder[] = []
  const byTag = new Map<number, SignsOfTag>()
  for (const index of possible(chars)) {
    const sign = signs[index]
    if (sign === undefined) continue
    if (sign.tag === null) {
      shared.push(sign.finder)
      continue
    }
    const ofTag = byTag.get(sign.tag) ?? { triggers: [], exclude: [] }
    byTag.set(sign.tag, ofTag)
    if (sign.weight === null) ofTag.exclude.push(sign.finder)
    else ofTag.triggers.push(sign)
  }
  return { shared, byTag }
}

function masking(text: MatchingText, exclude: readonly Finder[]): MatchingText {
  const chars = exclude.reduce((seen, finder) => mask(seen, finder.find(seen)), text.chars)
  return { ...text, chars }
}

function mask(chars: string, stretches: readonly Stretch[]): string {
  let masked = ''
  let done = 0
  for (const [start, end] of stretches) {
    masked += chars.slice(done, start) + MASK.repeat(end - start)
    done = end
  }
  return masked + chars.slice(done)
}
