import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { withLock } from '../../../scripts/disk/lock.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** No process has this number. */
const NOBODY = 2 ** 30
const module = new URL('../../../scripts/disk/lock.ts', import.meta.url).href

const refuse = (pid: number): never => {
  throw new Error(`taken by ${pid}`)
}

test('while one works, another is told of it and may refuse to wait', async () => {
  const lock = join(temporaryFolder(), '.cache', 'one.lock')
  const result = await withLock(lock, refuse, async () => {
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`)
    await expect(withLock(lock, refuse, () => Promise.resolve())).rejects.toThrow(
      `taken by ${process.pid}`,
    )
    expect(existsSync(lock)).toBe(true)
    return 'done'
  })
  expect(result).toBe('done')
  expect(existsSync(lock)).toBe(false)
})

test('who waits works after the other, and is told once', async () => {
  const lock = join(temporaryFolder(), 'one.lock')
  const order: string[] = []
  const tell = (pid: number): void => void order.push(`told of ${pid}`)
  let second = Promise.resolve()
  await withLock(lock, tell, async () => {
    second = withLock(lock, tell, async () => {
      order.push('second')
      return Promise.resolve()
    })
    await setTimeout(600)
    order.push('first')
  })
  await second
  expect(order).toEqual([`told of ${process.pid}`, 'first', 'second'])
})

test('failed work leaves no lock', async () => {
  const folder = temporaryFolder()
  const work = (): Promise<never> => Promise.reject(new Error('full'))
  await expect(withLock(join(folder, 'one.lock'), refuse, work)).rejects.toThrow('full')
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a process that is gone', `${NOBODY}\n`],
  ['an earlier process of the same number', `${process.pid}\n`],
])('the lock of %s is taken over', async (_whose, content) => {
  const folder = temporaryFolder()
  const lock = join(folder, 'one.lock')
  writeFileSync(lock, content)
  expect(await withLock(lock, refuse, () => Promise.resolve(readFileSync(lock, 'utf8')))).toBe(
    `${process.pid}\n`,
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that a power cut has left empty is taken over after a while', async () => {
  const lock = join(temporaryFolder(), 'one.lock')
  writeFileSync(lock, '')
  expect(await withLock(lock, refuse, () => Promise.resolve('done'))).toBe('done')
}, 20_000)

test('another process is refused; ended in the middle, the first leaves no lock', async () => {
  const lock = join(temporaryFolder(), 'one.lock')
  const program = (work: string): string[] => [
    '--input-type=module',
    '-e',
    `import { withLock } from '${module}'
     process.once('SIGTERM', () => process.exit(130))
     const refuse = (pid) => { console.log('taken', pid); process.exit(3) }
     await withLock('${lock}', refuse, async () => { console.log('works'); ${work} })`,
  ]
  const first = spawn(process.execPath, program('await new Promise((go) => setTimeout(go, 60000))'))
  onTestFinished(() => void first.kill('SIGKILL'))
  await once(first.stdout, 'data')
  const second = spawnSync(process.execPath, program(''))
  expect(second.status).toBe(3)
  expect(second.stdout.toString()).toBe(`taken ${first.pid ?? 0}\n`)
  first.kill('SIGTERM')
  await once(first, 'exit')
  expect(existsSync(lock)).toBe(false)
})
