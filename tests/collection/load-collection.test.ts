import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileWhole } from '../../scripts/disk/write-file-whole.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { keepGoodFiles } from '../../src/collection/good-files.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const CONTENT = join(import.meta.dirname, '../../content')

function someRoot(): { root: string; maying: string } {
  const root = temporaryFolder()
  cpSync(CONTENT, join(root, 'content'), { recursive: true })
  return { root, maying: join(root, 'content/reports/maying-2023.mdx') }
}

/** As a build does: reads everything and keeps what is good. */
async function build(root: string) {
  return readCollection(root, keepGoodFiles(contentPaths(root).cache, writeFileWhole))
}

function edit(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

test('the five reports are read without a single mistake', async () => {
  const collection = await readCollection(someRoot().root)
  expect(collection.reports.map(({ id }) => id)).toEqual([
    'zhangguanying-2024',
    'baitu-2023',
    'ganhezi-2023',
    'maying-2023',
    'laoyanji-2022',
  ])
  expect(collection.messages).toEqual([])
})

test('a report with a mistake is shown as it last was good, and the mistake is told', async () => {
  const { root, maying } = someRoot()
  const before = await build(root)
  edit(maying, 'status="done"', 'status="finished"')
  const after = await readCollection(root)
  expect(after.reports).toEqual(before.reports)
  const told = after.messages.find(({ path }) => path === 'content/reports/maying-2023.mdx')
  expect(told?.messages.map(({ rule }) => rule).sort()).toEqual(['last-good', 'unknown-status'])
})

test('the copy of a good page survives builds in which the report is faulty', async () => {
  const { root, maying } = someRoot()
  await build(root)
  edit(maying, 'status="done"', 'status="finished"')
  await build(root)
  expect((await readCollection(root)).reports).toHaveLength(5)
})

test('a report that was deleted does not come back from its copy', async () => {
  const { root, maying } = someRoot()
  await build(root)
  rmSync(maying)
  await build(root)
  expect((await readCollection(root)).reports).toHaveLength(4)
})

test('a faulty report without a copy is missing, the others are there', async () => {
  const { root, maying } = someRoot()
  edit(maying, 'status="done"', 'status="finished"')
  const { reports, messages } = await readCollection(root)
  expect(reports).toHaveLength(4)
  expect(messages.flatMap((file) => file.messages.map(({ rule }) => rule))).toContain('no-page')
})

test('a slip in the taxonomy leaves the site with the tags it had', async () => {
  const { root } = someRoot()
  const before = await build(root)
  writeFileSync(join(root, 'content/taxonomy.yaml'), 'groups: [')
  const { taxonomy, messages } = await readCollection(root)
  expect(taxonomy).toEqual(before.taxonomy)
  expect(messages.flatMap((file) => file.messages.map(({ rule }) => rule))).toContain('last-good')
})

const PLACES = 'counties:\n  - { name: 通渭县, townships: [马营镇] }\n'

test('townships are known by content/places.yaml', async () => {
  const { root } = someRoot()
  writeFileSync(join(root, 'content/places.yaml'), PLACES)
  const { places, messages } = await readCollection(root)
  expect(places).toMatchObject([{ name: '马营镇', county: '通渭县' }])
  expect(messages).toEqual([])
})

test('a slip in content/places.yaml leaves the site with the townships it had', async () => {
  const { root } = someRoot()
  writeFileSync(join(root, 'content/places.yaml'), PLACES)
  const before = await build(root)
  writeFileSync(join(root, 'content/places.yaml'), `${PLACES}  - {`)
  const { places, messages } = await build(root)
  expect(places).toEqual(before.places)
  expect(messages.map(({ path }) => path)).toEqual(['content/places.yaml'])
  expect(messages[0]?.messages.map(({ rule }) => rule).sort()).toContain('last-good')
  expect((await readCollection(root)).places).toEqual(before.places)
})

test('a slip in content/synonyms.yaml leaves the site with the synonyms it had', async () => {
  const { root } = someRoot()
  const path = join(root, 'content/synonyms.yaml')
  writeFileSync(path, 'groups:\n  - [村民委员会, 村委会]\n')
  const before = await build(root)
  expect(before.synonyms).toEqual([['村民委员会', '村委会']])
  writeFileSync(path, 'groups:\n  - [村民委员会, 村委会\n')
  const { synonyms, messages } = await build(root)
  expect(synonyms).toEqual(before.synonyms)
  expect(messages.map(({ path }) => path)).toEqual(['content/synonyms.yaml'])
  expect(messages[0]?.messages.map(({ rule }) => rule)).toContain('last-good')
})

test('a project without content/synonyms.yaml has no synonyms of its own', async () => {
  const { root } = someRoot()
  rmSync(join(root, 'content/synonyms.yaml'))
  const { synonyms, messages } = await readCollection(root)
  expect(synonyms).toEqual([])
  expect(messages).toEqual([])
})

test('a copy that somebody left among the reports is told and not shown', async () => {
  const { root, maying } = someRoot()
  cpSync(maying, join(root, 'content/reports/maying-2023 - 副本.mdx'))
  const { reports, messages } = await readCollection(root)
  expect(reports).toHaveLength(5)
  expect(messages.flatMap((file) => file.messages.map(({ rule }) => rule))).toContain('report-name')
})

test('a slip in the taxonomy takes no report away', async () => {
  const { root } = someRoot()
  writeFileSync(join(root, 'content/taxonomy.yaml'), 'groups: [')
  const { reports, messages } = await readCollection(root)
  expect(reports).toHaveLength(5)
  expect(messages.map(({ path }) => path)).toEqual(['content/taxonomy.yaml'])
})

test('published: false withdraws a report', async () => {
  const { root, maying } = someRoot()
  edit(maying, 'reviewed: false', 'reviewed: false\npublished: false')
  const { reports } = await readCollection(root)
  expect(reports.map(({ id }) => id)).not.toContain('maying-2023')
})

test('a project without any content has an empty collection', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'content'))
  const { reports, site } = await readCollection(root)
  expect(reports).toEqual([])
  expect(site.name).toBe('乡鉴')
})

test('a folder and a dangling link among the reports are told, the others are shown', async () => {
  const { root } = someRoot()
  mkdirSync(join(root, 'content/reports/a-folder.mdx'))
  symlinkSync('nowhere', join(root, 'content/reports/a-link.mdx'))
  const { reports, messages } = await build(root)
  expect(reports).toHaveLength(5)
  expect(messages.map((file) => file.messages[0]?.rule)).toEqual([
    'unreadable-report',
    'unreadable-report',
  ])
})

test('a taxonomy that is gone is told as gone, and the site keeps the tags it had', async () => {
  const { root } = someRoot()
  const before = await build(root)
  rmSync(join(root, 'content/taxonomy.yaml'))
  const { taxonomy, messages } = await build(root)
  expect(taxonomy).toEqual(before.taxonomy)
  expect(messages.flatMap((file) => file.messages.map(({ rule }) => rule)).sort()).toEqual([
    'last-good',
    'taxonomy-not-found',
  ])
})
