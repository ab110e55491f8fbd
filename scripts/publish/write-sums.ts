/** Writes the hash of every file of a folder into its SHA256SUMS. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSums } from '../../src/core/publish/sums.ts'
import type { HashedFile } from '../../src/core/publish/sums.ts'
import { sha256OfFile } from '../disk/hash.ts'
import { listFiles } from '../disk/list-files.ts'

export const SUMS_FILE = 'SHA256SUMS'

const BUFFER_BYTES = 1 << 20

export async function writeSums(
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const paths = await listFiles(folder)
  const buffer = Buffer.alloc(BUFFER_BYTES)
  const files: HashedFile[] = []
  for (const path of paths) {
    files.push({ path, hash: await sha256OfFile(join(folder, ...path.split('/')), buffer) })
    onProgress(files.length, paths.length)
  }
  await writeFile(join(folder, SUMS_FILE), describeSums(files))
}
