/**
 * Where phrases stand in a text as written, for marking: 12.4 in １２·４, 一律来说事 in
 * 一律（1、6）来说事 with the bracket in between.
 *
 * Ranges are in code units, sorted, and never overlap; a hit right behind another stays its own.
 */
import { normMap, normMapWithoutShortParentheticals } from '../text/norm.ts'
import type { NormMap } from '../text/norm.ts'

export interface Range {
  start: number
  end: number
}

/** `phrases` are normalised already. */
export function findRanges(text: string, phrases: readonly string[]): Range[] {
  const maps = [normMap(text), normMapWithoutShortParentheticals(text)]
  const found = maps.flatMap((map) => phrases.flatMap((phrase) => rangesIn(map, phrase)))
  return merge(found)
}

function rangesIn({ norm, starts, ends }: NormMap, phrase: string): Range[] {
  const ranges: Range[] = []
  if (phrase === '') return ranges
  for (let at = norm.indexOf(phrase); at >= 0; at = norm.indexOf(phrase, at + phrase.length)) {
    ranges.push({ start: starts[at] ?? 0, end: ends[at + phrase.length - 1] ?? 0 })
  }
  return ranges
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}
