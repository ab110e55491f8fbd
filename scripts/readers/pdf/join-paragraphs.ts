/**
 * Printed lines → paragraphs: a line that was broken only because the page ended there runs on.
 *
 * By GB/T 9704 a paragraph is set in by two characters and its lines fill the width; so a short
 * line ends a paragraph and a line that is set in begins one. Chinese is joined without a space.
 *
 * What it cannot see: a paragraph that fills its last line where the next is not set in.
 */
import { readMark } from '../../../src/core/text/number-mark.ts'
import type { PrintedLine } from './page-lines.ts'

/** In characters. */
const SET_IN = 1.2
const SHORT = 2.3
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

export function joinParagraphs(lines: readonly PrintedLine[]): string[] {
  const layouts = readLayouts(lines)
  const paragraphs: string[] = []
  let before: PrintedLine | undefined
  for (const line of lines) {
    if (before === undefined || beginsParagraph(line, before, layouts)) paragraphs.push(line.text)
    else paragraphs.push(joinTexts(paragraphs.pop() ?? '', line.text))
    before = line
  }
  return paragraphs
}

function beginsParagraph(
  line: PrintedLine,
  before: PrintedLine,
  layouts: (page: number) => Layout,
): boolean {
  const layout = layouts(line.page)
  const layoutBefore = layouts(before.page)
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * OTHER_SIZE) return true
  const samePage = line.page === before.page
  if (samePage && before.y - line.y > layout.leading * WIDE_GAP) return true
  if (before.right < layoutBefore.right - before.size * SHORT) return true
  const ended = SENTENCE_END.test(before.text)
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

function hasMark({ text }: PrintedLine): boolean {
  const mark = readMark(text)
  return mark !== null && mark.bare !== true && mark.kind !== 'item'
}

/** Left and right pages may have other margins; a page with little on it has those of all. */
function readLayouts(lines: readonly PrintedLine[]): (page: number) => Layout {
  const all = layoutOf(lines)
  const byPage = Map.groupBy(lines, ({ page }) => page)
  const layouts = new Map<number, Layout>()
  for (const [page, own] of byPage) {
    if (own.length >= ENOUGH_LINES) layouts.set(page, { ...layoutOf(own), leading: all.leading })
  }
  return (page) => layouts.get(page) ?? all
}

const ENOUGH_LINES = 10

function layoutOf(lines: readonly PrintedLine[]): Layout {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  const steps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((step) => step > 1)
    .sort((a, b) => a - b)
  return {
    left: leftEdge(lines),
    right: rights[Math.floor(rights.length * 0.9)] ?? rights.at(-1) ?? 0,
    leading: steps[Math.floor(steps.length / 2)] ?? Infinity,
  }
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
