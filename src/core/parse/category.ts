/**
 * What a heading is about: one of the statutory parts of an annual report, or its surroundings.
 *
 * By law a report has 主要举措和成效, 不足和原因, 第一责任人履职 and 下一年安排. A heading that says
 * nothing of the kind belongs where the heading above it belongs, at the top to 举措与成效:
 * most reports name their practices by topic (一、提高政治站位).
 *
 *     categoryOf('三、2024年重点工作', { level: 1, above: null, year: 2023 }) → 下一步计划
 *
 * To add a wording: one more alternative in RULES.
 */
import type { Category } from '../report.ts'

export interface HeadingContext {
  level: number
  /** Category of the heading above; null at the top. */
  above: Category | null
  /** The report's own year; a later one in a heading speaks of plans. */
  year: number | null
}

interface Rule {
  category: Category
  pattern: RegExp
  /** Such words are said of a practice, too, so they count at the top only. */
  topOnly?: true
}

const PLAN = /下一?(?:步|年|年度|阶段|一年)|今后|明年|来年|新的一年|(?:工作)?(?:打算|设想)$/u
const PLAN_WITH_YEAR = /重点|思路|打算|安排|计划|目标|任务|举措|措施|工作/u

/** Tried in this order: the leading word decides (不足、原因和整改 is 存在问题). */
const RULES: readonly Rule[] = [
  { category: '下一步计划', pattern: PLAN },
  {
    category: '第一责任人履职',
    topOnly: true,
    pattern:
      /(?:第一责任人|首要责任人).{0,16}(?:职责|情况|履职)|(?:履行|落实).{0,24}(?:第一责任人|首要责任人)|述法/u,
  },
  {
    category: '存在问题',
    pattern:
      /存在?的?.{0,8}(?:问题|不足|短板|困难|差距|薄弱)|(?:主要|突出)(?:问题|不足|困难)|(?:问题|困难|不足)(?:和|与|及|、)|(?:不足|差距|短板)(?:之处|情况)?$|^问题$/u,
  },
  { category: '原因', pattern: /原因/u },
  { category: '整改', pattern: /整改|改进(?:措施|情况)/u },
  { category: '基本情况', topOnly: true, pattern: /^(?:基本|总体)?概况|^基本情况|基本情况$/u },
  {
    category: '其他',
    topOnly: true,
    pattern: /其他|其它|意见(?:和|及|与)?建议|工作建议|需要(?:报告|说明)的/u,
  },
]

export function categoryOf(name: string, context: HeadingContext): Category {
  const found = RULES.find(
    (rule) =>
      rule.pattern.test(name) && !(rule.topOnly && context.level > 1 && isPractice(context)),
  )
  if (found) return found.category
  if (speaksOfLaterYear(name, context.year)) return '下一步计划'
  return context.above ?? '举措与成效'
}

/** Does a short line without a number open a part of its own: 原因剖析： */
export function announcesPart(words: string): boolean {
  return /(?:问题|不足|原因|整改|打算|安排|计划|措施|做法|成效|履职|情况)(?:剖析|分析|情况|举措|措施)?$/u.test(
    words,
  )
}

function isPractice({ above }: HeadingContext): boolean {
  return above === '举措与成效'
}

function speaksOfLaterYear(name: string, year: number | null): boolean {
  const years = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)年?/gu)].map((match) => Number(match[1]))
  if (year === null || years.length === 0) return false
  return Math.max(...years) > year && PLAN_WITH_YEAR.test(name)
}
