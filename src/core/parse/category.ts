/**
 * What a heading is about: one of the statutory parts of an annual report, or its surroundings.
 *
 * By law a report has 主要举措和成效, 不足和原因, 第一责任人履职 and 下一年安排. A heading that says
 * nothing of the kind belongs where the heading above it belongs, at the top to 举措与成效:
 * most reports name their practices by topic (一、提高政治站位).
 *
 *     categoryOf('三、2024年重点工作', { level: 1, above: null, year: 2023 }) → 下一步计划
 *     categoryOf('整治突出问题', { level: 2, above: '举措与成效', year: 2023 }) → 举措与成效
 *
 * To add a wording: one more alternative in RULES.
 */
import type { Category } from '../report.ts'
import { yearsIn } from './year.ts'

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
  /** Such words are said of a practice or a plan, too. */
  notBelow?: readonly Category[]
}

const PLAN =
  /^20\d\d年度?(?:法治政府建设)?(?:重点)?工作(?:计划|安排)$|下一?(?:步|年|年度|阶段|一年)|今后|明年|来年|新的一年|(?:工作)?(?:打算|设想)$|工作思路|思路(?:目标|举措|及|和|与)/u
const PLAN_WITH_YEAR = /重点|思路|打算|安排|计划|目标|任务|举措|措施|工作/u

const FAULT = '(?:问题|不足|短板|困难|差距|薄弱环节|弱项)'
/** 整治突出问题, 补齐能力短板: with such a word before it a fault is what somebody works on. */
const MENDING =
  '整治|治理|紧盯|紧扣|聚焦|破解|破除|补齐|补足|补强|补|解决|化解|针对|围绕|直面|查摆|查找|攻克|攻坚|消除|弥补|排查|处理|处置|办理|回应|清理|缩小|克服|突破|对照|加强|强化|提升|改进|改善|整改|督促|推动|反馈'
const NOT_MENDED = `(?<!(?:${MENDING}).{0,12})`

/** Tried in this order. */
const RULES: readonly Rule[] = [
  { category: '下一步计划', pattern: PLAN },
  {
    category: '第一责任人履职',
    notBelow: ['举措与成效', '下一步计划'],
    pattern:
      /(?:第一责任人|首要责任人).{0,16}(?:职责|情况|履职)|(?:履行|落实).{0,24}(?:第一责任人|首要责任人)|述法/u,
  },
  {
    category: '存在问题',
    pattern: new RegExp(
      [
        `${NOT_MENDED}存[在的]的?.{0,10}${FAULT}`,
        `${NOT_MENDED}${FAULT}(?:之处|情况|清单|方面|分析)?$`,
        `${NOT_MENDED}(?:主要|目前|当前|工作|突出|^)的?${FAULT}(?:和|与|及|以及|、)`,
      ].join('|'),
      'u',
    ),
  },
  { category: '原因', pattern: /原因/u },
  {
    category: '整改',
    notBelow: ['下一步计划'],
    pattern: /整改|改进(?:措施|情况|方向)/u,
  },
  {
    category: '基本情况',
    notBelow: ['举措与成效', '下一步计划'],
    pattern:
      /^基本情况|基本情况$|(?:基本|总体|情|[镇乡区]|街道)概况$|^概况$|^[镇乡街区县]情(?:简介)?$/u,
  },
  {
    category: '其他',
    notBelow: ['举措与成效'],
    pattern: /其他|其它|意见(?:和|及|与)?建议|工作建议|需要(?:报告|说明)的/u,
  },
]

export function categoryOf(name: string, { level, above, year }: HeadingContext): Category {
  const open = RULES.filter(({ notBelow }) => level <= 1 || !notBelow?.some((c) => c === above))
  const found = open.flatMap(({ category, pattern }) => {
    const at = name.search(pattern)
    return at < 0 ? [] : [{ category, at }]
  })
  const [first] = found
  // 存在的问题及下一步打算 begins with the problems; what follows them is told by its own words.
  const leading = found.find(({ category, at }) => category === '存在问题' && at < (first?.at ?? 0))
  if (leading ?? first) return (leading ?? first)?.category ?? '举措与成效'
  if (speaksOfLaterYear(name, year)) return '下一步计划'
  return above ?? '举措与成效'
}

/** Does a short line without a number open a part of its own: 原因剖析： */
export function announcesPart(words: string): boolean {
  return /(?:问题|不足|短板|困难|差距|原因|整改|打算|安排|计划|思路|设想|措施|举措|做法|成效|履职|情况|概况|重点工作|重点任务|意见建议)(?:剖析|分析|情况|举措|措施)?$/u.test(
    words,
  )
}

function speaksOfLaterYear(name: string, year: number | null): boolean {
  const years = yearsIn(name)
  if (year === null || years.length === 0) return false
  return Math.max(...years) > year && PLAN_WITH_YEAR.test(name)
}
