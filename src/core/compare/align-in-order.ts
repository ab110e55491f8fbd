/**
 * Which texts of two lists belong together, both read from top to bottom.
 *
 *     alignInOrder([甲, 乙, 丙], [甲, 乙′, 丁]) → [[0, 0], [1, 1]]
 *
 * Equal texts come first; between them the most alike ones, as long as no two pairs cross. The same
 * both ways round. Lists too long to compare each text with each are only aligned by equal texts.
 */
import { keptOf } from './edit-script.ts'
import type { Kept } from './edit-script.ts'
import { likenessesTo } from './similarity.ts'
import type { Profile } from './similarity.ts'

export interface Profiled {
  text: string
  profile: Profile
}

export interface Aligned {
  pairs: Kept[]
  /** Some texts were not compared with each other. */
  isCoarse: boolean
}

const MOST_CHANGES = 1_000
/** So many comparisons take some hundred milliseconds. */
export const MOST_COMPARISONS = 400_000

export function alignInOrder(
  before: readonly Profiled[],
  after: readonly Profiled[],
  leastAlike: number,
): Aligned {
  const [a, b] = [before, after].map((list) => list.map(({ text }) => text))
  // Of several equally good ways the one found depends on the side one starts from.
  const isTurned = JSON.stringify(a) > JSON.stringify(b)
  if (!isTurned) return align(before, after, leastAlike)
  const { pairs, isCoarse } = align(after, before, leastAlike)
  return { pairs: pairs.map(([i, j]) => [j, i]), isCoarse }
}

function align(
  before: readonly Profiled[],
  after: readonly Profiled[],
  leastAlike: number,
): Aligned {
  const texts = [before, after].map((list) => list.map(({ text }) => text))
  const equal = keptOf(texts[0] ?? [], texts[1] ?? [], MOST_CHANGES)
  const pairs: Kept[] = []
  let isCoarse = equal === null
  let [i, j] = [0, 0]
  for (const [atI, atJ] of [...(equal ?? []), [before.length, after.length] as const]) {
    const gap = alignGap(before.slice(i, atI), after.slice(j, atJ), leastAlike)
    if (gap === null) isCoarse = true
    for (const [k, l] of gap ?? []) pairs.push([i + k, j + l])
    if (atI < before.length && atJ < after.length) pairs.push([atI, atJ])
    ;[i, j] = [atI + 1, atJ + 1]
  }
  return { pairs, isCoarse }
}

/** The pairs whose likenesses together are greatest; null where there is too much to compare. */
function alignGap(
  before: readonly Profiled[],
  after: readonly Profiled[],
  leastAlike: number,
): Kept[] | null {
  const [n, m] = [before.length, after.length]
  if (n * m > MOST_COMPARISONS) return null
  const width = m + 1
  /** The best sum of what stands from i and j on. */
  const best = new Float64Array((n + 1) * width)
  const likenessesOf = likenessesTo(after.map(({ profile }) => profile))
  for (let i = n - 1; i >= 0; i--) {
    const row = before[i]
    if (row === undefined) continue
    const likenesses = likenessesOf(row.profile)
    for (let j = m - 1; j >= 0; j--) {
      const alike = likenesses[j] ?? 0
      const gain = alike < leastAlike ? 0 : alike
      const paired = gain + (best[(i + 1) * width + j + 1] ?? 0)
      const skipped = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
      best[i * width + j] = Math.max(paired, skipped)
    }
  }
  const pairs: Kept[] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    const here = best[i * width + j] ?? 0
    if (here === (best[(i + 1) * width + j] ?? 0)) i++
    else if (here === (best[i * width + j + 1] ?? 0)) j++
    else pairs.push([i++, j++])
  }
  return pairs
}
