/** All files below a folder, as paths relative to it with `/`, in the same order on every system. */
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { compareText } from '../../src/core/collection.ts'

export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    ifMissing([]),
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareText)
}
