/**
 * Puts a freshly made folder in the place of another: whoever reads it meanwhile finds the old one
 * or the new one, whole.
 *
 * The new one is made beside it under a name with this process's number, dist.next-4711: two windows
 * that work on one project do not get into each other's folder.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { Failure } from '../terminal/failure.ts'
import { renamePatiently } from './rename-patiently.ts'
import { undoAtExit } from './undo-at-exit.ts'

/** `make` is given the path of the folder to fill. */
export async function replaceFolder<T>(
  folder: string,
  make: (beside: string) => Promise<T>,
): Promise<T> {
  const done = undoAtExit(() => tidyUp(folder, process.pid))
  try {
    await mkdir(dirname(folder), { recursive: true })
    tidyUpAfterOthers(folder)
    const made = await make(nextOf(folder, process.pid))
    await exchange(folder)
    return made
  } finally {
    tidyUp(folder, process.pid)
    done()
  }
}

function nextOf(folder: string, pid: number): string {
  return `${folder}.next-${pid}`
}

function oldOf(folder: string, pid: number): string {
  return `${folder}.old-${pid}`
}

async function exchange(folder: string): Promise<void> {
  const old = oldOf(folder, process.pid)
  try {
    await renamePatiently(folder, old).catch(ifMissing(undefined))
    await renamePatiently(nextOf(folder, process.pid), folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(
      `新网站已生成，但 ${folder} 正被其他程序占用，未能替换（${code}）；请关闭打开着其中文件的程序，再试一次`,
    )
  }
  // Thousands of files: not in tidyUp, during which nothing would be served.
  await rm(old, { recursive: true, force: true }).catch(() => undefined)
}

/** The old folder stands, whatever has happened, and nothing lies beside it. */
function tidyUp(folder: string, pid: number): void {
  const old = oldOf(folder, pid)
  const patience = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }
  try {
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder)
    rmSync(nextOf(folder, pid), patience)
    rmSync(old, patience)
  } catch {
    // Held by another program: it lies beside until the next run.
  }
}

/** After runs that a power cut has ended; one of them may have had this process's number. */
function tidyUpAfterOthers(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const beside = join(dirname(folder), name)
    if (!name.startsWith(`${basename(folder)}.`)) continue
    const [, pid = ''] = /\.(?:next|old)-(\d+)$/u.exec(beside) ?? []
    if (pid !== '' && !isAnothers(Number(pid))) tidyUp(folder, Number(pid))
  }
}

function isAnothers(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
