/**
 * Puts freshly made folders and files in the place of others: whoever reads them meanwhile finds the
 * old ones or the new ones, whole; of several that belong together, all old or all new.
 *
 * The new one is made beside it under a name with this process's number, dist.next-4711: two windows
 * that work on one project do not get into each other's folder.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { Failure } from '../terminal/failure.ts'
import { isRunning } from './is-running.ts'
import { renamePatiently } from './rename-patiently.ts'
import { undoAtExit } from './undo-at-exit.ts'

/** `make` is given the path of the folder to fill. */
export async function replaceFolder<T>(
  folder: string,
  make: (beside: string) => Promise<T>,
): Promise<T> {
  return replaceTogether([folder], ([beside = '']) => make(beside))
}

/** `make` is given the paths to fill, in the order of those to replace. */
export async function replaceTogether<T>(
  paths: readonly string[],
  make: (beside: readonly string[]) => Promise<T>,
): Promise<T> {
  /** Those whose old ones lie aside, for as long as they may have to come back. */
  const moved = new Set<string>()
  const finish = (): void => {
    for (const path of moved) putBack(path, process.pid)
    for (const path of paths) tidyUp(path, process.pid)
  }
  const done = undoAtExit(finish)
  try {
    for (const path of paths) {
      await mkdir(dirname(path), { recursive: true })
      tidyUpAfterOthers(path)
    }
    const made = await make(paths.map((path) => nextOf(path, process.pid)))
    await exchange(paths, moved)
    moved.clear()
    // Thousands of files: not in tidyUp, during which nothing would be served.
    for (const path of paths) {
      await rm(oldOf(path, process.pid), { recursive: true, force: true }).catch(() => undefined)
    }
    return made
  } finally {
    finish()
    done()
  }
}

function nextOf(path: string, pid: number): string {
  return `${path}.next-${pid}`
}

function oldOf(path: string, pid: number): string {
  return `${path}.old-${pid}`
}

async function exchange(paths: readonly string[], moved: Set<string>): Promise<void> {
  let at = ''
  try {
    for (at of paths) {
      await renamePatiently(at, oldOf(at, process.pid)).catch(ifMissing(undefined))
      moved.add(at)
    }
    for (at of paths) await renamePatiently(nextOf(at, process.pid), at)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(
      `新网站已生成，但 ${at} 正被其他程序占用，未能替换（${code}）；请关闭打开着其中文件的程序，再试一次`,
    )
  }
}

/** The old one in its place again, should another already stand there. */
function putBack(path: string, pid: number): void {
  const old = oldOf(path, pid)
  if (!existsSync(old) || !existsSync(path)) return
  try {
    renameSync(path, nextOf(path, pid))
  } catch {
    // Held by another program: it stays, and the old one beside it goes.
  }
}

/** The old one stands, whatever has happened, and nothing lies beside it. */
function tidyUp(path: string, pid: number): void {
  const old = oldOf(path, pid)
  const patience = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }
  try {
    if (!existsSync(path) && existsSync(old)) renameSync(old, path)
    rmSync(nextOf(path, pid), patience)
    rmSync(old, patience)
  } catch {
    // Held by another program: it lies beside until the next run.
  }
}

/** After runs that a power cut has ended; one of them may have had this process's number. */
function tidyUpAfterOthers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, own, pid = ''] = /^(.*)\.(?:next|old)-(\d+)$/u.exec(name) ?? []
    if (own === basename(path) && !isAnothers(Number(pid))) tidyUp(path, Number(pid))
  }
}

function isAnothers(pid: number): boolean {
  return pid !== process.pid && isRunning(pid)
}
