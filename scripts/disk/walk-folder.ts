/**
 * What stands below a folder: files, links (not followed), and the folders that cannot be opened.
 *
 * One folder that somebody may not read, or that a network drive has lost, hides nothing of the
 * others. That the outermost cannot be read is thrown: there is nothing to say in its place.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface FoundEntry {
  /** Relative to the folder, with `/`. */
  path: string
  kind: 'file' | 'link' | 'closed folder'
}

/** Whatever `isPassed` says yes to is left out, with all that stands below it. */
export async function walkFolder(
  folder: string,
  isPassed: (path: string) => boolean = () => false,
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = []
  const waiting = ['']
  // Grows while it is gone through.
  for (const above of waiting) {
    const entries = await readdir(join(folder, above), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (above === '') throw error
        found.push({ path: above, kind: 'closed folder' })
        return []
      },
    )
    for (const entry of entries) {
      const path = above === '' ? entry.name : `${above}/${entry.name}`
      if (isPassed(path)) continue
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isSymbolicLink()) found.push({ path, kind: 'link' })
      else if (entry.isFile()) found.push({ path, kind: 'file' })
    }
  }
  return found
}
