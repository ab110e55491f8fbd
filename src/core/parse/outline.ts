/**
 * Finds the headings of a report and what stands under each.
 *
 * Numbers give the order (text/number-mark.ts), but reports break every rule of numbering, so a
 * level is the place of a kind of number in what is open above it, never a fixed depth:
 * 一、（一） is levels 1, 2 and （一）1、 is levels 1, 2 too. A heading is told from a numbered item by
 * what follows it:
 *
 * - （一）完善体制机制。切实推进… is a heading with its text behind it on the line;
 * - （二）深入推进“放管服”改革, alone, with text below it, is a heading;
 * - （一）少数人员…不够到位； with nothing of its own below it is an item: text.
 *
 * 1. （1） ① with their text on the same line are items with a lead phrase, alone on a line headings.
 */
import { readMark } from '../text/number-mark.ts'
import type { MarkKind, NumberMark } from '../text/number-mark.ts'
import { announcesPart } from './category.ts'
import type { Line } from '../source.ts'

/** A heading and the lines below it, before anything is known of its meaning. */
export interface OutlineSection {
  /** 0 for the opening. */
  level: number
  /** As written; empty for the opening. */
  heading: string
  line: number
  paragraphs: Line[]
}

/** Headings in MDX have at most six signs, the first of which is the page's own. */
const DEEPEST_LEVEL = 5

const LONGEST_HEADING = 60
const LONGEST_PLAIN_HEADING = 25

export function readOutline(lines: readonly Line[]): OutlineSection[] {
  const opening: OutlineSection = {
    level: 0,
    heading: '',
    line: lines[0]?.line ?? 1,
    paragraphs: [],
  }
  const sections = [opening]
  const open: OpenHeading[] = []
  const split = lines.flatMap(splitRunOn)
  let item: NumberMark | null = null
  split.forEach((line, index) => {
    const last = sections.at(-1) ?? opening
    const found = readHeading(line, split[index + 1]?.text, open, item)
    if (found === null) {
      item = readMark(line.text) ?? item
      last.paragraphs.push(line)
      const top = open.at(-1)
      if (top) top.hasText = true
      return
    }
    item = null
    const level = Math.min(enter(open, found.mark), DEEPEST_LEVEL)
    const paragraphs = found.rest === '' ? [] : [{ text: found.rest, line: line.line }]
    const top = open.at(-1)
    if (top && found.rest !== '') top.hasText = true
    sections.push({ level, heading: found.heading, line: line.line, paragraphs })
  })
  return sections
}

/** A heading that what follows may still belong to. */
interface OpenHeading {
  kind: MarkKind | 'plain'
  value: number
  hasText: boolean
}

interface FoundHeading {
  heading: string
  rest: string
  mark: NumberMark | null
}

function readHeading(
  { text, kind, heading: styled }: Line,
  next: string | undefined,
  open: readonly OpenHeading[],
  itemAbove: NumberMark | null,
): FoundHeading | null {
  if (kind !== undefined) return null
  const mark = readMark(text)
  if (mark === null) {
    // Without a number, the style of a heading (Word, HTML) or its words must speak for it.
    const speaks =
      styled === undefined ? isPlainHeading(text, next) : text.length <= LONGEST_HEADING
    return speaks ? { heading: text, rest: '', mark } : null
  }
  if (mark.kind === 'item' || (mark.bare && !continues(mark, open))) return null
  const body = text.slice(mark.length)
  const runIn = splitRunIn(body)
  if (runIn !== null) {
    const [first, rest] = runIn
    // 1.加强领导。成立… is an item with a lead; with 一是 … 二是 inside it is a heading over them.
    if (isMinor(mark) && readMark(rest)?.kind !== 'item') return null
    return { heading: text.slice(0, mark.length) + first, rest, mark }
  }
  // The last of a list of items is one, too, whatever follows it.
  if (itemAbove?.kind === mark.kind && itemAbove.value + 1 === mark.value) return null
  return standsAlone(body, mark, next) ? { heading: text, rest: '', mark } : null
}

/** 1. （1） ① number items as often as headings. */
function isMinor(mark: NumberMark): boolean {
  return mark.kind === 'digit' || mark.kind === 'digit-paren' || mark.kind === 'circle'
}

function continues(mark: NumberMark, open: readonly OpenHeading[]): boolean {
  return open.some(({ kind, value }) => kind === mark.kind && value + 1 === mark.value)
}

