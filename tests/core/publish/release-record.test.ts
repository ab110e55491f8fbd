import { expect, test } from 'vitest'
import { compareReleases, describeNews } from '../../../src/core/publish/release-news.ts'
import { makeRecord, readRecord, writeRecord } from '../../../src/core/publish/release-record.ts'
import type { ReleasedReport } from '../../../src/core/publish/release-record.ts'

function someReleased(id: string, hash = 'h'): ReleasedReport {
  return { id, name: `${id}报告`, county: '金溪县', year: 2023, hash }
}

function someRecord(reports: ReleasedReport[]) {
  return makeRecord({ base: '/fazhi/', committed: null, mask: ['names'], inputs: 'i', reports })
}

test('a record is read as it was written', () => {
  const record = someRecord([someReleased('maying-2023')])
  expect(readRecord(writeRecord(record))).toEqual(record)
})

test.each(['', '{', 'null', '[]', '{"name":"a package","reports":[]}'])(
  '%j marks no release of ours',
  (text) => {
    expect(readRecord(text)).toBeNull()
  },
)

test('a release of a newer program is ours, too, though its reports are not known', () => {
  const text = JSON.stringify({ ...someRecord([someReleased('a')]), format: 99, reports: 'x' })
  expect(readRecord(text)).toMatchObject({ format: 99, reports: [] })
})

test('the news name what was added, changed and removed since', () => {
  const before = someRecord([someReleased('kept'), someReleased('gone'), someReleased('old')])
  const now = [someReleased('kept'), someReleased('old', 'other'), someReleased('new')]
  const news = compareReleases(before, someRecord(now))
  expect(describeNews(news, ['content/sources/坏.docx'])).toBe(
    `共 3 份报告：新增 1 份，有改动 1 份，撤下 1 份。

新增：
  金溪县 new报告（/reports/new/）

有改动：
  金溪县 old报告（/reports/old/）

撤下：
  金溪县 gone报告（/reports/gone/）

以下 1 个文件有错误，没能转换或仍是原来的内容，原因见 发布报告.txt：
  content/sources/坏.docx
`,
  )
})

test('what is masked now is not told by a name that was published before', () => {
  const before = someRecord([{ ...someReleased('gone'), name: '《13812345678来信》' }])
  const news = compareReleases(before, { ...someRecord([]), mask: ['names', 'phones'] })
  expect(describeNews(news, [])).toContain('撤下：\n  金溪县 报告（/reports/gone/）\n')
})

test('a site that is served elsewhere from now on says so', () => {
  const now = { ...someRecord([]), base: '/%E7%9F%A5/' }
  expect(describeNews(compareReleases(someRecord([]), now), [])).toContain(
    '网站路径由 /fazhi/ 改为 /知/，服务器的设置也要改',
  )
  expect(describeNews(compareReleases({ ...now, base: '/%E7/' }, now), [])).toContain(
    '由 /%E7/ 改为',
  )
})

test('the first release says so', () => {
  const text = describeNews(compareReleases(null, someRecord([someReleased('a')])), [])
  expect(text).toBe('这是第一次发布，共 1 份报告。\n\n报告：\n  金溪县 a报告（/reports/a/）\n')
})

test('neither a report nor a file can forge a line, nor show itself in another order', () => {
  const name = '甲报告\n\n撤下：\u2028  乙\u202e'
  const news = compareReleases(null, someRecord([{ ...someReleased('a'), name, county: '县\r' }]))
  expect(describeNews(news, ['坏\n  好\u2067.docx']).split('\n').slice(3)).toEqual([
    '  县� 甲报告��撤下：�  乙�（/reports/a/）',
    '',
    '以下 1 个文件有错误，没能转换或仍是原来的内容，原因见 发布报告.txt：',
    '  坏�  好�.docx',
    '',
  ])
})

test('in the record such signs are written out, and read back', () => {
  const record = someRecord([{ ...someReleased('a'), name: '甲\n\u2028\u202e\u0085\u200f"\\' }])
  expect(writeRecord(record)).toContain('"甲\\n\\u2028\\u202e\\u0085\\u200f\\"\\\\"')
  expect(readRecord(writeRecord(record))).toEqual(record)
})
