/**
 * Chance that can be repeated: the same seed gives the same choices on every system.
 *
 * A 32-bit generator (a counter, mixed) is enough to vary texts; it is not for secrets. `fork` gives an independent stream, so that one more choice here changes nothing there.
 */

export interface Random {
  /** 0 ≤ x < 1 */
  next: () => number
  /** low ≤ n ≤ high */
  between: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(choices: readonly T[]) => T
  /** Picks by weight: { plain: 9, full: 1 } */
  weigh: <K extends string>(weights: Readonly<Record<K, number>>) => K
  shuffle: <T>(items: readonly T[]) => T[]
  fork: (label: string | number) => Random
}

export function newRandom(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const random: Random = {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(choices) {
      const choice = choices[between(0, choices.length - 1)]
      if (choice === undefined) throw new Error('nothing to pick from')
      return choice
    },
    weigh(weights) {
      const entries = Object.entries<number>(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)
      return (found?.[0] ?? '') as keyof typeof weights
    },
    shuffle(items) {
      const rest = [...items]
      for (let last = rest.length - 1; last > 0; last--) {
        const other = between(0, last)
        const a = rest[last] as (typeof rest)[number]
        rest[last] = rest[other] as (typeof rest)[number]
        rest[other] = a
      }
      return rest
    },
    fork: (label) => newRandom(`${seed}/${label}`),
  }
  return random
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value
}
