/** Parts of texts, drawn at random but the same each time. */
export function randomParts(texts: readonly string[], count: number): string[] {
  const next = numbers(20241204)
  return Array.from({ length: count }, () => {
    const units = [...(texts[next(texts.length)] ?? '')]
    const start = next(units.length)
    return units.slice(start, start + 1 + next(9)).join('')
  })
}

/** A linear congruential generator: whole numbers from 0 up to, not including, `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
