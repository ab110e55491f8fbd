import { expect, test } from 'vitest'
import type { Collection } from '../../../src/core/collection.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import { describePrivate, listPrivate } from '../../../src/core/mask/list-private.ts'
import { maskCollection, maskReport } from '../../../src/core/mask/mask-report.ts'
import { unmatchedNames } from '../../../src/core/mask/unmatched-names.ts'
import { NO_NAMES, readMaskWhat } from '../../../src/core/mask/private.ts'
import { messagesAbout } from '../../../src/core/report-messages.ts'
import type { Report } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

const BOTH = ['names', 'phones'] as const

const SECTIONS: StoredSection[] = [
  { level: 0, heading: '', blocks: [{ type: 'other', text: '镇长王平、书记李小明带头。' }] },
  {
    level: 1,
    heading: '李小明述法情况',
    blocks: [
      {
        type: 'measure',
        id: 'kaaaa',
        status: 'done',
        tags: ['普法'],
        text: '一是李小明带头学法。王平为王平村村民讲法，拨打13812345678。',
      },
      { type: 'other', text: '村名\t联系人\t电话' },
      { type: 'other', text: '东村\t安 然\t13912345678' },
      { type: 'other', text: '（联系人：钱七；电话：5521234）' },
    ],
  },
]
const source = '述法/镇长李小明2023.docx'
const report = someReport('a', { title: '镇长王平述法报告', source }, SECTIONS)

function collectionOf(reports: Report[], more: Partial<Collection> = {}): Collection {
  return {
    reports,
    taxonomy: { groups: [], tags: [], exclude: [] },
    places: [],
    synonyms: [],
    names: NO_NAMES,
    masked: [],
    site: { name: '', unit: '', footer: '', contact: '', originals: true },
    messages: [],
    ...more,
  }
}

test('title, headings, what is derived of them, blocks, tables, sign-off and file name are masked', () => {
  const masked = maskReport(report, BOTH, NO_NAMES)
  expect(masked.title).toBe('镇长王某述法报告')
  expect(masked.source).toBe('述法/镇长李某某2023.docx')
  const [opening, section] = masked.sections
  expect(opening?.blocks[0]?.text).toBe('镇长王某、书记李某某带头。')
  expect(section).toMatchObject({
    heading: '李某某述法情况',
    name: '李某某述法情况',
    path: '李某某述法情况',
  })
  expect(section?.blocks.map(({ text }) => text)).toEqual([
    '一是李某某带头学法。王某为王平村村民讲法，拨打138********。',
    '村名\t联系人\t电话',
    '东村\t安 某\t139********',
    '（联系人：钱某；电话：552****）',
  ])
  expect(section?.blocks[0]).toMatchObject({ lead: '李某某带头学法', tags: ['普法'] })
})

test('no id and no category changes', () => {
  const kept = ({ sections }: Report) =>
    sections.map(({ id, category, level, blocks }) => ({
      ...{ id, category, level },
      blocks: blocks.map((block) => block.id),
    }))
  expect(kept(maskReport(report, BOTH, NO_NAMES))).toEqual(kept(report))
})

test('names and numbers are masked each by its own word', () => {
  const text = (masked: Report) => masked.sections[1]?.blocks[3]?.text
  expect(text(maskReport(report, ['names'], NO_NAMES))).toBe('（联系人：钱某；电话：5521234）')
  expect(text(maskReport(report, ['phones'], NO_NAMES))).toBe('（联系人：钱七；电话：552****）')
  expect(maskReport(report, [], NO_NAMES)).toEqual(report)
})

test('masking a masked report changes nothing', () => {
  const masked = maskReport(report, BOTH, NO_NAMES)
  expect(maskReport(masked, BOTH, NO_NAMES)).toEqual(masked)
})

test('other reports lose long names too, short ones only where something tells them', () => {
  const other = someReport('b', { source: 'b.txt' }, [
    { level: 0, heading: '', blocks: [{ type: 'other', text: '李小明参加。王平安到家。' }] },
  ])
  const { reports } = maskCollection(collectionOf([report, other]), BOTH)
  expect(reports[1]?.sections[0]?.blocks[0]?.text).toBe('李某某参加。王平安到家。')
})

test('messages are masked like the report they are about, and still found by it', () => {
  const message = { rule: 'x', severity: 'warning', line: 1, column: 1 } as const
  const messages = [
    { path: `content/sources/${source}`, messages: [{ ...message, reason: '实为“王平”' }] },
    { path: 'content/sources/b.txt', messages: [{ ...message, reason: '电话：5521234' }] },
  ]
  const masked = maskCollection(collectionOf([report], { messages }), BOTH)
  const [first] = masked.reports
  expect(first && messagesAbout(first, masked.messages)).toMatchObject([{ reason: '实为“王某”' }])
  expect(masked.messages[1]?.messages).toMatchObject([{ reason: '电话：552****' }])
})

