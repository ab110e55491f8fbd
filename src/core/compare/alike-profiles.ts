/**
 * All pairs among many profiles that are at least so alike, without comparing each with each.
 *
 *     findAlikeProfiles(profiles, 0.8, onPair) → onPair(3, 17, 0.91), …
 *
 * Two texts that alike must share one of their rarest pairs of characters: were all of those
 * different, what is left would not weigh enough. So an index of the rarest fifth of each text (by
 * weight) tells whom to compare (prefix filtering; Bayardo et al. 2007, Xiao et al. 2008). Unlike
 * hashing it finds every pair, and the same ones each time.
 */
import { likenessOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

/** A profile with its rarest keys first. */
interface Ranked {
  profile: Profile
  index: number
  ranks: Uint32Array
  weights: Float64Array
  /** All weights from a place on. */
  rest: Float64Array
}

/** What is added up in binary is never quite exact. */
const SLACK = 1e-9

/** `onPair` is told each pair once, by the places of the profiles, the smaller first. */
export function findAlikeProfiles(
  profiles: readonly Profile[],
  leastAlike: number,
  onPair: (a: number, b: number, likeness: number) => void,
): void {
  const ranked = rankProfiles(profiles)
  const index = new Map<number, number[]>()
  const starts = new Map<number, number>()
  const shared = new Float64Array(ranked.length)
  for (const [at, probe] of ranked.entries()) {
    const total = probe.profile.total
    const smallest = (total * leastAlike) / (2 - leastAlike) - SLACK
    const candidates: number[] = []
    for (
      let place = 0;
      (probe.rest[place] ?? 0) >= smallest && place < probe.ranks.length;
      place++
    ) {
      const rank = probe.ranks[place] ?? 0
      const weight = probe.weights[place] ?? 0
      const postings = index.get(rank) ?? []
      // The smallest come first, and every later probe is larger still.
      let start = starts.get(rank) ?? 0
      while (start < postings.length && totalOf(ranked, postings[start]) < smallest) start += 2
      starts.set(rank, start)
      for (let next = start; next < postings.length; next += 2) {
        const candidate = postings[next] ?? 0
        const there = postings[next + 1] ?? 0
        const other = ranked[candidate]
        const known = shared[candidate] ?? 0
        if (other === undefined || known < 0) continue
        if (known === 0) candidates.push(candidate)
        const sum = known + Math.min(weight, other.weights[there] ?? 0)
        const left = Math.min(probe.rest[place + 1] ?? 0, other.rest[there + 1] ?? 0)
        const needed = (leastAlike * (total + other.profile.total)) / 2
        shared[candidate] = sum + left < needed - SLACK ? -1 : sum
      }
    }
    for (const candidate of candidates) {
      const other = ranked[candidate]
      if (other !== undefined && (shared[candidate] ?? 0) > 0) {
        const likeness = likenessOf(probe.profile, other.profile)
        const [a, b] = [probe.index, other.index]
        if (likeness >= leastAlike) onPair(Math.min(a, b), Math.max(a, b), likeness)
      }
      shared[candidate] = 0
    }
    indexProfile(probe, at, leastAlike, index)
  }
}

/** All that come later are larger: what they must share with this one weighs more than for a probe. */
function indexProfile(
  { profile, ranks, rest }: Ranked,
  at: number,
  leastAlike: number,
  index: Map<number, number[]>,
): void {
  const needed = profile.total * leastAlike - SLACK
  for (let place = 0; (rest[place] ?? 0) >= needed && place < ranks.length; place++) {
    const rank = ranks[place] ?? 0
    const postings = index.get(rank)
    if (postings === undefined) index.set(rank, [at, place])
    else postings.push(at, place)
  }
}

function totalOf(ranked: readonly Ranked[], at: number | undefined): number {
  return ranked[at ?? 0]?.profile.total ?? 0
}

/** From the smallest to the greatest. */
function rankProfiles(profiles: readonly Profile[]): Ranked[] {
  const ranks = rankKeys(profiles)
  return profiles
    .map((profile, index) => rankProfile(profile, index, ranks))
    .sort((a, b) => a.profile.total - b.profile.total || a.index - b.index)
}

function rankProfile(profile: Profile, index: number, ranks: ReadonlyMap<number, number>): Ranked {
  const order = Array.from(profile.keys, (key, at) => ({ rank: ranks.get(key) ?? 0, at }))
  order.sort((a, b) => a.rank - b.rank)
  const weights = Float64Array.from(order, ({ at }) => profile.weights[at] ?? 0)
  const rest = new Float64Array(weights.length + 1)
  for (let at = weights.length - 1; at >= 0; at--) {
    rest[at] = (rest[at + 1] ?? 0) + (weights[at] ?? 0)
  }
  return { profile, index, ranks: Uint32Array.from(order, ({ rank }) => rank), weights, rest }
}

/** The rarest key is 0. */
function rankKeys(profiles: readonly Profile[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { keys } of profiles) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rarestFirst = [...counts].sort(([a, m], [b, n]) => m - n || a - b)
  return new Map(rarestFirst.map(([key], rank) => [key, rank]))
}
