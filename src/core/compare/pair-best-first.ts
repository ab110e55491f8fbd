/**
 * One-to-one pairs of two lists, the most alike first; the same both ways round.
 *
 *     likeness a–x 0.9, a–y 0.8, b–x 0.7 → a–x; b and y stay alone
 *
 * Of pairs that are equally alike the fitting one comes first, then the one that stands at the most
 * similar place of both lists, then the one nearer to the beginning. Pairs that get in each other's
 * way share one side, so they never come out even: the sum of their places differs.
 */
export interface Fit {
  likeness: number
  /** Breaks a tie: both stand in the same part. */
  isFitting: boolean
}

interface Candidate extends Fit {
  i: number
  j: number
  distance: number
}

/** By place in the second list; `fit` is null where two do not go together at all. */
export function pairBestFirst(
  before: number,
  after: number,
  fit: (i: number, j: number) => Fit | null,
): Map<number, { i: number; likeness: number }> {
  const candidates: Candidate[] = []
  for (let i = 0; i < before; i++) {
    for (let j = 0; j < after; j++) {
      const found = fit(i, j)
      if (found === null) continue
      candidates.push({ ...found, i, j, distance: Math.abs(i / before - j / after) })
    }
  }
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Number(b.isFitting) - Number(a.isFitting) ||
      a.distance - b.distance ||
      a.i + a.j - (b.i + b.j),
  )
  const pairs = new Map<number, { i: number; likeness: number }>()
  const taken = new Set<number>()
  for (const { i, j, likeness } of candidates) {
    if (taken.has(i) || pairs.has(j)) continue
    taken.add(i)
    pairs.set(j, { i, likeness })
  }
  return pairs
}
