import { expect, test } from 'vitest'
import { completeReport } from '../../src/core/complete-report.ts'
import { exportReport } from '../../src/core/export-report.ts'
import type { Facts } from '../../src/core/report.ts'

const facts: Facts = {
  title: '马营镇2023年工作报告',
  body: '马营镇',
  level: '镇',
  county: null,
  city: null,
  province: null,
  year: 2023,
  inferred: { county: '临漳县' },
  source: '马营镇.txt',
  sha256: 'abc',
  reviewed: false,
  published: true,
}

const report = completeReport('maying-2023', facts, [
  { level: 0, heading: '', blocks: [{ type: 'other', text: '现将情况报告如下：' }] },
  {
    level: 1,
    heading: '一、主要做法。',
    blocks: [
      {
        type: 'measure',
        id: 'm1',
        status: 'done',
        tags: ['普法'],
        text: '一是加强宣传。发放宣传资料4万余份。',
      },
    ],
  },
  {
    level: 1,
    heading: '二、存在问题',
    blocks: [{ type: 'problem', id: 'p1', kind: '存在问题', text: '人手不足。' }],
  },
])

test('a report becomes flat lists that name their sections by id', () => {
  const { sections, measures, problems, other } = exportReport(report)
  expect(sections).toMatchObject([
    { path: '一', level: 1, heading: '主要做法', category: '举措与成效' },
    { path: '二', level: 1, heading: '存在问题', category: '存在问题' },
  ])
  expect(measures[0]?.section).toBe(sections[0]?.id)
  expect(problems).toEqual([
    { id: 'maying-2023-p1', section: sections[1]?.id, kind: '存在问题', text: '人手不足。' },
  ])
  expect(other).toEqual([{ kind: 'text', text: '现将情况报告如下：' }])
})

test('a measure carries its address, lead, tags and figures without their places', () => {
  const { measures, sections } = exportReport(report)
  expect(measures).toEqual([
    {
      id: 'maying-2023-m1',
      section: sections[0]?.id,
      status: 'done',
      text: '一是加强宣传。发放宣传资料4万余份。',
      lead: '加强宣传',
      tags: ['普法'],
      figures: [
        {
          value: 40000,
          max: null,
          unit: '份',
          label: '发放宣传资料',
          approx: '余',
          raw: '4万余份',
        },
      ],
    },
  ])
})

test('what is not known is null, what is inferred stands apart', () => {
  expect(exportReport(report)).toMatchObject({
    source: { file: '马营镇.txt', format: null, encoding: null, sha256: 'abc' },
    county: null,
    inferred: { county: '临漳县' },
    published: true,
    messages: [],
  })
})

test('who has just read the original says how', () => {
  const messages = [
    { rule: 'no-title', severity: 'warning', line: 1, column: 1, reason: '…' },
  ] as const
  const exported = exportReport(report, {
    format: 'txt',
    encoding: 'gb18030',
    messages: [...messages],
  })
  expect(exported.source).toMatchObject({ format: 'txt', encoding: 'gb18030' })
  expect(exported.messages).toEqual(messages)
})
