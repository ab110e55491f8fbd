import { expect, test } from 'vitest'
import { holdingsOf } from '../../src/core/holdings.ts'
import { NO_PLACES } from '../../src/core/places.ts'
import { someReport } from '../some-report.ts'

test.each([
  [[2023], '2023'],
  [[2022, 2024, null], '2022—2024'],
  [[null], null],
  [[], null],
])('reports of %o cover %o', (years, covered) => {
  const reports = years.map((year, index) => someReport(`r${index}`, { year }))
  expect(holdingsOf(reports, NO_PLACES).years).toBe(covered)
})

test('a township that reported twice is one township', () => {
  const reports = [2022, 2023].map((year) => someReport(`maying-${year}`, { body: '马营镇', year }))
  expect(holdingsOf(reports, NO_PLACES)).toMatchObject({ reports: 2, townships: 1 })
})
