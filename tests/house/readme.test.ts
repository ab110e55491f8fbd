/** What the README shows as an example is what a reader will find in the file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readPlaces } from '../../src/core/places.ts'
import { projectRoot } from './source-files.ts'

test('the blocks in the README are those of the report it shows', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const report = readFileSync(join(projectRoot, 'content/reports/maying-2023.mdx'), 'utf8')
  const [, example = ''] = /```mdx\n([\s\S]*?)```/u.exec(readme) ?? []
  const blocks = example.match(/<(Measure|Problem) [\s\S]*?<\/\1>/gu) ?? []
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.filter((block) => !report.includes(block))).toEqual([])
})

test('the townships in the README can be read', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const [, example = ''] = /```yaml\n(# 乡镇表[\s\S]*?)```/u.exec(readme) ?? []
  const file = new VFile({ value: example })
  expect(readPlaces(file).map(({ name }) => name)).toEqual(['马营镇', '银杏大街街道', '双河镇'])
  expect(file.messages).toEqual([])
})
