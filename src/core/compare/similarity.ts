/**
 * How alike two texts are: 0…1, the same both ways round, 1 where they are equal by `norm`.
 *
 *     likenessOf(profileOf('开展法治宣传36次。'), profileOf('开展法治宣传41次。')) → 0.96
 *
 * Counted are pairs of neighbouring characters: Chinese has no spaces, and most of its words are two
 * characters long. What two texts share counts twice against all that both have. Set phrases
 * (set-phrases.ts), numbers and 一是, 二是 count little: they are in every report, or new every year.
 *
 * It knows nothing of meaning: 普法 and 法治宣传 have nothing in common.
 */
import { norm } from '../text/norm.ts'
import { findSetPhrases } from './set-phrases.ts'

/** What is counted of a text, made once and compared often. */
export interface Profile {
  /** Two characters in one number each, ascending, each once. */
  keys: Uint32Array
  /** How much each counts, all its places together. */
  weights: Float64Array
  /** All weights together. */
  total: number
}

const LITTLE = 0.05
const ITEM = /^(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}|\d{1,2}(?=\D))/u
const DIGIT = /[\d%]/u
/** Before the first character and behind the last: even a single character makes pairs. */
const EDGE = '\u0000'

export function profileOf(text: string): Profile {
  const normed = norm(text)
  const isLittle = markLittle(normed)
  const padded = EDGE + normed + EDGE
  const counts = new Map<number, number>()
  for (let at = 0; at < padded.length - 1; at++) {
    const key = ((padded.charCodeAt(at) << 16) | padded.charCodeAt(at + 1)) >>> 0
    // The pair is made of the characters at - 1 and at of the text itself.
    const weight = isLittle[at - 1] === 1 || isLittle[at] === 1 ? LITTLE : 1
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  const keys = Uint32Array.from(counts.keys()).sort()
  const weights = Float64Array.from(keys, (key) => counts.get(key) ?? 0)
  return { keys, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

function markLittle(normed: string): Uint8Array {
  const isLittle = new Uint8Array(normed.length)
  for (const { start, end } of findSetPhrases(normed)) isLittle.fill(1, start, end)
  isLittle.fill(1, 0, ITEM.exec(normed)?.[0].length ?? 0)
  for (let at = 0; at < normed.length; at++) if (DIGIT.test(normed.charAt(at))) isLittle[at] = 1
  return isLittle
}

export function likenessOf(a: Profile, b: Profile): number {
  return (2 * sharedWeight(a, b)) / (a.total + b.total)
}

function sharedWeight(a: Profile, b: Profile): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.keys.length && j < b.keys.length) {
    const [left, right] = [a.keys[i] ?? 0, b.keys[j] ?? 0]
    if (left === right) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return shared
}

/**
 * How alike each of many is to one after the other: the same numbers as `likenessOf`, some ten times
 * as fast, since unrelated texts share few pairs of characters.
 */
export function likenessesTo(others: readonly Profile[]): (profile: Profile) => Float64Array {
  /** By key: which of the others have it, each followed by its weight there. */
  const index = new Map<number, number[]>()
  for (const [at, { keys, weights }] of others.entries()) {
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0
      const postings = index.get(key)
      if (postings === undefined) index.set(key, [at, weights[place] ?? 0])
      else postings.push(at, weights[place] ?? 0)
    }
  }
  return ({ keys, weights, total }) => {
    const shared = new Float64Array(others.length)
    for (let place = 0; place < keys.length; place++) {
      const postings = index.get(keys[place] ?? 0) ?? []
      const weight = weights[place] ?? 0
      for (let next = 0; next < postings.length; next += 2) {
        const at = postings[next] ?? 0
        shared[at] = (shared[at] ?? 0) + Math.min(weight, postings[next + 1] ?? 0)
      }
    }
    return shared.map((weight, at) => (2 * weight) / (total + (others[at]?.total ?? 0)))
  }
}
