import { expect, test } from 'vitest'
import { yearSteps } from '../../../src/core/compare/year-steps.ts'
import { someReport } from '../../some-report.ts'

test('each year of a township stands with the one before it, once', () => {
  const reports = [2020, null, 2023, 2021, 2023].map((year, at) =>
    someReport(`${year ?? 'none'}-${at}`, { year }),
  )
  expect(yearSteps(reports).map((pair) => pair.map(({ id }) => id))).toEqual([
    ['2021-3', '2023-2'],
    ['2020-0', '2021-3'],
  ])
  expect(yearSteps(reports.slice(0, 2))).toEqual([])
})