test('a name in the path of an original without a report is masked, there and in what is said of it', () => {
  const path = 'content/sources/述法/高永强.docx'
  const message = { rule: 'x', severity: 'error', line: 1, column: 1 } as const
  const messages = [{ path, messages: [{ ...message, reason: '读不出“高永强.docx”' }] }]
  const [file] = maskCollection(collectionOf([report], { messages }), BOTH).messages
  expect([file?.path, file?.messages[0]?.reason]).toEqual([
    'content/sources/述法/高某某.docx',
    '读不出“高某某.docx”',
  ])
})

test('somebody known is masked before any word that is not a rank', () => {
  const text = '镇长李芳带队。李芳村里调解，李芳镇定应对，李芳乡贤带头；李芳村的路修好了。'
  const known = someReport('d', { source: 'd.txt' }, [
    { level: 0, heading: '', blocks: [{ type: 'other', text }] },
  ])
  expect(maskReport(known, BOTH, NO_NAMES).sections[0]?.blocks[0]?.text).toBe(
    '镇长李某带队。李某村里调解，李某镇定应对，李某乡贤带头；李芳村的路修好了。',
  )
})

test('a quotation that was cut within a number loses it', () => {
  const reason = '已去除页眉：“本镇司法所联系人王平，联系电话及微信同号为：1381234567…”'
  const message = { rule: 'x', severity: 'warning', line: 1, column: 1, reason } as const
  const messages = [{ path: `content/sources/${source}`, messages: [message] }]
  const masked = maskCollection(collectionOf([report], { messages }), BOTH)
  expect(masked.messages[0]?.messages[0]?.reason).toBe(
    '已去除页眉：“本镇司法所联系人王某，联系电…”',
  )
})

test('a masked collection gives no originals and no list of names', () => {
  const names = { mask: ['阿里木江'], keep: [] }
  const masked = maskCollection(collectionOf([report], { names }), ['names'])
  expect(masked.site.originals).toBe(false)
  expect(masked.masked).toEqual(['names'])
  expect(JSON.stringify(masked)).not.toContain('阿里木江')
})

test('a place of the collection is no person', () => {
  const text = '参加的有张家川县长。'
  const place = someReport('c', { county: '张家川回族自治县', source: 'c.txt' }, [
    { level: 0, heading: '', blocks: [{ type: 'other', text }] },
  ])
  const { reports } = maskCollection(collectionOf([place]), BOTH)
  expect(reports[0]?.sections[0]?.blocks[0]?.text).toBe(text)
})

test('what looks private is listed once for each report, with its place', () => {
  const findings = listPrivate(collectionOf([report]))
  expect(findings.map(({ where, kind, text }) => `${where} ${kind} ${text}`)).toEqual([
    '标题 name 王平',
    '开头，第 1 段 name 李小明',
    expect.stringMatching(/，第 1 段 phone 13812345678$/u),
    expect.stringMatching(/，第 3 段 name 安 然$/u),
    expect.stringMatching(/，第 3 段 phone 13912345678$/u),
    expect.stringMatching(/，第 4 段 name 钱七$/u),
    expect.stringMatching(/，第 4 段 phone 5521234$/u),
  ])
  const lines = describePrivate(findings, ['names'], 2)
  expect(lines[0]).toContain(
    '7 处（姓名 4，电话 3），涉及 1 份报告；这次隐去 4 处，照原样发布 3 处',
  )
  expect(lines[1]).toBe(
    '  content/reports/a.mdx 标题：姓名，隐去：镇长【王平】述法报告（称谓后的姓名）',
  )
  expect(lines.slice(3)).toEqual(['  另有 5 处没有列出'])
  expect(describePrivate(findings, ['names'])[3]).toContain(
    '电话，照原样发布：王平村村民讲法，拨打【138',
  )
  expect(describePrivate([], [])).toHaveLength(1)
})

test('identity numbers and telephones are known by the heads of their columns', () => {
  const rows = ['姓名\t身份证号码\t联系电话', '王平\t6224211980010112\t5521234', '李明\t无\t12345']
  const blocks = rows.map((text) => ({ type: 'other' as const, text }))
  const table = someReport('d', { source: 'd.txt' }, [{ level: 0, heading: '', blocks }])
  const masked = maskReport(table, BOTH, NO_NAMES).sections[0]?.blocks.map(({ text }) => text)
  expect(masked?.slice(1)).toEqual(['王某\t****************\t552****', '李某\t无\t12345'])
})

test('entries of the list that stand nowhere are told, whatever blanks they are written with', () => {
  const names = { mask: ['王 平', '安然', '韩垒', '李小明2023'], keep: ['马锡五'] }
  expect(unmatchedNames(collectionOf([report], { names }))).toEqual(['韩垒'])
})

test.each([
  ['', null],
  ['，', null],
  ['names', ['names']],
  ['phones,names', ['names', 'phones']],
  ['names，phones', ['names', 'phones']],
  ['电话、姓名', ['names', 'phones']],
  ['names,电邮', null],
  ['name', null],
])('--mask %j means %j', (words, what) => {
  expect(readMaskWhat(words)).toEqual(what)
})
