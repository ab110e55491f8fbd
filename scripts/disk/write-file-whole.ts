/** Writes a file so that it is always whole: beside it first, then renamed over it. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './rename-patiently.ts'

export async function writeFileWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeFile(beside, content)
    await renamePatiently(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
