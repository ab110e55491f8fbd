import { expect, test } from 'vitest'
import { compareRows, matchesRow } from '../../src/core/report-rows.ts'
import type { ReportRow, RowFilter, SortKey } from '../../src/core/report-rows.ts'

function someRow(row: Partial<ReportRow>): ReportRow {
  return {
    title: '法治政府建设情况报告',
    body: '马营镇',
    county: '通渭县',
    level: '镇',
    year: '2023',
    measures: 20,
    state: '未核对',
    ...row,
  }
}

const everything: RowFilter = { words: '', county: '', year: '', level: '', state: '' }

test.each([
  [{}, true],
  [{ words: '马营' }, true],
  [{ words: ' 通渭　２０２３ ' }, true],
  [{ words: '马营 榆中' }, false],
  [{ county: '通渭县', year: '2023', level: '镇', state: '未核对' }, true],
  [{ county: '榆中县' }, false],
  [{ year: '2022' }, false],
  [{ level: '乡' }, false],
  [{ state: '已核对' }, false],
])('the filter %o lets the row through: %o', (filter, through) => {
  expect(matchesRow(someRow({}), { ...everything, ...filter })).toBe(through)
})

function sorted(key: SortKey, descending: boolean, rows: Partial<ReportRow>[]): ReportRow[] {
  return rows.map(someRow).sort(compareRows({ key, descending }))
}

test('names are sorted as they are spoken', () => {
  const rows = sorted('body', false, [{ body: '张官营镇' }, { body: '白土乡' }, { body: '马营镇' }])
  expect(rows.map(({ body }) => body)).toEqual(['白土乡', '马营镇', '张官营镇'])
})

test('measures are sorted by size, not as text', () => {
  const rows = sorted('measures', true, [{ measures: 9 }, { measures: 24 }, { measures: 100 }])
  expect(rows.map(({ measures }) => measures)).toEqual([100, 24, 9])
})

test('levels are sorted by rank', () => {
  const rows = sorted('level', false, [{ level: '乡' }, { level: '县' }, { level: '镇' }])
  expect(rows.map(({ level }) => level)).toEqual(['县', '镇', '乡'])
})

test.each([false, true])('what is unknown comes last, descending: %o', (descending) => {
  const rows = sorted('year', descending, [{ year: '' }, { year: '2022' }, { year: '2023' }])
  expect(rows.at(-1)?.year).toBe('')
})
