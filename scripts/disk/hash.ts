/** SHA-256 of bytes, of text and of whole folders: how the build knows that nothing has changed. */
import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Of a file's bytes, piece by piece through the buffer given. */
export async function sha256OfFile(path: string, buffer: Buffer): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

/** Of the names and bytes of all files given; a folder stands for everything below it. */
export async function sha256OfFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    const kind = await stat(join(root, path)).catch(() => null)
    if (kind === null) continue
    const files = kind.isDirectory()
      ? (await listFiles(join(root, path))).map((name) => `${path}/${name}`)
      : [path]
    for (const file of files) {
      // One that cannot be opened is told by whoever needs it.
      hash.update(`\0${file}\0`).update(await readFile(join(root, file)).catch(() => ''))
    }
  }
  return hash.digest('hex')
}
