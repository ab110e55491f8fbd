/**
 * A folder as one zip file with the folder's name at the top: the same files give the same bytes.
 *
 * Written as it is packed, so that no more than a file is in memory at a time. Names are UTF-8 and
 * marked so. What is packed already is stored as it is.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { listFiles } from '../disk/list-files.ts'

/** The first that a zip file can tell; without a time zone. */
const TIME = new Date(1980, 0, 1)
const PACKED = /\.(?:docx|gz|jpe?g|jsonz|pf_index|png|xlsx|zip)$/iu
/** What the format can count without its later extension, which the packer does not write. */
const MOST_FILES = 65_000
const MOST_BYTES = 4_000_000_000

export interface PackedFolder {
  folder: string
  /** What the folder is called in the zip file. */
  name: string
  zip: string
}

/** False, and nothing is written, where there is more than a zip file can hold. */
export async function packFolder(
  { folder, name, zip }: PackedFolder,
  onProgress: (done: number, total: number) => void,
): Promise<boolean> {
  const paths = await listFiles(folder)
  if (paths.length > MOST_FILES || (await sizeOf(folder, paths)) > MOST_BYTES) return false
  const file = openSync(zip, 'w')
  try {
    const archive = new Zip((error, chunk) => {
      if (error) throw error
      writeFileSync(file, chunk)
    })
    for (const [at, path] of paths.entries()) {
      const inZip = `${name}/${path}`
      const entry = PACKED.test(path)
        ? new ZipPassThrough(inZip)
        : new ZipDeflate(inZip, { level: 6 })
      entry.mtime = TIME
      archive.add(entry)
      entry.push(await readFile(join(folder, ...path.split('/'))), true)
      onProgress(at + 1, paths.length)
    }
    archive.end()
    return true
  } finally {
    closeSync(file)
  }
}

async function sizeOf(folder: string, paths: readonly string[]): Promise<number> {
  let bytes = 0
  for (const path of paths) bytes += (await stat(join(folder, ...path.split('/')))).size
  return bytes
}
