import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapFinder } from '../../../src/core/compare/nearest-examples.ts'
import type { Report } from '../../../src/core/report.ts'
import { reportLists, reportWith, someTaxonomy } from './some-collection.ts'

const own = reportWith('own', { county: '通渭县', year: 2023, level: '镇' }, [{ tags: ['普法'] }])

/** The reports of the examples for 调解, in their order. */
function examplesFor(others: readonly Report[]): string[] {
  const gaps = gapFinder([own, ...others], someTaxonomy)(own)
  return gaps.find(({ tag }) => tag.name === '调解')?.examples.map(({ report }) => report) ?? []
}

const mediation = [{ tags: ['调解'] }]

test('the same county comes before the same year, the year before the level', () => {
  const far = { county: '安定区', year: 2020, level: '乡' } as const
  const level = reportWith('level', { ...far, level: '镇' }, mediation)
  const year = reportWith('year', { ...far, year: 2023 }, mediation)
  const county = reportWith('county', { ...far, county: '通渭县' }, mediation)
  const none = reportWith('none', far, mediation)
  expect(examplesFor([none, level, year, county])).toEqual(['county', 'year', 'level'])
})

test('what was done comes before what is planned, however near; then what has figures', () => {
  const near = { county: '通渭县', year: 2023, level: '镇' } as const
  const planned = reportWith('planned', near, [{ tags: ['调解'], status: 'planned' }])
  const plain = reportWith('plain', { county: '安定区' }, mediation)
  const counted = reportWith('counted', { county: '安定区' }, [
    { tags: ['调解'], text: '调解纠纷36件。' },
  ])
  expect(examplesFor([planned, plain, counted])).toEqual(['counted', 'plain', 'planned'])
})

test('what is not known is like nothing', () => {
  const lost = reportWith('lost', { county: null, year: null, level: null }, [{ tags: ['普法'] }])
  const alike = reportWith('alike', { county: null, year: null, level: null }, mediation)
  const other = reportWith('other', { county: '通渭县' }, mediation)
  const gaps = gapFinder([lost, other, alike], someTaxonomy)(lost)
  expect(gaps[1]?.examples.map(({ report }) => report)).toEqual(['other', 'alike'])
})

test('the best measure of each report is shown, its long text cut, its place named', () => {
  const other = reportWith('other', {}, [
    { tags: ['调解'], text: '只是提到。' },
    { tags: ['调解'], text: `调解纠纷36件。${'𠮷'.repeat(200)}` },
  ])
  const [, gap] = gapFinder([own, other], someTaxonomy)(own)
  expect(gap?.tag).toEqual({ id: 'tj', name: '调解', group: '化解组' })
  expect(gap?.examples).toEqual([
    {
      report: 'other',
      name: '县区不详清河镇2023年报告',
      place: '第一部分',
      block: 'k1',
      status: 'done',
      text: `调解纠纷36件。${'𠮷'.repeat(72)}…`,
    },
  ])
})

test('gaps are the tags that no measure has, and examples at most three of other reports', () => {
  fc.assert(
    fc.property(reportLists, (reports) => {
      const gapsOf = gapFinder(reports, someTaxonomy)
      for (const report of reports) {
        const mentioned = JSON.stringify(report.sections)
        const missing = someTaxonomy.tags.filter(({ name }) => !mentioned.includes(`"${name}"`))
        const gaps = gapsOf(report)
        expect(gaps.map(({ tag }) => tag.name)).toEqual(missing.map(({ name }) => name))
        for (const { tag, examples } of gaps) {
          const ids = examples.map((example) => example.report)
          const holding = reports.filter((one) => JSON.stringify(one).includes(`"${tag.name}"`))
          expect(new Set(ids).size).toBe(Math.min(3, holding.length))
          expect(holding.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
        }
      }
    }),
  )
})
