/**
 * All pairs among many profiles that are at least so alike, without comparing each with each.
 *
 *     findAlikeProfiles(profiles, 0.8, onPair) → onPair(3, 17, 0.91), …
 *
 * Two texts that are alike must share one of their rarest pairs of characters: were all of those
 * different, the rest would not weigh enough. So an index of the rarest fifth of each text (by
 * weight) tells whom to compare (prefix filtering; Bayardo et al. 2007, Xiao et al. 2008). Unlike
 * hashing it misses no pair, and finds the same ones each time.
 */
import { likenessOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

/** What is added up in binary is never quite exact. */
const SLACK = 1e-9
const RULED_OUT = -1

/** `onPair` is told each pair once, by the places of the profiles, the smaller first. */
export function findAlikeProfiles(
  profiles: readonly Profile[],
  leastAlike: number,
  onPair: (a: number, b: number, likeness: number) => void,
): void {
  const texts = lightestFirst(profiles)
  const totals = Float64Array.from(texts, ({ profile }) => profile.total)
  const index = indexRarest(texts, leastAlike)
  /** What the text at work is known to share with each. */
  const shared = new Float64Array(texts.length)
  for (const [at, text] of texts.entries()) {
    const candidates = collectCandidates(at, text, { index, totals, shared, leastAlike })
    for (const candidate of candidates) {
      const other = texts[candidate]
      const isRuledOut = shared[candidate] === RULED_OUT
      shared[candidate] = 0
      if (isRuledOut || other === undefined || !maySuffice(text, other, leastAlike)) continue
      const likeness = likenessOf(text.profile, other.profile)
      const [a, b] = [text.place, other.place]
      if (likeness >= leastAlike) onPair(Math.min(a, b), Math.max(a, b), likeness)
    }
  }
}

/** A profile with its rarest keys first. */
interface RareFirst {
  profile: Profile
  /** Among all profiles, as they were given. */
  place: number
  /** 0 is the rarest key of all. */
  ranks: Uint32Array
  weights: Float64Array
  /** All weights from a place on. */
  rest: Float64Array
}

function lightestFirst(profiles: readonly Profile[]): RareFirst[] {
  const ranks = rankKeys(profiles)
  return profiles
    .map((profile, place) => rareFirst(profile, place, ranks))
    .sort((a, b) => a.profile.total - b.profile.total || a.place - b.place)
}

function rankKeys(profiles: readonly Profile[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { keys } of profiles) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => m - n || a - b)
  return new Map(ranked.map(([key], rank) => [key, rank]))
}

function rareFirst(
  profile: Profile,
  place: number,
  rankOf: ReadonlyMap<number, number>,
): RareFirst {
  // Rank and place in one number: numbers are sorted many times faster than objects.
  const { keys, weights: unsorted } = profile
  const order = Float64Array.from(keys, (key, at) => (rankOf.get(key) ?? 0) * keys.length + at)
  order.sort()
  const ranks = Uint32Array.from(order, (packed) => Math.floor(packed / keys.length))
  const weights = order.map((packed) => unsorted[packed % keys.length] ?? 0)
  const rest = new Float64Array(keys.length + 1)
  for (let at = keys.length - 1; at >= 0; at--) rest[at] = (rest[at + 1] ?? 0) + (weights[at] ?? 0)
  return { profile, place, ranks, weights, rest }
}

/** By rank, the lightest text first: those of rank r are at starts[r] up to starts[r + 1]. */
interface Index {
  starts: Uint32Array
  texts: Uint32Array
  weights: Float64Array
  /** What weighs behind the key. */
  rest: Float64Array
}

/** A text shares more than `leastAlike` of itself with a heavier one that is like it. */
function indexRarest(texts: readonly RareFirst[], leastAlike: number): Index {
  const sizes = texts.map((text) => rarestOf(text, text.profile.total * leastAlike))
  const ranks = texts.reduce((most, text) => Math.max(most, (text.ranks.at(-1) ?? -1) + 1), 0)
  const starts = new Uint32Array(ranks + 1)
  for (const [at, text] of texts.entries()) {
    for (const rank of text.ranks.subarray(0, sizes[at]))
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
  }
  for (let rank = 0; rank < ranks; rank++)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0)
  const length = starts[ranks] ?? 0
  const index = {
    starts,
    texts: new Uint32Array(length),
    weights: new Float64Array(length),
    rest: new Float64Array(length),
  }
  const ends = starts.slice()
  for (const [at, text] of texts.entries()) {
    for (const [place, rank] of text.ranks.subarray(0, sizes[at]).entries()) {
      const end = ends[rank] ?? 0
      ends[rank] = end + 1
      index.texts[end] = at
      index.weights[end] = text.weights[place] ?? 0
      index.rest[end] = text.rest[place + 1] ?? 0
    }
  }
  return index
}

/** How many keys stand before what is left weighs less than `needed`. */
function rarestOf({ rest, ranks }: RareFirst, needed: number): number {
  let size = 0
  while (size < ranks.length && (rest[size] ?? 0) >= needed - SLACK) size++
  return size
}

interface Search {
  index: Index
  totals: Float64Array
  shared: Float64Array
  leastAlike: number
}

/** Lighter texts that may be alike; those whose `shared` says so are ruled out again. */
function collectCandidates(
  at: number,
  text: RareFirst,
  { index, totals, shared, leastAlike }: Search,
): number[] {
  const { total } = text.profile
  const { ranks, weights, rest } = text
  const candidates: number[] = []
  const lightest = (total * leastAlike) / (2 - leastAlike)
  const size = rarestOf(text, lightest)
  for (let place = 0; place < size; place++) {
    const rank = ranks[place] ?? 0
    const weight = weights[place] ?? 0
    const left = rest[place + 1] ?? 0
    const end = index.starts[rank + 1] ?? 0
    for (let next = firstAtLeast(index, totals, rank, lightest); next < end; next++) {
      const candidate = index.texts[next] ?? 0
      if (candidate >= at) break
      const known = shared[candidate] ?? 0
      if (known === RULED_OUT) continue
      if (known === 0) candidates.push(candidate)
      const sum = known + Math.min(weight, index.weights[next] ?? 0)
      const most = sum + Math.min(left, index.rest[next] ?? 0)
      const needed = (leastAlike * (total + (totals[candidate] ?? 0))) / 2
      shared[candidate] = most < needed - SLACK ? RULED_OUT : sum
    }
  }
  return candidates
}

/** Compares from the rarest on and stops as soon as what is left cannot weigh enough: mostly soon. */
function maySuffice(a: RareFirst, b: RareFirst, leastAlike: number): boolean {
  const needed = (leastAlike * (a.profile.total + b.profile.total)) / 2 - SLACK
  let shared = 0
  let i = 0
  let j = 0
  while (shared + Math.min(a.rest[i] ?? 0, b.rest[j] ?? 0) >= needed) {
    if (i === a.ranks.length || j === b.ranks.length) return true
    const left = a.ranks[i] ?? 0
    const right = b.ranks[j] ?? 0
    if (left === right) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return false
}

/** Lighter ones cannot share enough. */
function firstAtLeast(
  { starts, texts }: Index,
  totals: Float64Array,
  rank: number,
  total: number,
): number {
  let [low, high] = [starts[rank] ?? 0, starts[rank + 1] ?? 0]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[texts[middle] ?? 0] ?? 0) < total - SLACK) low = middle + 1
    else high = middle
  }
  return low
}
