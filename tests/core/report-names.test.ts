import { expect, test } from 'vitest'
import { reportName, titleOf, yearPage } from '../../src/core/report-names.ts'
import { someReport } from '../some-report.ts'

test.each([
  [{ body: '马营镇', year: 2023 }, '马营镇2023年报告'],
  [{ body: '马营镇', year: null }, '马营镇报告'],
  [{ body: null, year: null, inferred: { body: '马营镇', year: '2022' } }, '马营镇2022年报告'],
  [{ body: null, title: '工作总结' }, '《工作总结》'],
  [{ body: null, title: null, year: 2023 }, '单位不详的2023年报告'],
])('a report with %o is called %s', (facts, name) => {
  expect(reportName(someReport('a', facts))).toBe(name)
})

test('a report without a title is headed by its name', () => {
  expect(titleOf(someReport('a', { title: null, body: '马营镇', year: 2023 }))).toBe(
    '马营镇2023年报告',
  )
})

test('reports without a year have a page of their own', () => {
  expect(yearPage(null)).toEqual({ id: 'unknown', name: '年份不详' })
  expect(yearPage(2023)).toEqual({ id: '2023', name: '2023年' })
})
