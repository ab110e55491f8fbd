import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-root.ts'
import { openRelease } from '../../../scripts/publish/open-release.ts'
import { makeRecord, writeRecord } from '../../../src/core/publish/release-record.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function someProject(): { root: string; beside: string } {
  const beside = temporaryFolder()
  const root = join(beside, 'project')
  mkdirSync(join(root, 'content'), { recursive: true })
  return { root, beside }
}

test('a folder that is not there, or empty, is a place for a first release', async () => {
  const { root, beside } = someProject()
  const folder = join(beside, '发布')
  const opened = { folder, zip: `${folder}.zip`, previous: null }
  expect(await openRelease(folder, root)).toEqual(opened)
  mkdirSync(folder)
  expect(await openRelease(folder, root)).toEqual(opened)
  expect(await openRelease(join(root, 'release'), root)).toHaveProperty('previous', null)
})

test('a release of ours is known again', async () => {
  const { root } = someProject()
  const record = makeRecord({ base: '/', committed: null, mask: [], inputs: 'i', reports: [] })
  mkdirSync(join(root, 'release'))
  writeFileSync(join(root, 'release', 'release.json'), writeRecord(record))
  writeFileSync(join(root, 'release.zip'), '')
  expect(await openRelease(join(root, 'release'), root)).toHaveProperty('previous', record)
})

test.each([
  ['the root of a drive', parse(projectRoot).root, '根目录'],
  ['the project', '.', '项目文件夹本身'],
  ['the project by a link', '../link', '项目文件夹本身'],
  ['what holds the project', '..', '项目所在的文件夹'],
  ['the content', 'content', 'content 文件夹里面'],
  ['a folder in the content', 'content/sources/release', 'content 文件夹里面'],
  ['a folder in the content by a link', '../link/content/release', 'content 文件夹里面'],
  ['the cache', '.cache/release', '.cache 文件夹里面'],
  ['what a build replaces', 'dist/release', 'dist 文件夹里面'],
  ['this program', join(projectRoot, 'src'), 'src 文件夹里面'],
])('%s is refused', async (_what, out, reason) => {
  const { root, beside } = someProject()
  symlinkSync(root, join(beside, 'link'), 'junction')
  await expect(openRelease(join(parse(out).root === '' ? root : '', out), root)).rejects.toThrow(
    reason,
  )
})

test('a file, a folder of something else and the zip of something else are left alone', async () => {
  const { root, beside } = someProject()
  const file = join(beside, 'file')
  writeFileSync(file, 'x')
  await expect(openRelease(file, root)).rejects.toThrow('应为文件夹，实为文件')
  await expect(openRelease(join(file, 'a', 'b'), root)).rejects.toThrow('应为文件夹，实为文件')
  const others = join(beside, 'others')
  mkdirSync(others)
  writeFileSync(join(others, 'release.json'), '{"name":"another program"}')
  await expect(openRelease(others, root)).rejects.toThrow('没有改动其中的任何文件')
  writeFileSync(join(beside, 'free.zip'), 'x')
  await expect(openRelease(join(beside, 'free'), root)).rejects.toThrow('free.zip 已经存在')
  expect(readdirSync(beside).sort()).toEqual(['file', 'free.zip', 'others', 'project'])
})
