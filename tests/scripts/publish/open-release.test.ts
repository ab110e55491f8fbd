import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-root.ts'
import { openRelease, requireUnchanged } from '../../../scripts/publish/open-release.ts'
import { makeRecord, writeRecord } from '../../../src/core/publish/release-record.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function someProject(): { root: string; beside: string } {
  const beside = temporaryFolder()
  const root = join(beside, 'project')
  mkdirSync(join(root, 'content'), { recursive: true })
  return { root, beside }
}

/** No process has this number. */
const NOBODY = 2 ** 30
const RECORD = makeRecord({ base: '/', committed: null, mask: [], inputs: 'i', reports: [] })

function someRelease(root: string): string {
  const release = join(root, 'release')
  mkdirSync(release)
  writeFileSync(join(release, 'release.json'), writeRecord(RECORD))
  writeFileSync(`${release}.zip`, '')
  return release
}

test('a folder that is not there, or empty, is a place for a first release', async () => {
  const { root, beside } = someProject()
  const folder = join(beside, '发布')
  const lock = join(beside, '.发布.xiangjian-lock')
  const opened = { folder, zip: `${folder}.zip`, lock, previous: null }
  expect(await openRelease(folder, root)).toEqual(opened)
  mkdirSync(folder)
  expect(await openRelease(folder, root)).toEqual(opened)
  expect(await openRelease(join(root, 'release'), root)).toHaveProperty('previous', null)
})

test('a release of ours is known again', async () => {
  const { root } = someProject()
  const release = someRelease(root)
  expect(await openRelease(release, root)).toHaveProperty('previous', RECORD)
})

test.each([
  { what: 'the release', aside: ['release'] },
  { what: 'the release and its zip', aside: ['release', 'release.zip'] },
])('$what set aside when the power was cut: both stand again', async ({ aside }) => {
  const { root } = someProject()
  const release = someRelease(root)
  const space = join(root, `.release.xiangjian-${NOBODY}`)
  mkdirSync(join(space, 'old'), { recursive: true })
  mkdirSync(join(space, 'new', 'release'), { recursive: true })
  writeFileSync(join(space, 'xiangjian.txt'), '')
  for (const name of aside) renameSync(join(root, name), join(space, 'old', name))
  expect(await openRelease(release, root)).toHaveProperty('previous', RECORD)
  expect(readdirSync(root).sort()).toEqual(['content', 'release', 'release.zip'])
})

test('what others have put there since it was opened is noticed', async () => {
  const { root, beside } = someProject()
  const empty = join(beside, 'empty')
  mkdirSync(empty)
  const first = await openRelease(empty, root)
  await expect(requireUnchanged(first)).resolves.toBeUndefined()
  writeFileSync(`${empty}.zip`, 'x')
  await expect(requireUnchanged(first)).rejects.toThrow('empty.zip 已经存在')
  writeFileSync(join(empty, 'letter.docx'), 'x')
  await expect(requireUnchanged(first)).rejects.toThrow('没有改动其中的任何文件')

  const release = someRelease(root)
  const opened = await openRelease(release, root)
  await expect(requireUnchanged(opened)).resolves.toBeUndefined()
  const others = writeRecord({ ...RECORD, inputs: 'of another project' })
  writeFileSync(join(release, 'release.json'), others)
  await expect(requireUnchanged(opened)).rejects.toThrow('换成了另一次发布')
})

test('a folder named like the zip is not replaced by it', async () => {
  const { root } = someProject()
  const release = someRelease(root)
  rmSync(`${release}.zip`)
  mkdirSync(`${release}.zip`)
  await expect(openRelease(release, root)).rejects.toThrow('应为压缩包，实为文件夹')
})

test('a file that was put into a release is not lost with it', async () => {
  const { root } = someProject()
  const release = someRelease(root)
  const hash = '0'.repeat(64)
  writeFileSync(join(release, 'SHA256SUMS'), `${hash}  release.json\n`)
  writeFileSync(join(release, 'Thumbs.db'), '')
  expect(await openRelease(release, root)).toHaveProperty('previous', RECORD)
  writeFileSync(join(release, '我的笔记.txt'), '')
  await expect(openRelease(release, root)).rejects.toThrow('不是乡鉴发布的文件：我的笔记.txt；')
})

test('a place within another release is refused', async () => {
  const { root } = someProject()
  const release = someRelease(root)
  await expect(openRelease(join(release, 'a', 'b'), root)).rejects.toThrow(
    `发布文件夹不能在另一个发布文件夹 ${release} 里面`,
  )
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
