import { expect, test } from 'vitest'
import { citationOf, placeName } from '../../src/core/citation.ts'
import { someReport } from '../some-report.ts'

const report = someReport('maying-2023', { body: '马营镇', year: 2023 }, [
  { level: 1, heading: '三、深化行政执法改革', blocks: [] },
  { level: 2, heading: '（三）加强普法宣传教育工作', blocks: [] },
])
const [, section] = report.sections
if (section === undefined) throw new Error('no section')

test('a citation names township, year and place', () => {
  expect(citationOf(report, section)).toBe('——马营镇2023年报告 第三部分（三）')
})

test('a body that was only inferred is named, a year that nobody knows is left out', () => {
  const guessed = { ...report, body: null, year: null, inferred: { body: '马营镇' } }
  expect(citationOf(guessed, section)).toBe('——马营镇报告 第三部分（三）')
})

test('a report whose body nobody knows is cited by its title', () => {
  const nameless = { ...report, title: '法治政府建设情况报告', body: null }
  expect(citationOf(nameless, section)).toBe('——《法治政府建设情况报告》 第三部分（三）')
})

test.each([
  ['', '开头'],
  ['三', '第三部分'],
  ['三/（三）', '第三部分（三）'],
  ['（四）', '（四）'],
  ['第一部分/一', '第一部分·一'],
  ['（一）/3', '（一）·3'],
  ['三/原因剖析', '第三部分“原因剖析”'],
  ['整改情况', '“整改情况”'],
])('the path %o is spoken of as %s', (path, name) => {
  expect(placeName(path)).toBe(name)
})
