/** How much two texts share, counted in runs of five characters (a multiset, so repeats count). */

const RUN = 5

export interface Grams {
  counts: ReadonlyMap<string, number>
  size: number
}

export function gramsOf(text: string): Grams {
  const characters = [...text]
  const counts = new Map<string, number>()
  // A text shorter than a run is one run by itself.
  const runs = characters.length === 0 ? 0 : Math.max(1, characters.length - RUN + 1)
  for (let start = 0; start < runs; start++) {
    const run = characters.slice(start, start + RUN).join('')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return { counts, size: runs }
}

export function countShared(a: Grams, b: Grams): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [run, count] of few.counts) shared += Math.min(count, many.counts.get(run) ?? 0)
  return shared
}
