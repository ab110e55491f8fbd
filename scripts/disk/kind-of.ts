/** What stands at a path. A link is what it is itself, not what it leads to. */
import { lstat } from 'node:fs/promises'
import { ifMissing } from '../../src/collection/missing-file.ts'

export async function kindOf(path: string): Promise<'nothing' | 'folder' | 'other'> {
  const found = await lstat(path).catch((error: unknown) => {
    // Below a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
    return ifMissing(null)(error)
  })
  if (found === null) return 'nothing'
  return found.isDirectory() ? 'folder' : 'other'
}