/** 完善体制机制。切实推进… → [完善体制机制。, 切实推进…] */
function splitRunIn(body: string): [string, string] | null {
  const match = /^[^。；;！？!?]{2,}?(?:。|[.．](?!\d)|(?<=[^：:]{4,})[：:](?=[一首第]))\s*/u.exec(
    body,
  )
  if (match === null || match[0].length > LONGEST_HEADING) return null
  const rest = body.slice(match[0].length)
  if (rest === '') return null
  // The space between the two is layout; it stays with neither.
  return [match[0].trimEnd(), rest]
}

/** Is a numbered line with nothing behind it on the line a heading? */
function standsAlone(body: string, mark: NumberMark, next: string | undefined): boolean {
  if (body.length > LONGEST_HEADING || /[；;]$/u.test(body)) return false
  if (next === undefined) return mark.kind === 'part' || mark.kind === 'han'
  const following = readMark(next)
  if (following === null) return true
  const top = mark.kind === 'part' || mark.kind === 'han'
  if (following.kind === 'item') return true
  if (following.kind === mark.kind) {
    // 三、…任务。 / （一）… under （一）: a number that starts again opens a level below.
    return top || (following.value === 1 && mark.value >= 1 && !isSentence(body))
  }
  return rank(following.kind) > rank(mark.kind) || top
}

function isSentence(body: string): boolean {
  return body.length > LONGEST_PLAIN_HEADING && /[。.]$/u.test(body)
}

const ORDER: readonly MarkKind[] = [
  'part',
  'han',
  'han-paren',
  'digit',
  'digit-paren',
  'circle',
  'item',
]

function rank(kind: MarkKind): number {
  return ORDER.indexOf(kind)
}

/** 原因剖析： or 整改情况, without a number, on a line of its own. */
function isPlainHeading(text: string, next: string | undefined): boolean {
  if (next === undefined || text.length > LONGEST_PLAIN_HEADING) return false
  const words = text.replace(/[：:]$/u, '')
  return !/[，。；：！？、,;:!?]/u.test(words) && announcesPart(words)
}

/** Takes a heading into what is open and gives its level, counted from 1. */
function enter(open: OpenHeading[], mark: NumberMark | null): number {
  const entry: OpenHeading = {
    kind: mark?.kind ?? 'plain',
    value: mark?.value ?? 0,
    hasText: false,
  }
  const sibling = findSibling(open, mark)
  if (sibling >= 0) open.length = sibling
  open.push(entry)
  return open.length
}

/** Index in `open` of the heading that the new one stands beside, or -1 to go one level deeper. */
function findSibling(open: readonly OpenHeading[], mark: NumberMark | null): number {
  const kind = mark?.kind ?? 'plain'
  const same = open.flatMap((heading, index) => (heading.kind === kind ? [index] : []))
  if (same.length === 0) return mark === null ? -1 : outranked(open, mark)
  const innermost = same.at(-1) ?? 0
  if (mark === null) return innermost
  const last = open[innermost]
  // （一）主要目标。 （一）加强…: the first has no text of its own, so the second stands below it.
  if (
    last &&
    mark.value === 1 &&
    !last.hasText &&
    innermost === open.length - 1 &&
    same.length < 2
  ) {
    return -1
  }
  const next = same.findLast((index) => open[index]?.value === mark.value - 1)
  return next ?? innermost
}

/** 一、 after （一）: a greater kind of number closes everything smaller. */
function outranked(open: readonly OpenHeading[], mark: NumberMark): number {
  return open.findIndex(({ kind }) => kind !== 'plain' && rank(kind) > rank(mark.kind))
}

/** Some texts have no line breaks: …如下：一、加强领导。…。二、… */
function splitRunOn(whole: Line): Line[] {
  const { text } = whole
  if (whole.kind !== undefined) return [whole]
  const cuts: number[] = []
  const wanted: Partial<Record<MarkKind, number>> = {}
  for (const { index } of text.matchAll(
    /(?<=[。；：！？;:!?])\s*(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/gu,
  )) {
    const mark = readMark(text.slice(index).trimStart())
    if (mark === null) continue
    const expected = wanted[mark.kind]
    if (mark.value !== 1 && mark.value !== expected) continue
    wanted[mark.kind] = mark.value + 1
    cuts.push(index)
  }
  const first = readMark(text)
  // A lone （一） inside a sentence refers to something; only a run of numbers divides the text.
  if (cuts.length < (first === null ? 2 : 1)) return [whole]
  return [0, ...cuts].map((start, index) => ({
    ...whole,
    text: text.slice(start, cuts[index]).trim(),
  }))
}
