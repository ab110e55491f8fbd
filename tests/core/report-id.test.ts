import { expect, test } from 'vitest'
import { newReportId } from '../../src/core/report-id.ts'
import { someFacts } from '../some-report.ts'

const facts = someFacts({ body: '马营镇', county: '通渭县', year: 2023 })

test('a new report is called by body and year', () => {
  expect(newReportId(facts, new Set())).toBe('maying-2023')
})

test('where that is taken, the county comes first', () => {
  expect(newReportId(facts, new Set(['maying-2023']))).toBe('tongwei-maying-2023')
})

test('where even that is taken, a number follows', () => {
  const taken = new Set(['maying-2023', 'tongwei-maying-2023', 'tongwei-maying-2023-2'])
  expect(newReportId(facts, taken)).toBe('tongwei-maying-2023-3')
})

test('without a body the name of the source serves', () => {
  const unknown = someFacts({ body: null, year: null, source: '某县/年度总结.txt' })
  expect(newReportId(unknown, new Set())).toBe('nianduzongjie')
})

test('inferred facts serve like stated ones', () => {
  const inferred = { body: '马营镇', county: '通渭县', year: '2023' }
  const unknown = someFacts({ body: null, year: null, county: null, inferred })
  expect(newReportId(unknown, new Set())).toBe('maying-2023')
  expect(newReportId(unknown, new Set(['maying-2023']))).toBe('tongwei-maying-2023')
})
