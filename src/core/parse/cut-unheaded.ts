/**
 * Cuts a report that has no heading at all: its paragraphs themselves say what they are about.
 *
 *     2023年，我镇…，现将有关情况报告如下。     leads over to the report: other
 *     我镇全年开展普法宣传12次。               a practice
 *     但也存在一些问题：一是…                  problems
 *     下一步，我镇将…                          a plan
 *
 * A numbered paragraph belongs to what was said above it.
 */
import type { Category } from '../report.ts'
import { tellsCount } from '../extract/figures.ts'
import type { Line } from '../source.ts'
import { readMark } from '../text/number-mark.ts'
import { cutBlocks } from './cut-blocks.ts'
import type { DraftBlock } from './cut-blocks.ts'
import { opensAttachments, otherKind } from './surroundings.ts'

const MOST_LEADING = 4
const LEADS_OVER = /(?:如下|[：:])[。：:]?$/u
const ANNOUNCES = /(?:报告|汇报|总结)如下/u
const GENERAL = /为指导|领导下|指导下|总体要求|现将|贯彻落实[^。]{0,40}(?:部署|要求|精神)/u
const PROBLEMS =
  /^(?:[^。，]{0,12}[，,])?(?:但|虽然|尽管|同时|当前|目前)?[^。，]{0,24}(?:存在|还有)[^。，]{0,10}(?:问题|不足|短板|差距|困难)/u
const PLANS = /^(?:下一?(?:步|年|阶段)|今后|接下来|明年|20\d\d年?[^。，]{0,6}，?[^。，]{0,8}将)/u

export function cutUnheaded(paragraphs: readonly Line[]): DraftBlock[] {
  const attached = paragraphs.findIndex(({ text }) => opensAttachments(text))
  const report = attached < 0 ? paragraphs : paragraphs.slice(0, attached)
  const start = endOfLeading(report)
  const groups: { category: Category; lines: Line[] }[] = []
  for (const line of report.slice(start)) {
    const last = groups.at(-1)
    const isItem = last !== undefined && readMark(line.text) !== null
    const category = isItem ? last.category : categoryOf(line.text)
    if (last?.category === category) last.lines.push(line)
    else groups.push({ category, lines: [line] })
  }
  return [
    ...report.slice(0, start).map(other),
    ...groups.flatMap(({ category, lines }, index) =>
      cutBlocks(category, lines, index === groups.length - 1),
    ),
    ...paragraphs.slice(report.length).map(other),
  ]
}

/** The addressee and what announces the report; never a paragraph that is part of it already. */
function endOfLeading(paragraphs: readonly Line[]): number {
  const head = paragraphs.slice(0, MOST_LEADING)
  const opened = head.findIndex(({ text }) => !ANNOUNCES.test(text) && opensReport(text))
  const before = opened < 0 ? head : head.slice(0, opened)
  const leading = before.findLastIndex(
    ({ text }) =>
      LEADS_OVER.test(text) ||
      otherKind(text, { inOpening: true, fromEnd: Infinity }) === 'addressee',
  )
  return leading < 0 && before.length > 0 && GENERAL.test(head[0]?.text ?? '') ? 1 : leading + 1
}

function opensReport(text: string): boolean {
  return PROBLEMS.test(text) || PLANS.test(text) || tellsCount(text)
}

function categoryOf(text: string): Category {
  if (PLANS.test(text)) return '下一步计划'
  return PROBLEMS.test(text) ? '存在问题' : '举措与成效'
}

function other({ text }: Line): DraftBlock {
  return { type: 'other', text }
}
