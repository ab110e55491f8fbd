/** No text takes long, however it is made; the time grows with its length, not with its square. */
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { convertSource } from '../../../scripts/convert/convert-source.ts'
import { exportReport } from '../../../src/core/export-report.ts'
import { readReport } from '../../../src/core/mdx/read.ts'
import { smallTaxonomy } from '../../read-fixtures.ts'

const HEAD =
  '清河镇2023年法治政府建设情况报告\n一、主要工作\n扎实推进法治政府建设，开展普法宣传。\n'
const LENGTH = 20_000
/** A quadratic step takes many seconds for such a text, even on a fast machine. */
const MOST_SECONDS = 5

async function convertAndExport(text: string) {
  const bytes = new TextEncoder().encode(text)
  const { result } = await convertSource('a.txt', bytes, smallTaxonomy(), () => 'a')
  if (result === null) return null
  const report = readReport('a', new VFile({ value: result.mdx }), null)
  return report && exportReport(report)
}

test.each([
  ...['一是', '（一）', '一、', '①', '1.', '首先，', '第', '附件', '原因：', '下一步，'],
  ...['2023', '9', '一二三', '3-5', '万余', '次', '%', '不少于', '《', '“', '（'],
  ...['普法', '法', '镇', '省市县', '，', '。', '；', '、', '　', '\n一、', '\n（一）甲乙。'],
  ...['*', '_', '`', '<', '{', '[', '&', '\\', '\n|', '\n> ', '\n---\n', '\nimport x\n', '𠀀'],
])(
  '%j over and over',
  async (unit) => {
    // Of the processor, which others may use meanwhile.
    const started = process.cpuUsage()
    const text = `${HEAD}${unit.repeat(LENGTH / unit.length)}\n（二）结束。完成。\n`
    expect(await convertAndExport(text)).not.toBeNull()
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(MOST_SECONDS)
  },
  60_000,
)

test('a paragraph of 10,000 characters without punctuation is one measure', async () => {
  const text = '依法行政'.repeat(2500)
  const report = await convertAndExport(`${HEAD}${text}\n`)
  expect(report?.measures.at(-1)?.text).toBe(text)
})

test('400 numbered items are 400 measures', async () => {
  const items = Array.from(
    { length: 400 },
    (_, index) => `${index + 1}.开展普法宣传${index + 2}次。`,
  )
  const report = await convertAndExport(`${HEAD}${items.join('\n')}\n`)
  expect(report?.measures.slice(-400).map(({ text }) => text)).toEqual(items)
})
