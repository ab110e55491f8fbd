/** Headings of the gold and of a conversion side by side; a heading is found by its words. */
import type { ExportedSection } from '../../src/core/export-report.ts'
import { comparable, comparableHeading } from './comparable-text.ts'
import type { GoldSection } from './gold.ts'

export interface SectionPairs {
  found: { gold: GoldSection; got: ExportedSection }[]
  missed: GoldSection[]
  extra: ExportedSection[]
}

export function pairSections(
  gold: readonly GoldSection[],
  got: readonly ExportedSection[],
): SectionPairs {
  const free = got.map((section) => ({ section, heading: comparableHeading(section.heading) }))
  const pairs: SectionPairs = { found: [], missed: [], extra: [] }
  for (const wanted of gold) {
    const heading = comparableHeading(wanted.heading)
    const path = comparable(wanted.path)
    const same = free.filter((candidate) => candidate.heading === heading)
    // The same words may head two parts: the one at the same place is meant.
    const best = same.find(({ section }) => comparable(section.path) === path) ?? same[0]
    if (best === undefined) {
      pairs.missed.push(wanted)
      continue
    }
    free.splice(free.indexOf(best), 1)
    pairs.found.push({ gold: wanted, got: best.section })
  }
  pairs.extra = free.map(({ section }) => section)
  return pairs
}
