import { expect, test } from 'vitest'
import { toldRefusal } from '../../../scripts/disk/told-refusal.ts'
import { failedBuild } from '../../../scripts/site/run-astro.ts'

test.each([
  ['ENOSPC: no space left on device, write', '磁盘已满'],
  ['Error: No space left on device (os error 28)', '磁盘已满'],
  ['Disk quota exceeded (os error 122)', '磁盘配额已用完'],
  ["EROFS: read-only file system, mkdir '/srv/.astro'", '磁盘是只读的'],
])('“%s” tells of the disk', (said, words) => {
  expect(toldRefusal(said)).toContain(words)
})

test('anything else is no matter of the disk', () => {
  expect(toldRefusal('Cannot read properties of undefined')).toBeNull()
})

test('pages that a full disk does not take are told without what Astro said', () => {
  const { message } = failedBuild('[build] Rearranging…\nENOSPC: no space left on device, write')
  expect(message).toBe('页面没有生成，网站保持原样：磁盘已满；请清理后再试')
  expect(failedBuild('[build] oops\n').message).toMatch(/发给维护人员：\n\[build\] oops$/u)
})
