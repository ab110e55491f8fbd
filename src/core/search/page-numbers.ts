/**
 * Which pages of a long list are offered: the first, the last, and those around the one shown.
 *
 *     pageNumbers(7, 20) → [1, null, 6, 7, 8, null, 20]        null: some are left out
 */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((number, at) => {
    const gap = number - (numbers[at - 1] ?? 0)
    // One page that is left out takes no less room than the page itself.
    return gap <= 1 ? [number] : gap === 2 ? [number - 1, number] : [null, number]
  })
}
