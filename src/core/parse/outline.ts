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
 * - （一）少数人员…不够到位； with nothing of its own below it is an item: text;
 * - （三）政务公开 with nothing below it, where （一） and （二） are headings, is one, too, and empty
 *   (parse/empty-headings.ts).
 *
 * 1. （1） ① with their text on the same line are items with a lead phrase, alone on a line headings.
 */
import { readMark } from '../text/number-mark.ts'
import type { MarkKind, NumberMark } from '../text/number-mark.ts'
import { announcesPart } from './category.ts'
import { findEmptyHeadings } from './empty-headings.ts'
import { splitHeading } from './heading-end.ts'
import { numberOrder } from './number-order.ts'
import type { NumberOrder } from './number-order.ts'
import type { Line } from '../source.ts'
import { isCaption, opensAttachments } from './surroundings.ts'

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

/** Of divided lines (parse/run-on.ts). `body` is the short name of the body that reports, for a heading may be glued to it. */
export function readOutline(lines: readonly Line[], body: string | null): OutlineSection[] {
  const marks = lines.map(({ text }) => readMark(text))
  const order = numberOrder(marks)
  const { sections, headings } = divideAtHeadings({ lines, marks, order, body, empty: new Set() })
  const empty = findEmptyHeadings(lines, marks, headings, order)
  if (empty.size === 0) return sections
  return divideAtHeadings({ lines, marks, order, body, empty }).sections
}

interface Numbered {
  lines: readonly Line[]
  marks: readonly (NumberMark | null)[]
  order: NumberOrder
  body: string | null
  /** Lines known to be headings with nothing below them. */
  empty: ReadonlySet<number>
}

interface Divided {
  sections: OutlineSection[]
  /** Indexes of the lines that are or begin with a heading. */
  headings: Set<number>
}

function divideAtHeadings({ lines, marks, order, body, empty }: Numbered): Divided {
  const opening: OutlineSection = {
    level: 0,
    heading: '',
    line: lines[0]?.line ?? 1,
    paragraphs: [],
  }
  const sections = [opening]
  const headings = new Set<number>()
  const open: OpenHeading[] = []
  const lowBelow = nextLowNumbers(marks)
  let item: NumberMark | null = null
  let inAttachments = false
  lines.forEach((line, index) => {
    const last = sections.at(-1) ?? opening
    const mark = marks[index] ?? null
    inAttachments ||= sections.length > 1 && opensAttachments(line.text)
    const place: LinePlace = {
      mark: isTrusted(mark, lowBelow[index] ?? null, open) ? mark : null,
      next: lines[index + 1]?.text,
      below: marks[index + 1] ?? null,
      itemAbove: item,
      isEmptyHeading: empty.has(index),
      order,
      body,
    }
    const found = inAttachments ? null : readHeading(line, place)
    if (found === null) {
      item = mark ?? item
      last.paragraphs.push(line)
      const top = open.at(-1)
      if (top) top.hasText = true
      return
    }
    item = null
    headings.add(index)
    const level = Math.min(enter(open, found.mark, order), DEEPEST_LEVEL)
    const paragraphs = found.rest === '' ? [] : [{ text: found.rest, line: line.line }]
    const top = open.at(-1)
    if (top && found.rest !== '') top.hasText = true
    sections.push({ level, heading: found.heading, line: line.line, paragraphs })
  })
  return { sections, headings }
}

/** What stands before the first number, where reports name their body. */
export function openingOf(lines: readonly Line[]): string[] {
  const [first = '', ...others] = lines.map(({ text }) => text)
  const end = others.findIndex((text) => readMark(text) !== null)
  return [first, ...others.slice(0, end < 0 ? LONGEST_OPENING : end)]
}

/** Paragraphs looked at where nothing is numbered. */
const LONGEST_OPENING = 10

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

interface LinePlace {
  mark: NumberMark | null
  next: string | undefined
  /** The number that the next line begins with. */
  below: NumberMark | null
  /** The number of the item above, if what stands above is an item. */
  itemAbove: NumberMark | null
  isEmptyHeading: boolean
  order: NumberOrder
  body: string | null
}

function readHeading(line: Line, place: LinePlace): FoundHeading | null {
  const { text, kind, heading: styled } = line
  const { mark, next, itemAbove, order, body } = place
  if (kind !== undefined) return null
  if (mark === null) {
    // Without a number, the style of a heading (Word, HTML) or its words must speak for it.
    const speaks =
      styled === undefined ? isPlainHeading(text, next) : text.length <= LONGEST_HEADING
    return speaks ? { heading: text, rest: '', mark } : null
  }
  if (mark.kind === 'item') return null
  if (place.isEmptyHeading) return { heading: text, rest: '', mark }
  const words = text.slice(mark.length)
  const split = splitHeading(words, next, body)
  if (split !== null) {
    const [first, rest] = split
    if (isMinor(mark, order) && !headsItems(first, rest, mark, order)) return null
    return { heading: text.slice(0, mark.length) + first, rest, mark }
  }
  // The last of a list of sentences is one of them, whatever follows it.
  if (itemAbove?.kind === mark.kind && itemAbove.value + 1 === mark.value && isClosed(text))
    return null
  return standsAlone(words, mark, place) ? { heading: text, rest: '', mark } : null
}

