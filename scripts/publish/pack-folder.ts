/**
 * A folder as one zip file with the folder's name at the top: the same files give the same bytes, on
 * every system.
 *
 * Written as it is packed, so that no more than a file is in memory at a time. What is packed already
 * is stored as it is.
 */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'
import { directoryOf, headerOf } from '../../src/core/publish/zip-records.ts'
import type { ZipEntry } from '../../src/core/publish/zip-records.ts'
import { listFiles } from '../disk/list-files.ts'

const PACKED = /\.(?:docx|gz|jpe?g|jsonz|pf_index|png|xlsx|zip)$/iu

export interface PackedFolder {
  folder: string
  /** What the folder is called in the zip file. */
  name: string
  zip: string
}

export async function packFolder(
  { folder, name, zip }: PackedFolder,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const paths = await listFiles(folder)
  const entries: ZipEntry[] = []
  let offset = 0
  const file = await open(zip, 'w')
  try {
    const write = async (bytes: Uint8Array): Promise<void> => {
      await file.appendFile(bytes)
      offset += bytes.length
    }
    for (const path of paths) {
      const content = await readFile(join(folder, ...path.split('/')))
      const isDeflated = !PACKED.test(path)
      // Not Node's own, whose bytes differ from one kind of processor to another.
      const packed = isDeflated ? deflateSync(content) : content
      const entry = {
        name: Buffer.from(`${name}/${path}`),
        crc: crc32(content),
        packed: packed.length,
        size: content.length,
        isDeflated,
        offset,
      }
      await write(headerOf(entry))
      await write(packed)
      entries.push(entry)
      onProgress(entries.length, paths.length)
    }
    await write(Buffer.concat(directoryOf(entries, offset)))
  } finally {
    await file.close()
  }
}
