import { describe, expect, test } from 'vitest'
import { pairYears } from '../../../src/core/compare/pair-years.ts'
import type { YearPairs } from '../../../src/core/compare/pair-years.ts'
import { listReports } from '../../../src/core/compare/report-data.ts'
import type { ReportEntry } from '../../../src/core/compare/report-entry.ts'
import type { Places } from '../../../src/core/places.ts'
import type { Facts } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

const PLACES: Places = [
  {
    name: '双河镇',
    county: '金溪县',
    city: null,
    province: null,
    aliases: [],
    former: [{ name: '双河乡', until: 2022 }],
  },
]

const KNOWN = { body: '马营镇', county: '通渭县' }
const UNKNOWN = { body: '马营镇', county: null }

function pair(all: readonly Partial<Facts>[], areSame = false) {
  const reports = all.map((facts, at) => someReport(`${facts.year ?? 'x'}-${at}`, facts))
  const entries = listReports(reports, PLACES, ({ id }) => id)
  const { pairs, asked, obstacle } = pairYears(entries, areSame)
  const years = (some: YearPairs<ReportEntry>['pairs']): string[] =>
    some.map(({ before, after }) => `${before.year} → ${after.year}`)
  return { pairs: years(pairs), asked: years(asked), obstacle }
}

const paired = (...pairs: string[]) => ({ pairs, asked: [], obstacle: null })
const hindered = (obstacle: string) => ({ pairs: [], asked: [], obstacle })

describe('two years of a township', () => {
  test('are a pair, the earlier one first, whatever their order', () => {
    const [then, now] = [
      { ...KNOWN, year: 2022 },
      { ...KNOWN, year: 2023 },
    ]
    expect(pair([then, now])).toEqual(paired('2022 → 2023'))
    expect(pair([now, then])).toEqual(paired('2022 → 2023'))
  })

  test('are a pair under a former name', () => {
    const then = { body: '双河乡', county: null, year: 2022 }
    const now = { body: '双河镇', county: '金溪县', year: 2023 }
    expect(pair([then, now])).toEqual(paired('2022 → 2023'))
  })

  test('are asked for where a county is not known, until somebody says so', () => {
    const both = [
      { ...KNOWN, year: 2022 },
      { ...UNKNOWN, year: 2023 },
    ]
    expect(pair(both)).toEqual({ pairs: [], asked: ['2022 → 2023'], obstacle: null })
    expect(pair(both, true)).toEqual(paired('2022 → 2023'))
    // Of more than two it would be said of others, too: a namesake of a third county.
    const other = { ...KNOWN, county: '清水县', year: 2024 }
    expect(pair([...both, other], true).pairs).toEqual([])
  })

  test('are found among others, those of the first two reports first', () => {
    const [a, b, c] = [2021, 2023, 2022].map((year) => ({ ...KNOWN, year }))
    const other = { body: '白土乡', county: '黔江区', year: 2022 }
    if (!a || !b || !c) throw new Error('three years')
    expect(pair([a, b, c])).toEqual(paired('2021 → 2023', '2021 → 2022', '2022 → 2023'))
    expect(pair([other, b, c])).toEqual(paired('2022 → 2023'))
  })
})

describe('there is no pair', () => {
  test.each<[string, Partial<Facts>[], string]>([
    ['in one report', [{ ...KNOWN, year: 2023 }], 'one-report'],
    [
      'of two townships, whatever somebody said',
      [
        { ...KNOWN, year: 2022 },
        { body: '白土乡', county: '黔江区', year: 2023 },
      ],
      'other-township',
    ],
    [
      'of one year',
      [
        { ...KNOWN, year: 2023 },
        { ...KNOWN, year: 2023 },
      ],
      'same-year',
    ],
    [
      'where a year is not known',
      [
        { ...KNOWN, year: 2023 },
        { ...KNOWN, year: null },
      ],
      'no-year',
    ],
  ])('%s', (_, reports, obstacle) => {
    expect(pair(reports)).toEqual(hindered(obstacle))
    expect(pair(reports, true)).toEqual(hindered(obstacle))
  })
})
