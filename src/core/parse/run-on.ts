/**
 * Divides a paragraph that holds several headings: texts lose their line breaks on the way.
 *
 *     …如下：一、加强领导。…。二、… → …如下： | 一、加强领导。…。 | 二、…
 *     一、主要做法（一）加强领导。… → 一、主要做法 | （一）加强领导。…
 *
 * A number counts behind a stop, and only in a run from 1: a lone （一） inside a sentence refers to
 * something. Where the whole report is one paragraph, 1. 2. 3. and numbers without a stop before
 * them count, too. Space at a cut is layout.
 */
import type { Line } from '../source.ts'
import { readMark } from '../text/number-mark.ts'
import type { MarkKind } from '../text/number-mark.ts'

const HAN = '[一二三四五六七八九十]{1,3}'
const NUMBER = `${HAN}、(?!${HAN}、)|[（(]${HAN}[）)]`
const STOP = '[。；：！？;:!?]'
const AFTER_STOP = new RegExp(`(?<=${STOP})\\s*(?=${NUMBER})`, 'gu')
const ANYWHERE = new RegExp(
  `(?<=${STOP})\\s*(?=[0-9]{1,2}[.．、](?:(?!\\d)|(?=20\\d\\d年)))|(?<!^|[、“《（(第])\\s*(?=${NUMBER})`,
  'gu',
)
/** 一、主要做法（一）…: a heading straight above the first of the next level. */
const HEADING_ABOVE_FIRST = new RegExp(
  `^(?:${HAN}、|第${HAN}部分[：:、])[^。；：，]{2,30}(?=[（(]一[）)])`,
  'u',
)

/** A title and a signature may have kept lines of their own. */
const FEWEST_LINES = 4

export function divideLines(lines: readonly Line[]): Line[] {
  const isUnbroken = lines.length < FEWEST_LINES
  return lines.flatMap((line) => (line.kind === undefined ? divide(line, isUnbroken) : [line]))
}

/** 某镇2020年法治政府建设工作总结　　2020年，某镇…: only a space tells the title from the text. */
export function divideTitle(lines: readonly Line[]): Line[] {
  const [first, ...others] = lines
  const title = TITLE_BEFORE_SPACE.exec(first?.text ?? '')?.[0]
  if (first === undefined || title === undefined) return [...lines]
  const rest = { ...first, text: first.text.slice(title.length).trim() }
  return [{ ...first, text: title }, rest, ...others]
}

const TITLE_BEFORE_SPACE =
  /^[^。；：，！？\s]{4,50}(?:报告|总结|汇报|情况)(?=\s{1,8}[^。；：，！？\s]{2,30}[，：。])/u

function divide(whole: Line, isUnbroken: boolean): Line[] {
  const { text } = whole
  const cuts = findRun(text, isUnbroken ? ANYWHERE : AFTER_STOP)
  const above = HEADING_ABOVE_FIRST.exec(text)?.[0].length
  if (above !== undefined && !cuts.includes(above)) cuts.push(above)
  cuts.sort((a, b) => a - b)
  const isHeading = readMark(text) !== null
  if (cuts.length < (isHeading ? 1 : 2)) return [whole]
  return [0, ...cuts].map((start, index) => ({
    ...whole,
    text: text.slice(start, cuts[index]).trim(),
  }))
}

function findRun(text: string, pattern: RegExp): number[] {
  const wanted: Partial<Record<MarkKind, number>> = {}
  return [...text.matchAll(pattern)].flatMap(({ index }) => {
    const mark = readMark(text.slice(index).trimStart())
    if (mark === null || (mark.value !== 1 && mark.value !== wanted[mark.kind])) return []
    wanted[mark.kind] = mark.value + 1
    return [index]
  })
}
