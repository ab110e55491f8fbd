/**
 * How much of a text is about a phrase, by BM25: often says more than once, though not twice as
 * much; in a short text more than in a long one; a rare phrase more than a common one.
 *
 *     rarityOf(12, 40_000) * densityOf(2, 0.5)      twice in a text of half the usual length
 *
 * An index keeps the length of a text in steps of a fifth: close enough, and half the bytes.
 */

/** How soon more of the same says nothing more, and how much length matters: the usual values. */
const K1 = 1.2
const B = 0.75

/** `holders` is the number of texts that hold the phrase, of all that there are. */
export function rarityOf(holders: number, texts: number): number {
  return Math.log(1 + (texts - holders + 0.5) / (holders + 0.5))
}

/** From 0 up to, not including, 1. A `length` of 1 is that of the average text. */
export function densityOf(times: number, length: number): number {
  return times / (times + K1 * (1 - B + B * length))
}

const STEPS_TO_DOUBLE = 4

export function lengthStepOf(characters: number): number {
  return Math.round(Math.log2(Math.max(1, characters)) * STEPS_TO_DOUBLE)
}

/** Each as a share of the average. */
export function lengthsOf(steps: Uint16Array): Float64Array {
  const lengths = Float64Array.from(steps, (step) => 2 ** (step / STEPS_TO_DOUBLE))
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return lengths.map((length) => length / average)
}
