/** Two reports to compare as most readers do: two years of a township, each of some 10 KB. */
import { townshipsOf } from '../../src/core/collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import { yearOf } from '../../src/core/report-names.ts'
import type { Report, Section } from '../../src/core/report.ts'

/** 10 KB of Chinese in UTF-8. */
const USUAL = 3_400

/** As near to the usual length as there are. */
export function usualYears({ reports, places }: Collection): [Report, Report] {
  const years = townshipsOf(reports, places).flatMap((township) =>
    township.reports.flatMap((after): [Report, Report][] => {
      const isLastYear = (one: Report): boolean => yearOf(one) === (yearOf(after) ?? 0) - 1
      const before = township.reports.find(isLastYear)
      return before === undefined ? [] : [[before, after]]
    }),
  )
  const oddity = (pair: readonly Report[]): number =>
    Math.max(...pair.map(({ sections }) => Math.abs(lengthOf(sections) - USUAL)))
  const [usual] = years.sort((a, b) => oddity(a) - oddity(b))
  if (usual === undefined) throw new Error('no township has reports of two years')
  return usual
}

export function lengthOf(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { heading, blocks }) =>
      sum + heading.length + blocks.reduce((length, { text }) => length + text.length, 0),
    0,
  )
}
