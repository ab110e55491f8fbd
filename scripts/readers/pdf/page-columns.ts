/**
 * Divides a page into areas in the order of reading, so that the lines of two columns do not mix.
 *
 *     title over both │ left column │ right column
 *
 * Columns are known by a gap that no line crosses, with running text on both sides: the lines of
 * a column fill its width. The cells of a table seldom do; what is no column stays as it is.
 */
import { readRows } from './page-rows.ts'
import type { Row, Segment } from './page-rows.ts'

const FEWEST_LINES = 6
/** In characters. */
const NARROWEST = 10
const GUTTER = 0.5
const NEARLY_FULL = 3
const FULL_SHARE = 0.5
const SINGLE_SHARE = 0.8

export function splitColumns(rows: readonly Row[]): Row[][] {
  for (const gutter of findGutters(rows)) {
    const run = findRun(rows, gutter)
    if (run === null) continue
    const { from, to, left, right } = run
    return [
      rows.slice(0, from),
      ...splitColumns(rowsOf(left)),
      ...splitColumns(rowsOf(right)),
      ...splitColumns(rows.slice(to)),
    ].filter((area) => area.length > 0)
  }
  return [[...rows]]
}

/** Where many lines begin that is not the left edge. */
function findGutters(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>()
  for (const { x } of rows.flatMap(({ segments }) => segments)) {
    const place = Math.floor(x)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const left = Math.min(...counts.keys())
  const size = Math.max(0, ...rows.map((row) => row.size))
  return [...counts]
    .filter(([x, count]) => count >= FEWEST_LINES && x > left + size * NARROWEST)
    .map(([x]) => x)
    .sort((a, b) => a - b)
}

interface Run {
  from: number
  to: number
  left: Segment[]
  right: Segment[]
}

/** The first run of rows of which none crosses the gutter, with a column on either side. */
function findRun(rows: readonly Row[], gutter: number): Run | null {
  const crosses = ({ segments, size }: Row): boolean =>
    segments.some(({ x, right }) => x < gutter - 1 && right > gutter - size * GUTTER)
  for (let from = 0; from < rows.length; from++) {
    const end = rows.findIndex((row, index) => index >= from && crosses(row))
    const to = end < 0 ? rows.length : end
    const segments = rows.slice(from, to).flatMap((row) => row.segments)
    const left = segments.filter(({ x }) => x < gutter - 1)
    const right = segments.filter(({ x }) => x >= gutter - 1)
    if (isColumn(left) && isColumn(right)) return { from, to, left, right }
    from = to
  }
  return null
}

function isColumn(segments: readonly Segment[]): boolean {
  const heights = new Set(segments.map(({ pieces }) => Math.round(pieces[0]?.y ?? 0)))
  if (heights.size < FEWEST_LINES || heights.size < segments.length * SINGLE_SHARE) return false
  const [first] = segments
  const size = first?.pieces[0]?.size ?? 0
  const edge = Math.max(...segments.map(({ right }) => right))
  const width = edge - Math.min(...segments.map(({ x }) => x))
  const full = segments.filter(({ right }) => right > edge - size * NEARLY_FULL)
  return width >= size * NARROWEST && full.length >= segments.length * FULL_SHARE
}

function rowsOf(segments: readonly Segment[]): Row[] {
  return readRows(segments.flatMap(({ pieces }) => pieces))
}
