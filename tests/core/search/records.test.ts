import { expect, test } from 'vitest'
import { completeReport } from '../../../src/core/complete-report.ts'
import type { StoredBlock } from '../../../src/core/complete-blocks.ts'
import { recordsOf } from '../../../src/core/search/records.ts'
import { someFacts, someReport } from '../../some-report.ts'

const other = (text: string): StoredBlock => ({ type: 'other', text })
const measure: StoredBlock = {
  type: 'measure',
  id: 'k1',
  status: 'done',
  tags: ['普法'],
  text: '一是加强普法。每月一次。',
}

const report = completeReport('qinghe-2023', someFacts({ title: '清河镇报告', county: '通渭县' }), [
  { level: 0, heading: '', blocks: [other('导语。')] },
  { level: 1, heading: '一、主要举措', blocks: [] },
  { level: 2, heading: '（一）普法', blocks: [measure] },
  { level: 2, heading: '（二）没有下文', blocks: [] },
  { level: 1, heading: '二、也没有下文', blocks: [] },
  { level: 2, heading: '（一）还是没有', blocks: [] },
  {
    level: 1,
    heading: '三、存在问题',
    blocks: [{ type: 'problem', id: 'p1', kind: '存在问题', text: '短板。' }],
  },
])

test('title, blocks and headings without a block below them are records, in reading order', () => {
  expect(recordsOf(report).map(({ kind, text }) => [kind, text])).toEqual([
    ['other', '清河镇报告'],
    ['other', '导语。'],
    ['measure', '一是加强普法。每月一次。'],
    ['other', '（二）没有下文'],
    ['other', '二、也没有下文'],
    ['other', '（一）还是没有'],
    ['problem', '短板。'],
  ])
})

test('each record carries the headings above it, outermost first and as written', () => {
  const headings = new Map(recordsOf(report).map((record) => [record.text, record.headings]))
  expect(headings.get('导语。')).toEqual([])
  expect(headings.get('一是加强普法。每月一次。')).toEqual(['一、主要举措', '（一）普法'])
  expect(headings.get('（二）没有下文')).toEqual(['一、主要举措'])
  expect(headings.get('（一）还是没有')).toEqual(['二、也没有下文'])
  expect(headings.get('短板。')).toEqual(['三、存在问题'])
})

test('a record tells what its body or year were inferred from', () => {
  const facts = { body: null, source: '马营镇2023.docx', inferred: { body: '马营镇' } }
  expect(recordsOf(someReport('a', facts))[0]).toMatchObject({
    body: '马营镇',
    inferred: '文件名',
  })
})

test('a record knows its address, its place and what filters ask for', () => {
  expect(recordsOf(report)[2]).toEqual({
    report: 'qinghe-2023',
    reportName: '清河镇2023年报告',
    title: '清河镇报告',
    body: '清河镇',
    county: '通渭县',
    year: 2023,
    inferred: null,
    id: 'qinghe-2023-k1',
    url: '/reports/qinghe-2023/#k1',
    kind: 'measure',
    headings: ['一、主要举措', '（一）普法'],
    part: '第一部分（一）',
    text: '一是加强普法。每月一次。',
    lead: '加强普法',
    category: '举措与成效',
    status: 'done',
    problem: null,
    tags: ['普法'],
  })
})

test('the record of a problem tells which sort it is', () => {
  const problems = recordsOf(report).filter(({ kind }) => kind === 'problem')
  expect(problems.map(({ problem, status }) => [problem, status])).toEqual([['存在问题', null]])
})

test('the title leads to the top of the page; without a title there is no record of it', () => {
  expect(recordsOf(report)[0]).toMatchObject({
    id: 'qinghe-2023-title',
    url: '/reports/qinghe-2023/',
  })
  const untitled = recordsOf(someReport('x', { title: null }))
  expect(untitled.map(({ text }) => text)).toEqual(['导语。'])
})

test('facts that were inferred serve where the text states none', () => {
  const inferred = { body: '老颜集乡', county: '宁津县', year: '2022' }
  const [record] = recordsOf(someReport('x', { body: null, county: null, year: null, inferred }))
  expect(record).toMatchObject({ body: '老颜集乡', county: '宁津县', year: 2022 })
})

test('addresses are unique over several reports', () => {
  const records = [...recordsOf(report), ...recordsOf({ ...report, id: 'b' })]
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
})
