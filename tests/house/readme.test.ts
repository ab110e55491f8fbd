/** What the README shows as an example is what a reader will find in the file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { RULES } from '../../src/core/check/rules.ts'
import { exportReport } from '../../src/core/export-report.ts'
import { readReport } from '../../src/core/mdx/read.ts'
import { readPlaces } from '../../src/core/places.ts'
import { readSynonymGroups } from '../../src/core/search/synonyms.ts'
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

test('the synonyms in the README can be read', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const [, example = ''] = /```yaml\n(# 同义词表[\s\S]*?)```/u.exec(readme) ?? []
  const file = new VFile({ value: example })
  expect(readSynonymGroups(file)[0]).toEqual(['村民委员会', '村委会'])
  expect(file.messages).toEqual([])
})

test('every field of the exported data is explained', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const path = join(projectRoot, 'content/reports/maying-2023.mdx')
  const report = readReport('maying-2023', new VFile({ value: readFileSync(path, 'utf8') }), null)
  expect(report).not.toBeNull()
  if (report === null) return
  const exported = exportReport(report)
  const [measure] = exported.measures.filter(({ figures }) => figures.length > 0)
  const parts = [exported, exported.source, exported.sections[0], measure, measure?.figures[0]]
  const more = [exported.problems[0], exported.other[0]]
  const names = [...parts, ...more].flatMap((part) => Object.keys(part ?? {}))
  const [, section = ''] = /## 供其他程序使用的数据\n([\s\S]*?)\n## /u.exec(readme) ?? []
  const isExplained = (name: string) => new RegExp(`\`${name}(?:\\[\\])?\``, 'u').test(section)
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => !isExplained(name))).toEqual([])
})

test('everything that a report is checked for is told', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  const [, section = ''] = /## 自查一份报告\n([\s\S]*?)\n## /u.exec(readme) ?? []
  expect(RULES.filter(({ name }) => !section.includes(name)).map(({ name }) => name)).toEqual([])
})
