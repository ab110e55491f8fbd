/**
 * The part of a file that is asked for.
 *
 *     rangeIn('bytes=0-9', 100) → { start: 0, end: 9 }
 *     rangeIn('bytes=-10', 100) → { start: 90, end: 99 }
 *     rangeIn('bytes=100-', 100) → 'none'
 *
 * Anything else, several parts among it, may be answered with the whole: null.
 */
export function rangeIn(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | null {
  const [asked, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header ?? '') ?? []
  if (asked === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'none' : { start, end }
}
