import { expect, test } from 'vitest'
import { factsOf, originOf, originsOf } from '../../src/core/report-facts.ts'
import { someReport } from '../some-report.ts'

test('facts that the text states are shown as they are', () => {
  const report = someReport('a', { body: '马营镇', year: 2023, county: '通渭县' })
  expect(factsOf(report)).toEqual([
    { name: '单位', value: '马营镇', origin: null },
    { name: '年份', value: '2023年', origin: null },
    { name: '县区', value: '通渭县', origin: null },
    { name: '层级', value: '镇', origin: null },
  ])
})

test('inferred facts name their origin, unknown ones are left out', () => {
  const report = someReport('a', {
    body: null,
    year: null,
    level: null,
    source: '通渭/马营镇2023.docx',
    inferred: { body: '马营镇', level: '镇', year: '2023', county: '通渭县', province: '甘肃省' },
  })
  expect(factsOf(report)).toEqual([
    { name: '单位', value: '马营镇', origin: '文件名' },
    { name: '年份', value: '2023年', origin: '文件名' },
    { name: '县区', value: '通渭县', origin: '文件夹' },
    { name: '省区', value: '甘肃省', origin: '发布机构栏、乡镇表或人工' },
    { name: '层级', value: '镇', origin: '文件名' },
  ])
  expect(originsOf(report, ['body', 'year', 'county'])).toBe('文件名、文件夹')
})

test('what is stated wins over what is inferred', () => {
  const report = someReport('a', { county: '通渭县', inferred: { county: '榆中县' } })
  expect(factsOf(report)).toContainEqual({ name: '县区', value: '通渭县', origin: null })
  expect(originOf(report, 'county')).toBe(null)
  expect(originsOf(report, ['county', 'city'])).toBe(null)
})
