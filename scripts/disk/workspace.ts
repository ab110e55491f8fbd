/**
 * A folder of ours beside what it replaces, named after it and after the process at work:
 *
 *     .release.xiangjian-4711/
 *       xiangjian.txt            says whose it is; without it a folder is never touched
 *       new/release  new/release.zip
 *       old/release  old/release.zip
 *
 * Two windows that work on one project do not get into each other's folder. Who puts right what a
 * power cut has left needs the names alone: as long as a new one is not in its place, all old ones
 * go back.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../terminal/failure.ts'
import { isRunning } from './is-running.ts'

const MARK = 'xiangjian.txt'
const MARK_TEXT =
  '乡鉴生成、发布网站时用的文件夹，用完就删。没有窗口在工作时可能留着，下一次会自动清理。\n'
const PATIENCE = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const

export function newIn(space: string, path: string): string {
  return join(space, 'new', basename(path))
}

export function oldIn(space: string, path: string): string {
  return join(space, 'old', basename(path))
}

/** Of this process, empty; `path` is the first of those to be replaced. */
export function openWorkspace(path: string): string {
  const space = join(dirname(path), `.${basename(path)}.xiangjian-${process.pid}`)
  mkdirSync(space)
  writeFileSync(join(space, MARK), MARK_TEXT)
  mkdirSync(join(space, 'new'))
  mkdirSync(join(space, 'old'))
  return space
}

/**
 * After runs that a power cut has ended; one of them may have had this process's number. An old one
 * that cannot be put back is a failure: it would be lost to whoever goes on. `isAlone`: a lock is
 * held, and what has the number of a running process is left over all the same.
 */
export function putRight(paths: readonly [string, ...string[]], isAlone = false): void {
  const [path] = paths
  const folder = dirname(path)
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, own, pid = ''] = /^\.(.*)\.xiangjian-(\d+)$/u.exec(name) ?? []
    if (own !== basename(path) || (!isAlone && isAnothers(Number(pid)))) continue
    const space = join(folder, name)
    try {
      settleWorkspace(space, paths)
    } catch (error) {
      throw new Failure(
        `上一次中途停下，原来的 ${basename(path)} 还在 ${space} 里，未能放回原处；请关闭打开着其中文件的程序，再试一次`,
        { cause: error },
      )
    }
  }
}

/**
 * All new ones stand or all old ones do, whatever has happened, and nothing lies beside them. Throws
 * where an old one cannot be put back.
 */
export function settleWorkspace(space: string, paths: readonly string[]): void {
  if (!existsSync(join(space, MARK))) return
  if (paths.some((path) => existsSync(newIn(space, path)))) putBack(space, paths)
  try {
    // The mark last, lest an end in the middle leave what nobody may remove.
    for (const part of ['new', 'old', '']) rmSync(join(space, part), PATIENCE)
  } catch {
    // Held by another program: it lies beside until the next run.
  }
}

function putBack(space: string, paths: readonly string[]): void {
  for (const path of paths) {
    const old = oldIn(space, path)
    if (!existsSync(old)) continue
    if (existsSync(path)) renameSync(path, newIn(space, path))
    renameSync(old, path)
  }
}

function isAnothers(pid: number): boolean {
  return pid !== process.pid && isRunning(pid)
}
