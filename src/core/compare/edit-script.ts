/**
 * The fewest steps from one list to another (Myers 1986): which elements stay, in order.
 *
 *     keptOf(['甲', '乙', '丙'], ['甲', '丙'], 10) → [[0, 0], [2, 1]]
 *
 * Gives up (null) when more than `most` elements would have to go or come: unrelated lists cost the
 * square of that number, and their few common elements say nothing.
 */
export type Kept = [before: number, after: number]

export function keptOf<T>(before: readonly T[], after: readonly T[], most: number): Kept[] | null {
  const start = countSame(before, after, (list, at) => list[at])
  const left = Math.min(before.length, after.length) - start
  const end = Math.min(
    left,
    countSame(before, after, (list, at) => list[list.length - 1 - at]),
  )
  const inner = findPath(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    most,
  )
  if (inner === null) return null
  return [
    ...Array.from({ length: start }, (_, at): Kept => [at, at]),
    ...inner.map(([i, j]): Kept => [i + start, j + start]),
    ...Array.from({ length: end }, (_, at): Kept => [
      before.length - end + at,
      after.length - end + at,
    ]),
  ]
}

function countSame<T>(
  before: readonly T[],
  after: readonly T[],
  pick: (list: readonly T[], at: number) => T | undefined,
): number {
  const most = Math.min(before.length, after.length)
  let count = 0
  while (count < most && pick(before, count) === pick(after, count)) count++
  return count
}

/** `ends[k]`: how far down `before` one gets on diagonal k (place before − place after). */
function findPath<T>(before: readonly T[], after: readonly T[], most: number): Kept[] | null {
  const [n, m] = [before.length, after.length]
  const limit = Math.min(n + m, most)
  const ends = new Int32Array(2 * limit + 3)
  const zero = limit + 1
  const trace: Int32Array[] = []
  for (let steps = 0; steps <= limit; steps++) {
    // Only this round's diagonals are needed on the way back.
    trace.push(ends.slice(zero - steps - 1, zero + steps + 2))
    for (let k = -steps; k <= steps; k += 2) {
      const down =
        k === -steps || (k !== steps && (ends[zero + k - 1] ?? 0) < (ends[zero + k + 1] ?? 0))
      let i = down ? (ends[zero + k + 1] ?? 0) : (ends[zero + k - 1] ?? 0) + 1
      while (i < n && i - k < m && before[i] === after[i - k]) i++
      ends[zero + k] = i
      if (i >= n && i - k >= m) return walkBack(trace, n, m)
    }
  }
  return null
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): Kept[] {
  const kept: Kept[] = []
  let [i, j] = [n, m]
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const ends = trace[steps]
    const at = (k: number): number => ends?.[k + steps + 1] ?? 0
    const k = i - j
    const down = k === -steps || (k !== steps && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const [oldI, oldJ] = steps === 0 ? [0, 0] : [at(from), at(from) - from]
    const run = steps === 0 ? i : i - (down ? oldI : oldI + 1)
    for (let left = run; left > 0; left--) kept.push([--i, --j])
    ;[i, j] = [oldI, oldJ]
  }
  return kept.reverse()
}
