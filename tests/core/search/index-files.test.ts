import { expect, test } from 'vitest'
import { locateRecord, recordAt } from '../../../src/core/search/index-files.ts'
import { tableOf, textsOf } from '../../../src/core/search/make-index-files.ts'
import { recordsOf } from '../../../src/core/search/records.ts'
import { someReport } from '../../some-report.ts'

const reports = [
  someReport('a'),
  someReport('b', {}, [
    {
      level: 1,
      heading: '一、举措',
      blocks: [
        { type: 'measure', id: 'k1', status: 'planned', tags: ['普法', '网格'], text: '将普法。' },
        { type: 'problem', id: 'p1', kind: '原因', text: '人少。' },
      ],
    },
  ]),
  someReport('c'),
]
const texts = reports.map(textsOf)
const table = tableOf(texts.map((text) => ({ texts: text, file: `${text.source.report}.json` })))

test('each record is found again by its number', () => {
  const records = reports.flatMap(recordsOf)
  for (const [number, record] of records.entries()) {
    const { report, part } = locateRecord(table, number)
    const found = texts[report]
    expect(found && recordAt(found, part)).toEqual(record)
  }
  expect(() => locateRecord(table, records.length)).toThrow(RangeError)
})

test('the table holds what ordering needs', () => {
  expect(table).toEqual({
    reports: [
      { texts: 'a.json', records: 2 },
      { texts: 'b.json', records: 3 },
      { texts: 'c.json', records: 2 },
    ],
    tags: ['普法', '网格'],
    classes: '3331233',
    recordTags: [[], [], [], [0, 1], [], [], []],
  })
})
