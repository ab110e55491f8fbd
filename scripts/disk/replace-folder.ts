/**
 * Puts freshly made folders and files in the place of others: whoever reads them meanwhile finds the
 * old ones or the new ones, whole; of several that belong together, all old or all new.
 *
 * The new ones are made beside them in a folder of ours (workspace.ts), and the old ones lie there
 * until all new ones stand. What a power cut has left half done is put right by the next run.
 */
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { Failure } from '../terminal/failure.ts'
import { renamePatiently } from './rename-patiently.ts'
import { undoAtExit } from './undo-at-exit.ts'
import { newIn, oldIn, openWorkspace, putRight, settleWorkspace } from './workspace.ts'

/** `make` is given the path of the folder to fill. */
export async function replaceFolder<T>(
  folder: string,
  make: (beside: string) => Promise<T>,
): Promise<T> {
  return replaceTogether([folder], ([beside = '']) => make(beside))
}

/**
 * `make` is given the paths to fill, in the order of those to replace. These lie side by side and
 * are always given in the same order: the first names the folder of ours.
 */
export async function replaceTogether<T>(
  paths: readonly [string, ...string[]],
  make: (beside: readonly string[]) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(paths[0]), { recursive: true })
  putRight(paths)
  const space = openWorkspace(paths[0])
  const finish = (): void => {
    try {
      settleWorkspace(space, paths)
    } catch {
      // Held by another program: the next run puts it right.
    }
  }
  const done = undoAtExit(finish)
  try {
    const made = await make(paths.map((path) => newIn(space, path)))
    await exchange(space, paths)
    // Thousands of files: not in settleWorkspace, during which nothing would be served.
    await rm(join(space, 'old'), { recursive: true, force: true }).catch(() => undefined)
    return made
  } finally {
    finish()
    done()
  }
}

async function exchange(space: string, paths: readonly string[]): Promise<void> {
  let at = ''
  try {
    // Looked for first: with none of them left, settleWorkspace takes the exchange for done.
    for (at of paths) await stat(newIn(space, at))
    for (at of paths) await renamePatiently(at, oldIn(space, at)).catch(ifMissing(undefined))
    for (at of paths) await renamePatiently(newIn(space, at), at)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(
      `新网站已生成，但 ${at} 正被其他程序占用，未能替换（${code}）；请关闭打开着其中文件的程序，再试一次`,
    )
  }
}
