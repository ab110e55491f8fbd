/**
 * Numbered lines with nothing below them that are headings all the same: a part left unwritten.
 *
 *     （一）加强组织领导 | 一是…。 | （二）化解矛盾纠纷 | 一是…。 | （三）政务公开 | 二、存在的问题
 *     → （三）政务公开
 *
 * By itself such a line may as well be an item of a list (普法形式单一), so most of the other lines of
 * its numbering must be headings. Only few words that neither stop nor tell a count are looked at.
 */
import { tellsCount } from '../extract/figures.ts'
import type { Line } from '../source.ts'
import type { NumberMark } from '../text/number-mark.ts'
import type { NumberOrder } from './number-order.ts'

/** `headings` are the lines that are headings for other reasons. */
export function findEmptyHeadings(
  lines: readonly Line[],
  marks: readonly (NumberMark | null)[],
  headings: ReadonlySet<number>,
  order: NumberOrder,
): Set<number> {
  const candidates = lines.flatMap(({ text, kind }, index) => {
    const mark = marks[index] ?? null
    const isOpen = kind === undefined && mark !== null && mark.kind !== 'item' && !mark.bare
    return isOpen && !headings.has(index) && isName(text.slice(mark.length)) ? [index] : []
  })
  return new Set(
    candidates.filter((index) => {
      const siblings = [-1, 1].flatMap((step) => siblingsOf(index, step, marks, order))
      return siblings.filter((sibling) => headings.has(sibling)).length > siblings.length / 2
    }),
  )
}

const LONGEST = 25

function isName(words: string): boolean {
  return words.length <= LONGEST && /[^\p{P}\s]$/u.test(words) && !tellsCount(words)
}

/** Above (`step` -1) or below (1) in the same run of numbers, up to a greater kind of number. */
function siblingsOf(
  index: number,
  step: number,
  marks: readonly (NumberMark | null)[],
  order: NumberOrder,
): number[] {
  const siblings: number[] = []
  let last = marks[index]
  for (let at = index + step; last && at >= 0 && at < marks.length; at += step) {
    const mark = marks[at]
    if (!mark || mark.kind === 'item' || mark.bare) continue
    if (order.rank(mark.kind) < order.rank(last.kind)) break
    if (mark.kind !== last.kind) continue
    if ((mark.value - last.value) * step <= 0) break
    siblings.push(at)
    last = mark
  }
  return siblings
}
