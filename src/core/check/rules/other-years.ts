/**
 * Years that contradict the report's own: a report on 2024 that announces the work of 2022, tells it
 * as this year's, or plans for a year that is over.
 *
 *     一、2022年法治政府建设情况 (report on 2024) → 应为2024年
 *
 * Most other years are right: comparisons (较2022年增长), history (2021年建成), laws and plans inside 《》,
 * spans (2021—2025年), document numbers, plans for the next year. A plan for the report's own year is
 * right only where the report was written early in it. So only a year that a heading or a sentence
 * begins with, or that announces the report, is looked at, and every sentence that speaks of the past
 * or of comparing is let pass: a miss is better than a false alarm.
 */
import { YEAR_NUMERAL } from '../../parse/year.ts'
import { yearOf } from '../../report-names.ts'
import type { Report, Section } from '../../report.ts'
import { readNumeral } from '../../text/numerals.ts'
import { readMark } from '../../text/number-mark.ts'
import type { Found, Rule } from '../finding.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { BOOK_NAMES, hide, passagesOf, placeIn } from '../passages.ts'
import type { Passage } from '../passages.ts'
import { isOfPartOfYear, signedDates } from '../signed-dates.ts'
import type { Sentence } from '../../text/sentences.ts'

export const otherYears: Rule = {
  id: 'other-years',
  name: '与报告年度不一致的年份',
  find: (report) => {
    const own = yearOf(report)
    if (own === null) return []
    const plansAhead = !mayPlanForOwnYear(report, own)
    return passagesOf(report).flatMap((passage) => {
      const { section, block } = passage
      if (section === null) return []
      if (block === null) return yearInHeading(passage, section, { own, plansAhead })
      if (block.type === 'other' && block.kind !== 'text') return []
      return sentencesOf(hide(passage.text, BOOK_NAMES)).flatMap((sentence) =>
        yearInSentence(passage, sentence, { own, plansAhead }),
      )
    })
  },
}

interface Years {
  own: number
  /** Its plans are those of the next year. */
  plansAhead: boolean
}

interface Year {
  value: number
  start: number
  end: number
}

/** Not the ends of a span (2021—2025年), not a date (2024年1月). */
const YEAR = new RegExp(
  `(?<![\\d—–~～至到-])(${YEAR_NUMERAL})\\s*年(?!\\s*\\d{1,2}\\s*月|[—–~～至到-])`,
  'gu',
)

function yearsOf(text: string): Year[] {
  return Array.from(hide(text, BOOK_NAMES).matchAll(YEAR), ({ 0: words, 1: year, index }) => ({
    value: readNumeral((year ?? '').replace(/○/gu, '〇')) ?? 0,
    start: index,
    end: index + words.length,
  }))
}

/** 2023年度法治政府建设情况; a plan made for the report's own year is one of last year. */
function yearInHeading(passage: Passage, { category }: Section, years: Years): Found[] {
  const { own, plansAhead } = years
  const [year, ...more] = yearsOf(passage.text)
  if (year === undefined || more.length > 0) return []
  if (category === '下一步计划') {
    const behind = passage.text.slice(year.end)
    if (year.value === own)
      return plansAhead && IS_PLAN.test(behind) ? [ownPlan(passage, year, 0, own)] : []
    if (year.value > own || !NAMES_PLAN.test(behind)) return []
    return [tell(passage, year, 0, `下一步计划应为${own}年以后的`)]
  }
  if (year.value === own || year.start > 0 + numberLength(passage.text)) return []
  return [tell(passage, year, 0, `应为报告年度${own}年`)]
}

const NAMES_PLAN = /^年?度?[^，。]{0,12}(?:思路|打算|安排|计划|重点|目标|任务)/u
/** And nothing else: 2024年工作计划, not 2024年总结和下一步打算. */
const IS_PLAN =
  /^度?(?!.*(?:总结|情况|成效|完成|落实))[^，。]{0,12}(?:思路|打算|设想|安排|计划|重点|重点工作|目标|任务)[。：:]?$/u

