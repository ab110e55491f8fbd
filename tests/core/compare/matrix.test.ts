import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matrixCells } from '../../../src/core/compare/matrix-cells.ts'
import { matrixSource } from '../../../src/core/compare/matrix-source.ts'
import {
  COLUMN_KEYS,
  ROW_KINDS,
  ROW_ORDERS,
  SHOWN_AS,
  USUAL_MATRIX,
} from '../../../src/core/compare/matrix-state.ts'
import type { MatrixState } from '../../../src/core/compare/matrix-state.ts'
import {
  cellValue,
  choicesIn,
  columnTotal,
  makeMatrix,
  matrixTotal,
  rowTotal,
  valueWord,
} from '../../../src/core/compare/matrix.ts'
import type { Matrix } from '../../../src/core/compare/matrix.ts'
import type { Report } from '../../../src/core/report.ts'
import { reportLists, reportWith, someTaxonomy } from './some-collection.ts'

const states: fc.Arbitrary<MatrixState> = fc.record({
  by: fc.constantFrom(...ROW_KINDS),
  show: fc.constantFrom(...SHOWN_AS),
  county: fc.constantFrom(null, '通渭县', '县区不详', '无此县'),
  year: fc.constantFrom(null, '2023', '年份不详'),
  level: fc.constantFrom(null, '镇', '层级不详'),
  order: fc.record({ key: fc.constantFrom(...COLUMN_KEYS), descending: fc.boolean() }),
  rows: fc.constantFrom(...ROW_ORDERS),
  page: fc.constant(1),
  report: fc.constant(null),
})

/** The tags of each measure that stand in the taxonomy, as plain as can be. */
function measuresIn(report: Report): string[][] {
  const known = someTaxonomy.tags.map(({ name }) => name)
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'measure' ? [block.tags.filter((tag) => known.includes(tag))] : [],
    ),
  )
}

function matrixOf(reports: readonly Report[], state: Partial<MatrixState> = {}): Matrix {
  return makeMatrix(matrixSource(reports, someTaxonomy), { ...USUAL_MATRIX, ...state })
}

test('every number is what plain counting gives, whatever is asked for', () => {
  fc.assert(
    fc.property(reportLists, states, (reports, state) => {
      const matrix = matrixOf(reports, state)
      const chosen = reports.filter(
        ({ county, year, level }) =>
          (state.county ?? county ?? '县区不详') === (county ?? '县区不详') &&
          (state.year ?? String(year ?? '年份不详')) === String(year ?? '年份不详') &&
          (state.level ?? level ?? '层级不详') === (level ?? '层级不详'),
      )
      expect(matrix.columns.map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id))
      const names = (state.by === 'group' ? someTaxonomy.groups : someTaxonomy.tags).map(
        ({ name }) => name,
      )
      expect(matrix.rows.map(({ name }) => name).sort()).toEqual([...names].sort())
      for (const row of matrix.rows) {
        const tags =
          state.by === 'tag'
            ? [row.name]
            : someTaxonomy.tags.flatMap(({ name, group }) => (group === row.name ? [name] : []))
        const counts = matrix.columns.map(({ id }) => {
          const report = reports.find((one) => one.id === id)
          const measures = report === undefined ? [] : measuresIn(report)
          return measures.filter((found) => found.some((tag) => tags.includes(tag))).length
        })
        expect(row.counts).toEqual(counts)
        expect(row.total).toBe(counts.reduce((total, count) => total + count, 0))
        expect(row.mentioned).toBe(counts.filter((count) => count > 0).length)
      }
      const all = chosen.flatMap(measuresIn)
      expect(matrix.measures).toBe(all.length)
      expect(matrix.tagged).toBe(all.filter((tags) => tags.length > 0).length)
    }),
  )
})

test('columns and rows come in the order asked for', () => {
  fc.assert(
    fc.property(reportLists, states, (reports, state) => {
      const matrix = matrixOf(reports, state)
      if (state.order.key === 'total') {
        const totals = matrix.columns.map((column) => columnTotal(matrix, column))
        const sorted = [...totals].sort((a, b) => a - b)
        expect(totals).toEqual(state.order.descending ? sorted.reverse() : sorted)
      }
      if (state.order.key === 'year') {
        const years = matrix.columns.map(({ year }) => year)
        const known = years.filter((year) => year !== null).sort((a, b) => a - b)
        if (state.order.descending) known.reverse()
        expect(years).toEqual([...known, ...years.filter((year) => year === null)])
      }
      const totals = matrix.rows.map((row) => rowTotal(matrix, row))
      if (state.rows === 'sum') expect(totals).toEqual([...totals].sort((a, b) => b - a))
      else if (state.by === 'tag') {
        expect(matrix.rows.map(({ id }) => id)).toEqual(['pufa', 'xf', 'tj'])
      }
    }),
  )
})

const two = [
  reportWith('a', { body: '甲镇', county: '通渭县' }, [
    { tags: ['普法', '宪法'] },
    { tags: ['普法'] },
    { tags: [] },
  ]),
  reportWith('b', { body: '乙乡', level: '乡', year: 2022 }, [{ tags: ['调解'] }]),
]

test('a measure with two tags of a group counts once for the group and for the report', () => {
  const matrix = matrixOf(two, { by: 'group' })
  expect(matrix.rows.map(({ counts }) => counts)).toEqual([
    [2, 0],
    [0, 1],
  ])
  expect(matrix.columns.map((column) => columnTotal(matrix, column))).toEqual([2, 1])
})

test.each([
  ['count', [2, 3, 2], '2'],
  ['mark', [1, 3, 2], '1'],
  ['share', [2 / 3, 3 / 4, 2 / 3], '67%'],
] as const)('as %s, cell and totals say the same in another way', (show, values, word) => {
  const matrix = matrixOf(two, { show })
  const [column] = matrix.columns
  const value = cellValue(2, column?.measures ?? 0, show)
  expect([value, matrixTotal(matrix), column && columnTotal(matrix, column)]).toEqual(values)
  expect(valueWord(value, show)).toBe(word)
})

test('a report without measures has shares of nothing, and a small share is not 0%', () => {
  const matrix = matrixOf([reportWith('a', {}, [])], { show: 'share' })
  expect(matrix.columns.map((column) => columnTotal(matrix, column))).toEqual([0])
  expect(valueWord(0.001, 'share')).toBe('<1%')
})

test('what can be chosen is what there is; the unknown comes last', () => {
  expect(choicesIn(matrixSource(two, someTaxonomy).reports)).toEqual({
    counties: ['通渭县', '县区不详'],
    years: ['2023', '2022'],
    levels: ['镇', '乡'],
  })
})

test('a spreadsheet has numbers, percentages, and what the reports are', () => {
  expect(matrixCells(matrixOf(two, { show: 'share' }), 'http://a.cn/')).toEqual([
    ['组', '标签', '合计（占措施的%）', '甲镇2023年报告', '乙乡2022年报告'],
    ['普法组', '普法', 50, 66.7, 0],
    ['普法组', '宪法', 25, 33.3, 0],
    ['化解组', '调解', 25, 0, 100],
    ['', '合计', 75, 66.7, 100],
    ['', '措施条数', 4, 3, 1],
    ['', '县区', '', '通渭县', ''],
    ['', '年份', '', 2023, 2022],
    ['', '层级', '', '镇', '乡'],
    ['', '网址', '', 'http://a.cn/reports/a/', 'http://a.cn/reports/b/'],
  ])
})
