/**
 * A record in one line: the words looked for, and what stands right before and behind them.
 *
 *     lineOf({ text: '深入推进网格治理。', … }, ['网格'])
 *       → { before: '深入推进', hit: '网格', after: '治理。' }
 *
 * The first hit of the text counts, else that of the nearest heading that has one, with the text
 * behind it. Without any hit
 * (when browsing) the line begins with the text. Line breaks become spaces; nothing else is changed.
 */
import { findRanges } from './highlight.ts'
import type { RecordPart } from './records.ts'

export interface Line {
  before: string
  hit: string
  after: string
}

/** More than fits beside the hit on any screen. */
const REACH = 60

export function lineOf(
  { text, headings }: Pick<RecordPart, 'text' | 'headings'>,
  phrases: readonly string[],
): Line {
  const below = [...headings].reverse().map((heading) => `${heading} ${text}`)
  for (const field of [text, ...below]) {
    const [first] = findRanges(field, phrases)
    if (first === undefined) continue
    return {
      before: inOneLine(endOf(field.slice(0, first.start))),
      hit: inOneLine(field.slice(first.start, first.end)),
      after: inOneLine(beginningOf(field.slice(first.end))),
    }
  }
  return { before: '', hit: '', after: inOneLine(beginningOf(text)) }
}

/** By whole characters: half of 𠀀 is none. */
function beginningOf(text: string): string {
  return Array.from(text.slice(0, 2 * REACH))
    .slice(0, REACH)
    .join('')
}

function endOf(text: string): string {
  return Array.from(text.slice(-2 * REACH))
    .slice(-REACH)
    .join('')
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
