/**
 * Which of the compared reports are two years of one township, the earlier year first.
 *
 *     pairYears([maying2023, maying2022]) → { pairs: [{ before: maying2022, after: maying2023 }], asked: [] }
 *
 * Namesakes of which a county is not known are `asked`: a person has to say whether they are one
 * township, of two reports at a time: among more, the word would count for others, too. Pairs come in the order of the reports: the first is that of the first two.
 */
import type { ReportEntry } from './report-entry.ts'
import { relationOf } from './same-township.ts'
import type { Origin } from './same-township.ts'

export type OfYear = Origin & Pick<ReportEntry, 'year'>

type Dated<One> = One & { year: number }

export interface YearPair<One> {
  before: Dated<One>
  after: Dated<One>
}

export interface YearPairs<One> {
  pairs: YearPair<One>[]
  asked: YearPair<One>[]
  /** Why there is neither; null where there is. */
  obstacle: YearObstacle | null
}

/** In this order: what is nearest to a pair is told. */
export type YearObstacle = 'one-report' | 'no-year' | 'same-year' | 'other-township'

/** `areSame`: somebody said that the two are one township. */
export function pairYears<One extends OfYear>(
  reports: readonly One[],
  areSame = false,
): YearPairs<One> {
  const isVouched = areSame && reports.length === 2
  const kin = reports.flatMap((a, at) =>
    reports.slice(at + 1).flatMap((b) => {
      const relation = relationOf(a, b)
      if (relation === 'other') return []
      return [{ a, b, isSame: relation === 'same' || isVouched }]
    }),
  )
  const found: YearPairs<One> = { pairs: [], asked: [], obstacle: null }
  for (const { a, b, isSame } of kin) {
    if (!isDated(a) || !isDated(b) || a.year === b.year) continue
    const [before, after] = a.year < b.year ? [a, b] : [b, a]
    const list = isSame ? found.pairs : found.asked
    list.push({ before, after })
  }
  if (found.pairs.length + found.asked.length > 0) return found
  return { ...found, obstacle: obstacleOf(reports, kin) }
}

function isDated<One extends OfYear>(one: One): one is Dated<One> {
  return one.year !== null
}

function obstacleOf(
  reports: readonly OfYear[],
  kin: readonly { a: OfYear; b: OfYear }[],
): YearObstacle {
  if (reports.length < 2) return 'one-report'
  if (kin.length === 0) return 'other-township'
  return kin.every(({ a, b }) => isDated(a) && isDated(b)) ? 'same-year' : 'no-year'
}
