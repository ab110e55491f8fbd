import { expect, test } from 'vitest'
import { describeChanges } from '../../../scripts/follow/describe-changes.ts'

test('files are counted by what has happened to them, and the first ones are named', () => {
  const added = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => `content/sources/${name}`)
  const removed = ['content/sources/旧/e.doc']
  expect(describeChanges({ added, changed: [], removed })).toBe(
    '发现 4 个新文件（a.txt、b.txt、c.txt等）、1 个文件已删除（e.doc），正在更新……',
  )
})

test('a hostile file name does not drive the terminal', () => {
  const line = describeChanges({ added: ['a\u001b[2J.txt'], changed: [], removed: [] })
  expect(line).toContain('a�[2J.txt')
})
