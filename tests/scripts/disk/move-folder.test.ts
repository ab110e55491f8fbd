import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { moveFolder } from '../../../scripts/disk/move-folder.ts'
import { projectRoot } from '../../../scripts/project-root.ts'
import { testOnOtherDisk } from '../../other-disk.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function fill(folder: string): string {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'pages', 'index.html'), 'page')
  return folder
}

test('a folder is moved into one that is not there yet', async () => {
  const root = temporaryFolder()
  await moveFolder(fill(join(root, 'from')), join(root, 'a', 'b'))
  expect(readFileSync(join(root, 'a', 'b', 'pages', 'index.html'), 'utf8')).toBe('page')
  expect(readdirSync(root)).toEqual(['a'])
})

testOnOtherDisk('a folder is moved to another disk', async (other) => {
  const from = fill(join(projectRoot, '.cache', `test-move-${process.pid}`))
  await moveFolder(from, join(other, 'to'))
  expect(readFileSync(join(other, 'to', 'pages', 'index.html'), 'utf8')).toBe('page')
  expect(readdirSync(join(projectRoot, '.cache'))).not.toContain(`test-move-${process.pid}`)
})
