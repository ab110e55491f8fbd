/**
 * The parts an annual report is expected to have, and where this one has them.
 *
 *     expectedParts(report)[1] → { category: '存在问题', isExpected: true, at: 's4k2nq' }
 *
 * By law: 主要举措和成效, 不足和原因, 第一责任人履职, 下一年安排; 整改 is common but not required. A part
 * is there if a heading announces it or, under whatever heading, something of its kind is told
 * (told-parts.ts; “下一步，我们将…” at the end of the problems is a plan).
 */
import type { Category, Report } from '../report.ts'
import { toldPart } from '../told-parts.ts'

export interface Part {
  category: Category
  isExpected: boolean
  /** Id of the heading or block where it begins, null where it was not found. */
  at: string | null
}

const EXPECTED: readonly Omit<Part, 'at'>[] = [
  { category: '举措与成效', isExpected: true },
  { category: '存在问题', isExpected: true },
  { category: '原因', isExpected: true },
  { category: '整改', isExpected: false },
  { category: '第一责任人履职', isExpected: true },
  { category: '下一步计划', isExpected: true },
]

export function expectedParts(report: Report): Part[] {
  return EXPECTED.map(({ category, isExpected }) => {
    const told = toldPart(report, category)
    return { category, isExpected, at: told.how === 'none' ? null : told.at }
  })
}
