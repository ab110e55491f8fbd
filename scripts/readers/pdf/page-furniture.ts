/**
 * Takes page numbers and running heads off the pages, and says what it took.
 *
 *     — 3 —      3/12      第3页 共5页      the same words at the same height of most pages
 *
 * Only lines at the very top and bottom are looked at: a number alone within the page is text.
 */
import type { PrintedLine } from './page-lines.ts'

export interface Furniture {
  kept: PrintedLine[]
  numbers: PrintedLine[]
  heads: PrintedLine[]
}

const MARGIN = 0.15
const LINES_AT_EDGE = 2

const PAGE_NUMBER =
  /^(?:[-—–－·•~～\s]*\d{1,3}[-—–－·•~～\s]*|第\s*[\d一二三四五六七八九十]{1,3}\s*页(?:[\s,，/／]*共\s*[\d一二三四五六七八九十]{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)$/iu

/** Running heads are short; a paragraph that two pages share is text. */
const LONGEST_HEAD = 60
const SHARE_OF_PAGES = 0.5

export function takeFurniture(pages: readonly (readonly PrintedLine[])[]): Furniture {
  const repeated = findRepeated(pages)
  const result: Furniture = { kept: [], numbers: [], heads: [] }
  for (const lines of pages) {
    const edge = edgeOf(lines)
    for (const line of lines) {
      if (edge.has(line) && PAGE_NUMBER.test(line.text)) result.numbers.push(line)
      else if (edge.has(line) && repeated.has(keyOf(line))) result.heads.push(line)
      else result.kept.push(line)
    }
  }
  return result
}

/** Two pages on one sheet are columns, each with its own number. */
function edgeOf(lines: readonly PrintedLine[]): Set<PrintedLine> {
  const areas = [...Map.groupBy(lines, ({ area }) => area).values()]
  const top = areas
    .flatMap((area) => area.slice(0, LINES_AT_EDGE))
    .filter(({ height }) => height > 1 - MARGIN)
  const bottom = areas
    .flatMap((area) => area.slice(-LINES_AT_EDGE))
    .filter(({ height }) => height < MARGIN)
  return new Set([...top, ...bottom].filter(({ text }) => text.length <= LONGEST_HEAD))
}

function findRepeated(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const key of new Set([...edgeOf(lines)].map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, pages.length * SHARE_OF_PAGES)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

/** The same words, whatever the page number in them, at the same height. */
function keyOf({ text, y }: PrintedLine): string {
  return `${text.replace(/\d+/gu, '#')} ${Math.round(y / 4)}`
}
