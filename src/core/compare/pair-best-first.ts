/**
 * One-to-one pairs of two lists, the most alike first; the same both ways round.
 *
 *     likeness a–x 0.9, a–y 0.8, b–x 0.7 → a–x; b and y stay alone
 *
 * Of pairs that are equally alike the fitting one comes first, then the one that stands at the most
 * similar place of both lists, then the one nearer to the beginning. Pairs that get in each other's
 * way share one side, so they never come out even: the sum of their places differs.
 *
 * It takes the pairs that go together at all; that they are not too many is for others to see to.
 */
export interface Candidate {
  i: number
  j: number
  likeness: number
  /** Breaks a tie: both stand in the same part. */
  isFitting: boolean
}

/** By place in the second list. */
export function pairBestFirst(
  before: number,
  after: number,
  candidates: readonly Candidate[],
): Map<number, Candidate> {
  const distanceOf = ({ i, j }: Candidate): number => Math.abs(i / before - j / after)
  const sorted = [...candidates].sort(
    (a, b) =>
      b.likeness - a.likeness ||
      Number(b.isFitting) - Number(a.isFitting) ||
      distanceOf(a) - distanceOf(b) ||
      a.i + a.j - (b.i + b.j),
  )
  const pairs = new Map<number, Candidate>()
  const taken = new Set<number>()
  for (const candidate of sorted) {
    const { i, j } = candidate
    if (taken.has(i) || pairs.has(j)) continue
    taken.add(i)
    pairs.set(j, candidate)
  }
  return pairs
}
