/** Writes a file so that it is always whole: beside it first, then renamed over it. */
import { rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './rename-patiently.ts'
import { undoAtExit } from './undo-at-exit.ts'

export async function writeFileWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  const done = undoAtExit(() => rmSync(beside, { force: true }))
  try {
    await writeFile(beside, content)
    await renamePatiently(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    done()
  }
}
