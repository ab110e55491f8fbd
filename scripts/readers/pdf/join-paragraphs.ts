/**
 * Printed lines → paragraphs: a line that was broken only because the page ended there runs on.
 *
 * By GB/T 9704 a paragraph is set in by two characters and its lines fill the width; so a line
 * with room for what begins the next one ends a paragraph, and a line that is set in begins one.
 * Chinese is joined without a space.
 *
 * What it cannot see: a paragraph that fills its last line where the next is not set in.
 */
import { readMark } from '../../../src/core/text/number-mark.ts'
import type { PrintedLine } from './page-lines.ts'

/** In characters. */
const SET_IN = 1.2
const SPARE = 0.6
const SPARE_BEHIND_SENTENCE = 0.1
const SAME_PLACE = 0.5
/** Further in stand sign-off and date, each a line of its own. */
const DEEPEST_BLOCK = 6

const OTHER_SIZE = 1.15
const WIDE_GAP = 1.6

const SENTENCE_END = /[。！？；：!?;:][”’」』）)]?$/u

interface Layout {
  left: number
  right: number
  /** From line to line. */
  leading: number
}

export interface Paragraph {
  text: string
  kind?: 'table'
}

export function joinParagraphs(lines: readonly PrintedLine[]): Paragraph[] {
  const layouts = readLayouts(lines.filter(({ isTable }) => isTable !== true))
  const paragraphs: Paragraph[] = []
  let before: PrintedLine | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (line.isTable === true) paragraphs.push({ text: line.text, kind: 'table' })
    else if (open === undefined || before === undefined || beginsParagraph(line, before, layouts))
      paragraphs.push({ text: line.text })
    else open.text = joinTexts(open.text, line.text)
    before = line
  }
  return paragraphs
}

function beginsParagraph(
  line: PrintedLine,
  before: PrintedLine,
  layouts: (line: PrintedLine) => Layout,
): boolean {
  if (before.isTable === true) return true
  const layout = layouts(line)
  const layoutBefore = layouts(before)
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * OTHER_SIZE) return true
  const samePage = line.page === before.page
  if (samePage && before.y - line.y > layout.leading * WIDE_GAP) return true
  const ended = SENTENCE_END.test(before.text)
  const room = (layoutBefore.right - before.right) / before.size
  if (room > unbroken(line.text) + (ended ? SPARE_BEHIND_SENTENCE : SPARE)) return true
  if (ended && hasMark(line)) return true
  const setIn = line.x > layout.left + line.size * SET_IN
  if (!setIn) return false
  const beforeSetIn = before.x > layoutBefore.left + before.size * SET_IN
  // A block that hangs or is set in as a whole goes on until a sentence ends.
  const hangs = !beforeSetIn && hasMark(before)
  const inBlock = line.x < layout.left + line.size * DEEPEST_BLOCK
  const goesOn = beforeSetIn && inBlock && Math.abs(line.x - before.x) < line.size * SAME_PLACE
  return ended || !(hangs || goesOn)
}

/** No line is broken within a number or a word, before 。 or behind 《. */
const UNBROKEN = /^[（《〈“‘「『【〔]*(?:[\da-z.,:%/~—-]+|.)[，。；：、！？）》〉”’」』】〕…%％]*/iu

/** The width, in characters, of what a line begins with and could not have been divided. */
function unbroken(text: string): number {
  const [start = ''] = UNBROKEN.exec(text) ?? []
  return [...start].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0)
}

function hasMark({ text }: PrintedLine): boolean {
  const mark = readMark(text)
  return mark !== null && mark.bare !== true && mark.kind !== 'item'
}

/**
 * Left and right pages may have other margins, and columns have. A page with little on it has those
 * of all, or of the column that its lines fit into.
 */
function readLayouts(lines: readonly PrintedLine[]): (line: PrintedLine) => Layout {
  const all = layoutOf(lines)
  const groups = Map.groupBy(lines, keyOf)
  const layouts = new Map<string, Layout>()
  for (const [key, own] of groups) {
    const enough = own[0]?.area === 0 ? ENOUGH_LINES : ENOUGH_IN_COLUMN
    if (own.length >= enough) layouts.set(key, { ...layoutOf(own), leading: all.leading })
  }
  const known = [...layouts.values()]
  for (const [key, own] of groups) {
    if (layouts.has(key) || own.length < ENOUGH_IN_COLUMN) continue
    const { left, right } = layoutOf(own)
    const size = own[0]?.size ?? 0
    const fitting = known.find(
      (one) => Math.abs(one.left - left) < size && Math.abs(one.right - right) < size,
    )
    if (fitting !== undefined) layouts.set(key, fitting)
  }
  return (line) => layouts.get(keyOf(line)) ?? all
}

function keyOf({ page, area }: PrintedLine): string {
  return `${page}/${area}`
}

const ENOUGH_LINES = 10
const ENOUGH_IN_COLUMN = 3

function layoutOf(lines: readonly PrintedLine[]): Layout {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 1)
    .sort((a, b) => a - b)
  return {
    left: leftEdge(lines),
    right: rightEdge(rights, lines[0]?.size ?? 0),
    leading: steps[Math.floor(steps.length / 2)] ?? Infinity,
  }
}

const ENOUGH_FOR_EDGE = 0.2
const HANGING = 1.5

/** Where justified lines end, over which a stop may hang; elsewhere where the longest lines end. */
function rightEdge(sorted: readonly number[], size: number): number {
  const longest = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const counts = new Map<number, number>()
  for (const right of sorted.filter((each) => each > longest - size * HANGING)) {
    counts.set(Math.round(right), (counts.get(Math.round(right)) ?? 0) + 1)
  }
  const [edge, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return count > 2 && count >= sorted.length * ENOUGH_FOR_EDGE ? edge : longest
}

const FEW_LINES = 25

/** The leftmost place where more than a stray line begins. */
function leftEdge(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  const enough = lines.length < FEW_LINES ? 1 : lines.length * 0.08
  const usual = [...counts].filter(([, count]) => count >= enough).map(([x]) => x)
  return Math.min(...(usual.length > 0 ? usual : lines.map(({ x }) => x)))
}

/** English words at the break had a space between them; a number broken in two had none. */
function joinTexts(before: string, after: string): string {
  return /[a-z,;.]$/iu.test(before) && /^[a-z]/iu.test(after)
    ? `${before} ${after}`
    : before + after
}
