import { expect, test } from 'vitest'
import { factsOf } from '../../src/core/report-facts.ts'
import { someReport } from '../some-report.ts'

test('facts that the text states are shown as they are', () => {
  const report = someReport('a', { body: '马营镇', year: 2023, county: '通渭县' })
  expect(factsOf(report)).toEqual([
    { name: '单位', value: '马营镇', inferred: false },
    { name: '年份', value: '2023年', inferred: false },
    { name: '县区', value: '通渭县', inferred: false },
    { name: '层级', value: '镇', inferred: false },
  ])
})

test('facts read off a file name are marked, unknown ones left out', () => {
  const report = someReport('a', {
    body: null,
    year: null,
    level: null,
    inferred: { body: '马营镇', level: '镇', year: '2023' },
  })
  expect(factsOf(report)).toEqual([
    { name: '单位', value: '马营镇', inferred: true },
    { name: '年份', value: '2023年', inferred: true },
    { name: '层级', value: '镇', inferred: true },
  ])
})

test('what is stated wins over what is inferred', () => {
  const report = someReport('a', { county: '通渭县', inferred: { county: '榆中县' } })
  expect(factsOf(report)).toContainEqual({ name: '县区', value: '通渭县', inferred: false })
})