/** Of a part of the year, or of the year before and only named by the year in which it was written. */
function mayPlanForOwnYear(report: Report, own: number): boolean {
  if (isOfPartOfYear(report)) return true
  if (signedDates(report).some(({ year, month }) => year === own && month > 1 && month < 11))
    return true
  return passagesOf(report).some(({ section, block, text }) => {
    const tells = section !== null && section.category !== '下一步计划'
    if (!tells || (block !== null && section.level > 0)) return false
    const [first] = yearsOf(text)
    return first?.value === own - 1 && first.start <= numberLength(text)
  })
}

function numberLength(heading: string): number {
  return readMark(heading)?.length ?? 0
}

/** What makes another year right. */
const PAST =
  /以来|以前|之前|开始|上年|去年|往年|历年|前年|曾|原|被评|荣获|获得|获评|授予|命名|认定|成立|组建|设立|建成|建立|启动|创建|投入|搬迁|修建|通过|验收|制定|制订|印发|出台|发布|实施|施行|修订|列入|连续|相比|对比|较|比|同期|增长|上升|下降|减少|提升|由|遗留|积案|时任|历史|考核|问题|整改|清单|反馈|总结|述职|计划|规划|方案|任务|底前|年底|年末|年初|届/u
/** 2022年，我镇… */
const TOLD_AS_OWN =
  /^(?:度|以来|全年)?\s*(?:，|,)?\s*(?:我[镇乡县区市]|我街道|全[镇乡县区市]|全街道|本[镇乡]|本街道|\p{sc=Han}{2,8}(?:镇|乡|街道)|共|累计|先后|开展|组织|召开|举办|受理|办理|调解|化解|排查)/u
/** 今年（2022年）, 2022年全年 */
const THIS_YEAR = /(?:今年|本年度)[（(，]?$/u
const ANNOUNCED = /^年?度?[^，]{0,30}(?:报告|汇报|总结)如下/u
const WILL = /^(?:度)?\s*(?:，|,)?[^，]{0,10}将/u

function yearInSentence(passage: Passage, sentence: Sentence, years: Years): Found[] {
  const { own, plansAhead } = years
  const named = yearsOf(sentence.text)
  const [year, ...more] = named
  if (year === undefined) return []
  const before = sentence.text.slice(0, year.start)
  const behind = sentence.text.slice(year.end)
  const at = sentence.start
  if (named.some(({ value }) => value === own)) {
    const isPlan = more.length === 0 && plansAhead && isPlanned(passage) && leads(before)
    return isPlan && IS_TO_COME.test(behind) ? [ownPlan(passage, year, at, own)] : []
  }
  if (
    year.value !== own &&
    ANNOUNCED.test(behind) &&
    /(?:现将|现就|将)[^，]{0,10}$/u.test(before)
  ) {
    return [tell(passage, year, at, `应为报告年度${own}年`)]
  }
  if (THIS_YEAR.test(before)) return [tell(passage, year, at, `“今年”应为报告年度${own}年`)]
  // Only a year that the sentence begins with says when all of it was done.
  if (!leads(before)) return []
  if (isPlanned(passage)) {
    if (year.value >= own || !WILL.test(behind)) return []
    return [tell(passage, year, at, `下一步计划应为${own}年以后的`)]
  }
  if (PAST.test(sentence.text) || !TOLD_AS_OWN.test(behind) || /[将拟]|力争|预计/u.test(behind))
    return []
  return [tell(passage, year, at, `应为报告年度${own}年`)]
}

/** 2024年，我镇将…; not 2024年底前将…. */
const IS_TO_COME = /^度?\s*[，,]\s*[^，]{0,10}将/u

function leads(before: string): boolean {
  return before.slice(numberLength(before)).trim() === ''
}

function isPlanned({ section, block }: Passage): boolean {
  return (
    section?.category === '下一步计划' || (block?.type === 'measure' && block.status === 'planned')
  )
}

function ownPlan(passage: Passage, year: Year, at: number, own: number): Found {
  return tell(passage, year, at, `下一步计划一般是下一年度（${own + 1}年）的`, '报告年度')
}

function tell(
  passage: Passage,
  { start, end }: Year,
  at: number,
  expected: string,
  which = '',
): Found {
  const year = passage.text.slice(at + start, at + end)
  return {
    words: `${expected}，实为${which}“${year}”；请核对，若确指那一年可不理会`,
    place: placeIn(passage, at + start, at + end),
    other: null,
  }
}
