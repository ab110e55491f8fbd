import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepGoodPages } from '../../src/collection/good-pages.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const CONTENT = join(import.meta.dirname, '../../content')

function someRoot(): { root: string; maying: string } {
  const root = temporaryFolder()
  cpSync(CONTENT, join(root, 'content'), { recursive: true })
  return { root, maying: join(root, 'content/reports/maying-2023.mdx') }
}

function edit(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

test('the five reports are read without a single mistake', async () => {
  const collection = await readCollection(someRoot().root)
  expect(collection.reports.map(({ id }) => id)).toEqual([
    'zhangguanying-2024',
    'maying-2023',
    'ganhezi-2023',
    'baitu-2023',
    'laoyanji-2022',
  ])
  expect(collection.messages).toEqual([])
})

test('a report with a mistake is shown as it last was good, and the mistake is told', async () => {
  const { root, maying } = someRoot()
  const before = await readCollection(root)
  await keepGoodPages(root, before)
  edit(maying, 'status="done"', 'status="finished"')
  const after = await readCollection(root)
  expect(after.reports).toEqual(before.reports)
  const told = after.messages.find(({ path }) => path === 'content/reports/maying-2023.mdx')
  expect(told?.messages.map(({ rule }) => rule).sort()).toEqual([
    'last-good-page',
    'unknown-status',
  ])
})

test('the copy of a good page survives builds in which the report is faulty', async () => {
  const { root, maying } = someRoot()
  await keepGoodPages(root, await readCollection(root))
  edit(maying, 'status="done"', 'status="finished"')
  await keepGoodPages(root, await readCollection(root))
  expect((await readCollection(root)).reports).toHaveLength(5)
})

test('a report that was deleted does not come back from its copy', async () => {
  const { root, maying } = someRoot()
  await keepGoodPages(root, await readCollection(root))
  rmSync(maying)
  await keepGoodPages(root, await readCollection(root))
  expect((await readCollection(root)).reports).toHaveLength(4)
})

test('a faulty report without a copy is missing, the others are there', async () => {
  const { root, maying } = someRoot()
  edit(maying, 'status="done"', 'status="finished"')
  expect((await readCollection(root)).reports).toHaveLength(4)
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
