import { expect, test } from 'vitest'
import { recordAt } from '../../../src/core/search/index-files.ts'
import { packTexts, tableOf, textsOf } from '../../../src/core/search/make-index-files.ts'
import { recordsOf } from '../../../src/core/search/records.ts'
import { locateRecord, openTable } from '../../../src/core/search/search-table.ts'
import { someReport } from '../../some-report.ts'

const reports = [
  someReport('a'),
  someReport('b', {}, [
    {
      level: 1,
      heading: '一、举措',
      blocks: [
        {
          type: 'measure',
          id: 'k1',
          status: 'planned',
          tags: ['普法', '网格'],
          text: '将普法12场。',
        },
        { type: 'problem', id: 'p1', kind: '原因', text: '人少。' },
      ],
    },
  ]),
  someReport('c'),
]
const texts = reports.map(textsOf)
const table = tableOf(
  texts.map((text) => ({ texts: text, file: `${text.source.report}.json` })),
  [{ name: '普法', group: '法治宣传' }],
)

test('each record is found again by its number', () => {
  const records = reports.flatMap(recordsOf)
  for (const [number, record] of records.entries()) {
    const { report, part } = locateRecord(openTable(table), number)
    expect(recordAt(texts, reports[report]?.id ?? '', part)).toEqual(record)
  }
  expect(() => locateRecord(openTable(table), records.length)).toThrow(RangeError)
})

test('the table holds what filtering and ordering need', () => {
  const known = {
    reportName: '清河镇2023年报告',
    title: '法治政府建设情况报告',
    body: '清河镇',
    county: null,
    year: 2023,
  }
  expect(table).toEqual({
    reports: [
      { report: 'a', texts: 'a.json', records: 2, ...known },
      { report: 'b', texts: 'b.json', records: 3, ...known },
      { report: 'c', texts: 'c.json', records: 2, ...known },
    ],
    tags: [
      { name: '普法', group: '法治宣传' },
      { name: '网格', group: null },
    ],
    categories: ['其他', '举措与成效'],
    states: 'ĄĄĄĂăĄĄ',
    recordCategories: 'ĀĀĀāāĀĀ',
    recordTags: ['', '', '', 'Āā', '', '', ''],
    figures: 'ĀĀĀāĀĀĀ',
    lengths: 'čĄčĊĄčĄ',
  })
})

test('texts of neighbours share a file, as long as it stays small', () => {
  const ofLength = (id: string, length: number) =>
    textsOf(
      someReport(id, {}, [
        { level: 0, heading: '', blocks: [{ type: 'other', text: '法'.repeat(length) }] },
      ]),
    )
  const all = [
    ofLength('a', 2900),
    ofLength('b', 2900),
    ofLength('c', 2900),
    ofLength('d', 50_000),
    ofLength('e', 10),
  ]
  const packs = packTexts(all)
  expect(packs.map((pack) => pack.map(({ source }) => source.report))).toEqual([
    ['a', 'b'],
    ['c'],
    ['d'],
    ['e'],
  ])
  expect(packs.flat()).toEqual(all)
  expect(packTexts([])).toEqual([])
})
