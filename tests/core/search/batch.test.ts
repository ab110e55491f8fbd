import { describe, expect, test } from 'vitest'
import {
  USUAL_ORDER,
  makeMatrix,
  matrixCsv,
  sortRows,
  turnOrder,
} from '../../../src/core/search/batch.ts'
import type { BatchKey, BatchReport } from '../../../src/core/search/batch.ts'

function report(id: string, year: number | null = 2023, county: string | null = null): BatchReport {
  return { id, name: `${id}报告`, year, county }
}

function hits(value: string, count: number) {
  return { value, name: `${value}报告`, count, chosen: false }
}

const reports = [report('甲镇', 2022), report('乙镇', 2024, '通渭县'), report('丙镇', null)]
const matrix = makeMatrix(
  ['普法', '-网格'],
  [[hits('乙镇', 3), hits('丙镇', 1)], [hits('乙镇', 2)]],
  reports,
)

describe('the matrix', () => {
  test('has a row for every report and a column for every term', () => {
    expect(matrix.rows.map(({ id, counts, total }) => [id, counts, total])).toEqual([
      ['甲镇', [0, 0], 0],
      ['乙镇', [3, 2], 5],
      ['丙镇', [1, 0], 1],
    ])
    expect(matrix.totals).toEqual([4, 2])
    expect(matrix.total).toBe(6)
  })

  test('has rows for reports that the page does not know', () => {
    const { rows } = makeMatrix(['普法'], [[hits('新镇', 2)]], [report('甲镇')])
    expect(rows.at(-1)).toEqual({ ...report('新镇', null), counts: [2], total: 2 })
  })
})

test.each<[BatchKey, boolean, string[]]>([
  ['total', true, ['乙镇', '丙镇', '甲镇']],
  ['total', false, ['甲镇', '丙镇', '乙镇']],
  ['year', true, ['乙镇', '甲镇', '丙镇']],
  ['year', false, ['甲镇', '乙镇', '丙镇']],
  ['name', false, ['丙镇', '甲镇', '乙镇']],
])('sorts by %s, descending: %s', (key, descending, expected) => {
  expect(sortRows(matrix.rows, { key, descending }).map(({ id }) => id)).toEqual(expected)
})

test('a column is sorted the usual way first, then turned round', () => {
  expect(turnOrder(USUAL_ORDER, 'name')).toEqual({ key: 'name', descending: false })
  expect(turnOrder(USUAL_ORDER, 'year')).toEqual({ key: 'year', descending: true })
  expect(turnOrder(USUAL_ORDER, 'total')).toEqual({ key: 'total', descending: false })
})

test('the file holds every row, totals, addresses, and no term as a formula', () => {
  const csv = matrixCsv(matrix, sortRows(matrix.rows, USUAL_ORDER), 'https://a.example/')
  expect(csv.slice(1).split('\r\n')).toEqual([
    "报告,县区,年份,合计,普法,'-网格,网址",
    '乙镇报告,通渭县,2024,5,3,2,https://a.example/reports/乙镇/',
    '丙镇报告,,,1,1,0,https://a.example/reports/丙镇/',
    '甲镇报告,,2022,0,0,0,https://a.example/reports/甲镇/',
    '合计,,,6,4,2,',
    '',
  ])
})
