/**
 * Renames a file or folder, several times if need be: on Windows a virus scanner, an editor or the
 * search service may hold it for a moment.
 */
import { rename } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'])
const PAUSES_MS = [50, 100, 200, 400, 800]

export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      await setTimeout(pause)
    }
  }
  await rename(from, to)
}
