import { expect, test } from 'vitest'
import { startWrites } from '../../../scripts/disk/write-queue.ts'

test('a few writes are under way at once, never many', async () => {
  const writes = startWrites()
  let now = 0
  let most = 0
  const write = async (): Promise<void> => {
    now++
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 2))
    now--
  }
  for (let n = 0; n < 40; n++) await writes.add(write)
  await writes.finish()
  expect(now).toBe(0)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(8)
})

test('a write that fails is thrown at the latest at the end', async () => {
  const writes = startWrites()
  await writes.add(() => Promise.reject(new Error('磁盘已满')))
  await expect(writes.finish()).rejects.toThrow('磁盘已满')
})

test('after a failure nothing more is written', async () => {
  const writes = startWrites()
  await writes.add(() => Promise.reject(new Error('磁盘已满')))
  await Promise.resolve()
  await expect(writes.finish()).rejects.toThrow()
  await expect(writes.add(() => Promise.resolve())).rejects.toThrow('磁盘已满')
})
