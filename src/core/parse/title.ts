/**
 * Finds the title at the head of a report.
 *
 * It stands on one to four short lines (body, 关于…, the rest of a broken phrase) and ends with a
 * word for such a paper: 报告, 总结, 汇报 …. A third of real reports have no title in the text;
 * then there is none, and none is made up. What stands above the title (文号, 索引号) is opening.
 */
import { readMark } from '../text/number-mark.ts'
import { siteChromeName } from './site-chrome.ts'
import type { Line } from '../source.ts'

export interface Titled {
  /** The title's lines; empty where the text has no title. */
  title: Line[]
  /** Everything else, in order. */
  rest: Line[]
}

/** Lines looked at: web pages put a few of their own above the title. */
const HEAD = 12
const LONGEST_LINE = 50
const MOST_LINES = 4

const LAST_WORD =
  /(?:报告|总结|汇报|情况|要点|计划|材料|思路|打算|方案|公告|公示|通报)(?:的函)?(?:[（(][^（）()]{1,20}[）)])?$/u
/** （2024年度） on a line of its own below the title. */
const YEAR_LINE = /^[（(〔[]\s*(?:[0-9０-９]{4}|二[〇○零]..)\s*年?度?\s*[）)〕\]]$/u
const BODY_LINE =
  /(?:委员会|人民政府|办事处|党委|党工委|政府|街道|[镇乡])(?:办公室)?(?:关于.{0,40})?$/u

export function takeTitle(lines: readonly Line[]): Titled {
  const head = lines.slice(0, HEAD)
  const end = head.findIndex((line, index) => endsTitle(line, head[index + 1]))
  if (end < 0 || head.slice(0, end).some(({ text }) => isProse(text))) {
    return { title: [], rest: [...lines] }
  }
  let start = end
  while (start > 0 && end - start + 1 < MOST_LINES && belongsAbove(head[start - 1]?.text ?? ''))
    start--
  const behind = YEAR_LINE.test(head[end + 1]?.text ?? '') ? end + 2 : end + 1
  return {
    title: lines.slice(start, behind),
    rest: [...lines.slice(0, start), ...lines.slice(behind)],
  }
}

function endsTitle({ text }: Line, next: Line | undefined): boolean {
  if (!isShort(text) || !LAST_WORD.test(text) || siteChromeName(text) !== undefined) return false
  // 关于2023年法治政府 / 建设情况 / 的报告: a title that breaks in the middle of a phrase.
  return next === undefined || !/^的?(?:工作)?(?:报告|总结|汇报)/u.test(next.text)
}

function belongsAbove(text: string): boolean {
  if (!isShort(text) || /[：:]$/u.test(text) || siteChromeName(text) !== undefined) return false
  return (
    BODY_LINE.test(text) ||
    text.startsWith('关于') ||
    /(?:法治|依法|建设|年度?|及|和|与|暨|、)$/u.test(text)
  )
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_LINE && readMark(text) === null && !/[。；;！]/u.test(text)
}

function isProse(text: string): boolean {
  if (siteChromeName(text) !== undefined) return false
  return text.length > LONGEST_LINE || text.endsWith('。') || readMark(text) !== null
}
