import { describe, expect, test } from 'vitest'
import { nearReports } from '../../../src/core/compare/near-reports.ts'
import { pickReports } from '../../../src/core/compare/pick-reports.ts'
import { listReports, reportData } from '../../../src/core/compare/report-data.ts'
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
    former: [{ name: '双河乡', until: 2020 }],
  },
]

function entriesOf(facts: Readonly<Record<string, Partial<Facts>>>, places: Places = []) {
  const reports = Object.entries(facts).map(([id, one]) => someReport(id, one))
  return listReports(reports, places, ({ id }) => `${id}.json`)
}

function near(id: string, entries: readonly ReportEntry[]) {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) throw new Error(id)
  const { before, perhaps, years, sameYear } = nearReports(entry, entries)
  const ids = (some: readonly ReportEntry[]): string[] => some.map((one) => one.id)
  const rest = { perhaps: ids(perhaps), years: ids(years), sameYear: ids(sameYear) }
  return { before: before?.id ?? null, ...rest }
}

test('a report is given whole, without what only the conversion needs', () => {
  const report = someReport('a')
  const { sha256, published, ...rest } = report
  expect(reportData(report)).toEqual(rest)
  expect([sha256, published]).not.toContain(undefined)
})

test('the list has what pages ask of a report, and how it sounds', () => {
  const facts = { body: '双河乡', county: null, year: 2019, level: '乡' as const }
  expect(entriesOf({ a: facts }, PLACES)).toEqual([
    {
      id: 'a',
      name: '双河乡2019年报告',
      county: '金溪县',
      city: null,
      body: '双河镇',
      year: 2019,
      level: '乡',
      sounds: 'jin xi xian shuang he xiang 2 0 1 9 nian bao gao',
      township: 'jinxi-shuanghe',
      file: 'a.json',
    },
  ])
})

describe('near a report', () => {
  test('is its township’s last one before, under an older name, too', () => {
    const entries = entriesOf(
      {
        new: { body: '双河镇', year: 2023 },
        old: { body: '双河乡', year: 2019 },
        older: { body: '双河乡', year: 2018 },
      },
      PLACES,
    )
    expect(near('new', entries)).toMatchObject({ before: 'old', years: ['old', 'older'] })
    expect(near('older', entries)).toMatchObject({ before: null, years: ['new', 'old'] })
  })

  test('is one of the same name only perhaps, where a county is not known', () => {
    const entries = entriesOf({
      new: { body: '马营镇', county: null, year: 2023 },
      namesake: { body: '马营镇', county: null, year: 2022 },
      elsewhere: { body: '马营镇', county: '通渭县', year: 2022 },
      known: { body: '马营镇', county: '通渭县', year: 2024 },
      later: { body: '马营镇', county: null, year: 2024 },
    })
    expect(near('new', entries)).toEqual({
      before: null,
      perhaps: ['namesake', 'elsewhere'],
      years: [],
      sameYear: [],
    })
    expect(near('known', entries)).toMatchObject({ before: 'elsewhere', perhaps: [] })
  })

  test('is none of the same name in another county', () => {
    const entries = entriesOf({
      new: { body: '马营镇', county: '清水县', year: 2023 },
      elsewhere: { body: '马营镇', county: '通渭县', year: 2022 },
    })
    expect(near('new', entries)).toEqual({ before: null, perhaps: [], years: [], sameYear: [] })
  })

  test('are those of its county in its year', () => {
    const entries = entriesOf({
      a: { body: '马营镇', county: '通渭县', year: 2023 },
      b: { body: '平襄镇', county: '通渭县', year: 2023 },
      c: { body: '义岗镇', county: '通渭县', year: 2022 },
      d: { body: '白土乡', county: '黔江区', year: 2023 },
    })
    expect(near('a', entries).sameYear).toEqual(['b'])
  })
})

describe('typing finds a report', () => {
  const entries = entriesOf({
    maying23: { body: '马营镇', county: '通渭县', year: 2023 },
    maying22: { body: '马营镇', county: '通渭县', year: 2022 },
    baitu23: { body: '白土乡', county: '黔江区', year: 2023 },
    nobody: { body: null, title: null, county: null, year: null },
  })

  test.each([
    ['马营', ['maying23', 'maying22']],
    ['马营2022', ['maying22']],
    ['my 2023', ['maying23']],
    ['my22', ['maying22']],
    ['马营镇2023年', ['maying23']],
    ['maying', ['maying23', 'maying22']],
    ['twxmy', ['maying23', 'maying22']],
    ['黔江', ['baitu23']],
    ['2023 bt', ['baitu23']],
    ['马营 白土', []],
    ['%%<', []],
    ['', ['maying23', 'maying22', 'baitu23', 'nobody']],
  ])('%s', (typed, ids) => {
    expect(pickReports(typed, entries).map(({ id }) => id)).toEqual(ids)
  })
})
