/**
 * Which kind of number stands above which in this report.
 *
 * By GB/T 9704 一、 is above （一）, 1. and （1）. Some towns number their parts 1. 2. 3. and what is
 * below them （一）（二）: where there is no 一、 and the first number of all is 1., that kind is the
 * outermost.
 *
 *     numberOrder(1. … （一） … （二） … 2. …) → digit, then part, han, han-paren …
 */
import type { MarkKind, NumberMark } from '../text/number-mark.ts'

export interface NumberOrder {
  /** Place of a kind, the outermost lowest. */
  rank: (kind: MarkKind) => number
  /** The outermost kind that occurs. */
  outermost: MarkKind | undefined
  /** Nothing but 1. 2. 3.: there is no other kind that could head the parts. */
  isFlat: boolean
}

const USUAL: readonly MarkKind[] = [
  'part',
  'han',
  'han-paren',
  'digit',
  'digit-paren',
  'circle',
  'item',
]

export function numberOrder(marks: readonly (NumberMark | null)[]): NumberOrder {
  const found = marks.flatMap((mark) => (mark === null || mark.kind === 'item' ? [] : [mark]))
  const kinds = new Set(found.map(({ kind }) => kind))
  const first = found[0]
  const leads =
    first?.kind === 'digit' && first.value === 1 && !kinds.has('han') && !kinds.has('part')
  const order = leads ? ['digit', ...USUAL.filter((kind) => kind !== 'digit')] : USUAL
  const rank = (kind: MarkKind): number => order.indexOf(kind)
  const outermost = [...kinds].sort((a, b) => rank(a) - rank(b))[0]
  return { rank, outermost, isFlat: outermost === 'digit' && !kinds.has('han-paren') }
}
