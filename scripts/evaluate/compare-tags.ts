/**
 * Tags of the gold against those of a conversion, over the measures that overlap.
 *
 * Overall counts look at the gold's measures alone; a tag looked at by itself (`byTag`) is also
 * wrong on a measure that is in no gold.
 */
import type { ExportedMeasure } from '../../src/core/export-report.ts'
import type { GoldMeasure } from './gold.ts'
import type { Miss } from './miss.ts'
import type { MeasurePairs } from './pair-measures.ts'
import { addTally, newTally } from './score.ts'
import type { Tally } from './score.ts'

export interface TagComparison {
  tally: Tally
  byTag: Map<string, Tally>
  misses: Miss[]
}

export function compareTags(
  gold: readonly GoldMeasure[],
  got: readonly ExportedMeasure[],
  overlaps: MeasurePairs['overlaps'],
): TagComparison {
  const result: TagComparison = { tally: newTally(), byTag: new Map(), misses: [] }
  for (const measure of gold) {
    const tied = overlaps.filter((pair) => pair.gold === measure).map((pair) => pair.got)
    const optional = new Set(measure.tags_optional)
    const found = new Set(tied.flatMap(({ tags }) => tags).filter((tag) => !optional.has(tag)))
    const wanted = new Set(measure.tags)
    for (const tag of wanted) {
      if (found.has(tag)) count(result, tag, 'right')
      else miss(result, measure.text, tag, null)
    }
    for (const tag of found) if (!wanted.has(tag)) miss(result, measure.text, null, tag)
  }
  const tied = new Set(overlaps.map((pair) => pair.got))
  for (const stray of got.filter((measure) => !tied.has(measure))) {
    for (const tag of stray.tags) tallyOf(result.byTag, tag).extra++
  }
  return result
}

function miss(result: TagComparison, at: string, expected: string | null, got: string | null) {
  count(result, expected ?? got ?? '', expected === null ? 'extra' : 'missed')
  result.misses.push({ kind: 'tag', at, expected, got })
}

function count(result: TagComparison, tag: string, how: keyof Tally): void {
  result.tally[how]++
  tallyOf(result.byTag, tag)[how]++
}

function tallyOf(byTag: Map<string, Tally>, tag: string): Tally {
  const tally = byTag.get(tag) ?? newTally()
  byTag.set(tag, tally)
  return tally
}

export function addTags(sum: Map<string, Tally>, byTag: ReadonlyMap<string, Tally>): void {
  for (const [tag, tally] of byTag) addTally(tallyOf(sum, tag), tally)
}