/** 1. （1） ① number items as often as headings, unless they are all the numbers there are. */
function isMinor({ kind }: NumberMark, { isFlat }: NumberOrder): boolean {
  return !isFlat && (kind === 'digit' || kind === 'digit-paren' || kind === 'circle')
}

/**
 * 1.加强领导。成立… is an item with a lead. It is a heading over 一是 … 二是, and as one of the
 * outermost parts: 1.主要做法和成效。（一）…
 */
function headsItems(
  first: string,
  rest: string,
  { kind }: NumberMark,
  { outermost }: NumberOrder,
): boolean {
  return readMark(rest)?.kind === 'item' || (kind === outermost && isPartName(first))
}

/** A number without a stop (2优化…) is believed as one of a run only. */
function isTrusted(
  mark: NumberMark | null,
  nextLow: NumberMark | null,
  open: readonly OpenHeading[],
): boolean {
  if (!mark?.bare) return true
  if (open.some(({ kind, value }) => kind === mark.kind && value + 1 === mark.value)) return true
  return mark.value === 1 && nextLow?.value === 2
}

/** Below each line the next 1 or 2 without a stop, by which a run of such numbers is known. */
function nextLowNumbers(marks: readonly (NumberMark | null)[]): (NumberMark | null)[] {
  let next: NumberMark | null = null
  return marks
    .toReversed()
    .map((mark) => {
      const below = next
      if (mark?.bare && mark.value <= 2) next = mark
      return below
    })
    .reverse()
}

/** Is a numbered line with nothing behind it on the line a heading? */
function standsAlone(words: string, mark: NumberMark, { next, below, order }: LinePlace): boolean {
  if (words.length > LONGEST_HEADING || /[；;]$/u.test(words)) return false
  const isTop = mark.kind === 'part' || mark.kind === 'han'
  if (next === undefined) return mark.kind === order.outermost && !isSentence(words)
  if (isMinor(mark, order) && isSentence(words)) return false
  if (below === null || below.kind === 'item') return true
  if (below.kind === mark.kind) {
    // 三、…任务。 / （一）… under （一）: a number that starts again opens a level below.
    return isTop || (below.value === 1 && !isSentence(words))
  }
  if (below.value === 1 && !isClosed(words)) return true
  return order.rank(below.kind) > order.rank(mark.kind) || isTop
}

function isSentence(words: string): boolean {
  return words.length > LONGEST_PLAIN_HEADING && /[。.]$/u.test(words)
}

function isClosed(text: string): boolean {
  return /[。；;.]$/u.test(text)
}

/** 原因剖析： or 整改情况, without a number, on a line of its own. */
function isPlainHeading(text: string, next: string | undefined): boolean {
  return next !== undefined && !/[。.]$/u.test(text) && !isCaption(text) && isPartName(text)
}

function isPartName(text: string): boolean {
  const words = text.replace(/[：:。.]$/u, '')
  return (
    text.length <= LONGEST_PLAIN_HEADING &&
    !/[，。；：！？、,;:!?]/u.test(words) &&
    announcesPart(words)
  )
}

/** Takes a heading into what is open and gives its level, counted from 1. */
function enter(open: OpenHeading[], mark: NumberMark | null, order: NumberOrder): number {
  const entry: OpenHeading = {
    kind: mark?.kind ?? 'plain',
    value: mark?.value ?? 0,
    hasText: false,
  }
  const sibling = findSibling(open, mark, order)
  if (sibling >= 0) open.length = sibling
  open.push(entry)
  return open.length
}

/** Index in `open` of the heading that the new one stands beside, or -1 to go one level deeper. */
function findSibling(
  open: readonly OpenHeading[],
  mark: NumberMark | null,
  order: NumberOrder,
): number {
  const kind = mark?.kind ?? 'plain'
  const same = open.flatMap((heading, index) => (heading.kind === kind ? [index] : []))
  if (same.length === 0) return mark === null ? -1 : outranked(open, mark, order)
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
function outranked(open: readonly OpenHeading[], mark: NumberMark, { rank }: NumberOrder): number {
  const isGreater = ({ kind }: OpenHeading): boolean =>
    kind !== 'plain' && rank(kind) > rank(mark.kind)
  const [top] = open
  // 基本情况, its text, 一、…: the plain heading is done with.
  if (top?.kind === 'plain' && top.hasText && open.length === 1 && rank(mark.kind) < 2) return 0
  return open.findIndex(isGreater)
}
