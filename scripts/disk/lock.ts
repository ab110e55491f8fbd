/**
 * One at a time, over all windows of this machine: a file that holds the number of the process at
 * work. Whoever finds it there waits, or is refused by what `onTaken` throws.
 *
 *     await withLock(path, (pid) => { throw new Failure(…) }, work)
 *
 * The file of a process that has ended without taking it away (a power cut) is taken over. After a
 * restart another program may have that number: the message should name the file.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning } from './is-running.ts'
import { undoAtExit } from './undo-at-exit.ts'

const EVERY_MS = 250
/** The number is written just after the file: one that stays empty was left so by a power cut. */
const PATIENCE_WITH_EMPTY = 20

const held = new Set<string>()

/** `onTaken` is told once, of the process at work. */
export async function withLock<T>(
  path: string,
  onTaken: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  await take(path, onTaken)
  const release = (): void => {
    held.delete(path)
    rmSync(path, { force: true })
  }
  const done = undoAtExit(release)
  try {
    return await work()
  } finally {
    release()
    done()
  }
}

async function take(path: string, onTaken: (pid: number) => void): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  let told = false
  let empty = 0
  while (!create(path)) {
    const pid = holderOf(path)
    empty = pid === null ? empty + 1 : 0
    if (empty > PATIENCE_WITH_EMPTY || (pid !== null && !isAtWork(path, pid))) {
      takeAway(path, pid)
      continue
    }
    if (pid !== null && !told) onTaken(pid)
    told ||= pid !== null
    await setTimeout(EVERY_MS)
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx' })
    held.add(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    // Just taken away.
    return null
  }
}

function isAtWork(path: string, pid: number): boolean {
  return pid === process.pid ? held.has(path) : isRunning(pid)
}

/** Aside first: between the look and now another window may have taken it over. */
function takeAway(path: string, pid: number | null): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (holderOf(aside) === pid) rmSync(aside, { force: true })
    else renameSync(aside, path)
  } catch {
    // Another window was faster: the next look tells.
  }
}
