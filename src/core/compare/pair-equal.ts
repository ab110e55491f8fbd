/**
 * One-to-one pairs of what is equal in two lists, the first with the first; the same both ways round.
 *
 *     [[甲], [甲], [乙]], [[甲], [丙]] → 0–0
 *
 * Each item has several keys, the strictest first (甲 in the same part, then 甲 anywhere): what is
 * equal by the first is paired before anything is by the second. It costs hardly more than reading
 * the lists, however often something repeats.
 */

/** By place in the second list. */
export function pairEqual(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const rounds = before[0]?.length ?? 0
  for (let round = 0; round < rounds; round++) {
    const free = new Map<string, number[]>()
    // Backwards, so that the first one is the last and popped first.
    for (let i = before.length - 1; i >= 0; i--) {
      const key = before[i]?.[round]
      if (key === undefined || taken.has(i)) continue
      const places = free.get(key)
      if (places === undefined) free.set(key, [i])
      else places.push(i)
    }
    for (const [j, keys] of after.entries()) {
      const i = pairs.has(j) ? undefined : free.get(keys[round] ?? '')?.pop()
      if (i === undefined) continue
      pairs.set(j, i)
      taken.add(i)
    }
  }
  return pairs
}
