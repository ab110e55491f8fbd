/**
 * A text cut into marked and unmarked pieces: all of it, or only what surrounds its hits.
 *
 *     markedPieces('深化网格治理', ['网格'])
 *       → [{ text: '深化', hit: false }, { text: '网格', hit: true }, { text: '治理', hit: false }]
 *
 * An excerpt shows the first hit of each phrase, begins at a clause where one is near, and never
 * cuts a hit. Without any hit (it is in a heading) it is the beginning of the text.
 */
import { findRanges } from './highlight.ts'
import type { Range } from './highlight.ts'

export interface Piece {
  text: string
  hit: boolean
}

const LENGTH = 120
/** A text not much longer than an excerpt is shown whole. */
const WHOLE = 150
/** Share of an excerpt that stands before its hit. */
const BEFORE = 0.3
const MOST_WINDOWS = 3
/** How far an excerpt reaches back to begin at a clause. */
const REACH = 14

export function markedPieces(text: string, phrases: readonly string[]): Piece[] {
  return cut(text, { start: 0, end: text.length }, findRanges(text, phrases))
}

export function excerptOf(text: string, phrases: readonly string[]): Piece[] {
  if (text.length <= WHOLE) return markedPieces(text, phrases)
  const ranges = findRanges(text, phrases)
  const firsts = phrases.flatMap((phrase) => findRanges(text, [phrase])[0] ?? [])
  const wanted = firsts.length === 0 ? [{ start: 0, end: 0 }] : firsts.slice(0, MOST_WINDOWS)
  const apart = wanted.map((hit) => windowAround(text, hit, LENGTH / wanted.length))
  const joined = joinNear(apart)
  const windows = joinNear(
    joined.map((window) => keepHits(lengthen(text, window, LENGTH / joined.length), ranges)),
  )
  return windows.flatMap((window, index) => [
    ...(index === 0 && window.start > 0 ? [{ text: '…', hit: false }] : []),
    ...cut(text, window, ranges),
    ...(window.end < text.length ? [{ text: '…', hit: false }] : []),
  ])
}

function windowAround(text: string, hit: Range, length: number): Range {
  const before = Math.max(0, hit.start - Math.floor(length * BEFORE))
  return lengthen(text, { start: clauseStart(text, before), end: hit.end }, length)
}

function lengthen(text: string, { start, end }: Range, length: number): Range {
  return { start, end: afterCharacter(text, Math.max(end, start + Math.floor(length))) }
}

/** The beginning of the clause that `place` is in, if that is near. */
function clauseStart(text: string, place: number): number {
  for (let at = place; at >= Math.max(0, place - REACH); at--) {
    if (at === 0 || /[。；！？，：\n]/u.test(text[at - 1] ?? '')) return at
  }
  return place - (isLowSurrogate(text, place) ? 1 : 0)
}

function afterCharacter(text: string, place: number): number {
  return Math.min(text.length, place + (isLowSurrogate(text, place) ? 1 : 0))
}

function isLowSurrogate(text: string, place: number): boolean {
  return /[\udc00-\udfff]/.test(text[place] ?? '')
}

function joinNear(windows: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const window of [...windows].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && window.start <= last.end + 1) last.end = Math.max(last.end, window.end)
    else joined.push({ ...window })
  }
  return joined
}

function keepHits(window: Range, ranges: readonly Range[]): Range {
  const cuts = ranges.filter(({ start, end }) => start < window.end && end > window.start)
  return {
    start: Math.min(window.start, ...cuts.map(({ start }) => start)),
    end: Math.max(window.end, ...cuts.map(({ end }) => end)),
  }
}

function cut(text: string, window: Range, ranges: readonly Range[]): Piece[] {
  const inside = ranges.filter(({ start, end }) => start >= window.start && end <= window.end)
  const pieces: Piece[] = []
  let place = window.start
  for (const { start, end } of inside) {
    pieces.push({ text: text.slice(place, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    place = end
  }
  pieces.push({ text: text.slice(place, window.end), hit: false })
  return pieces.filter((piece) => piece.text !== '')
}
