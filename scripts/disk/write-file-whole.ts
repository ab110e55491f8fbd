/** Writes a file so that it is always whole: beside it first, then renamed over it. */
import { rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './rename-patiently.ts'
import { undoAtExit } from './undo-at-exit.ts'

export async function writeFileWhole(
  path: string,
  content: string | Iterable<string>,
): Promise<void> {
  await writeFileWholeIf(path, content, () => true)
}

/** `isWanted` is asked last, just before the file takes its place; false: nothing was written. */
export async function writeFileWholeIf(
  path: string,
  content: string | Iterable<string>,
  isWanted: () => boolean,
): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  const done = undoAtExit(() => rmSync(beside, { force: true }))
  try {
    await writeFile(beside, content)
    const wanted = isWanted()
    if (wanted) await renamePatiently(beside, path)
    else await rm(beside, { force: true })
    return wanted
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    done()
  }
}
