/**
 * Where the sentences of records end, so that 同句(甲 乙) can be answered from the places of words
 * alone, without a look at the texts:
 *
 *     深化普法。网格调解。  →  [4, 4]      how many characters each has once it is normalised
 *
 * A text with a short parenthetical can be found by two forms; where such sentences end is not
 * written down: there the text itself has to tell.
 */
import { norm, withoutShortParentheticals } from '../text/norm.ts'
import { letterOf, lettersIn } from './index-files.ts'
import { sentencesOf } from './match.ts'
import { RECORD } from './pagefind-files.ts'
import type { Occurrences } from './pagefind-files.ts'

/** Per record a letter for the length of each sentence; nothing where the text has to tell. */
export type SentenceLengths = readonly string[]

/** Longer ones are so rare that they may as well be read. */
const LONGEST = 10_000

export function sentenceLengths(text: string): string {
  const whole = norm(text)
  const parts = sentencesOf(text).map(norm)
  const isPlain = parts.join('') === whole && norm(withoutShortParentheticals(text)) === whole
  const lengths = parts.map((part) => Array.from(part).length)
  return isPlain && lengths.every((length) => length < LONGEST)
    ? lengths
        .filter((length) => length > 0)
        .map(letterOf)
        .join('')
    : ''
}

/** A phrase in the texts: where it begins each time, and how many characters it has. */
export interface PlacedPhrase {
  starts: Occurrences
  length: number
}

export interface SentenceHolders {
  /** Hold all the phrases in one sentence. */
  sure: number[]
  /** Hold all the phrases; whether in one sentence, the text has to tell. */
  unsure: number[]
}

export function findInSentences(
  phrases: readonly PlacedPhrase[],
  lengths: SentenceLengths,
): SentenceHolders {
  const found: SentenceHolders = { sure: [], unsure: [] }
  const places = phrases.map(() => 0)
  const [first] = phrases
  for (let at = 0; first !== undefined && at < first.starts.length;) {
    const record = recordAt(first.starts, at)
    const own = phrases.map(({ starts }, which) => {
      const from = skipTo(starts, places[which] ?? 0, record)
      const to = skipTo(starts, from, record + 1)
      places[which] = to
      return starts.subarray(from, to)
    })
    at = places[0] ?? Infinity
    if (own.some((starts) => starts.length === 0)) continue
    const letters = lengths[record] ?? ''
    if (letters === '') found.unsure.push(record)
    else if (haveCommon(own, phrases, lettersIn(letters))) found.sure.push(record)
  }
  return found
}

function haveCommon(
  own: readonly Occurrences[],
  phrases: readonly PlacedPhrase[],
  lengths: Uint16Array,
): boolean {
  const sentences = own.map((starts, which) => {
    const holding = new Set<number>()
    for (const start of starts) {
      const sentence = sentenceOf(start % RECORD, phrases[which]?.length ?? 0, lengths)
      if (sentence !== null) holding.add(sentence)
    }
    return holding
  })
  const [first, ...others] = sentences
  return [...(first ?? [])].some((one) => others.every((other) => other.has(one)))
}

/** Null where the phrase reaches over the end of one. */
function sentenceOf(place: number, length: number, lengths: Uint16Array): number | null {
  let end = 0
  for (const [sentence, own] of lengths.entries()) {
    end += own
    if (place < end) return place + length <= end ? sentence : null
  }
  return null
}

function recordAt(starts: Occurrences, at: number): number {
  return Math.floor((starts[at] ?? 0) / RECORD)
}

/** The first place that is in this record or behind it. */
function skipTo(starts: Occurrences, from: number, record: number): number {
  const least = record * RECORD
  let at = from
  while (at < starts.length && (starts[at] ?? 0) < least) at++
  return at
}
