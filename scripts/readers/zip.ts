/**
 * Chosen files of a zip, unpacked in memory within limits.
 *
 * A package is a zip from anywhere: it may swell to gigabytes, lie about the size of what is in
 * it, or name files outside its folder. Nothing is written to disk, only the files asked for are
 * inflated, and zlib itself stops at the limit, whatever the directory says. (fflate was tried: it
 * trusts the stated size, and cuts silently what goes beyond.)
 *
 * It does not read zip64, which no Word document of a report needs.
 */
import { crc32, inflateRawSync } from 'node:zlib'

export type Unpacked =
  { files: ReadonlyMap<string, Uint8Array> } | { problem: 'damaged' | 'encrypted' | 'too-large' }

export interface ZipLimits {
  /** Bytes of all chosen files together. */
  total: number
  /** How many times its packed size a file may have, once it is larger than `harmless`. */
  ratio: number
  harmless: number
}

interface Entry {
  name: string
  encrypted: boolean
  stored: boolean
  crc: number
  packed: number
  size: number
  at: number
}

export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): Unpacked {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const files = new Map<string, Uint8Array>()
    let left = limits.total
    for (const entry of readDirectory(zip)) {
      if (!isWanted(entry.name)) continue
      if (entry.encrypted) return { problem: 'encrypted' }
      const limit = Math.min(left, Math.max(limits.harmless, entry.packed * limits.ratio))
      if (entry.size > limit) return { problem: 'too-large' }
      const data = inflate(zip, entry, limit)
      if (data === 'too-large') return { problem: data }
      if (crc32(data) !== entry.crc) return { problem: 'damaged' }
      left -= data.length
      files.set(entry.name, data)
    }
    return { files }
  } catch (error) {
    // Reading beyond the end, and data that zlib cannot inflate; anything else is a mistake here.
    if (error instanceof RangeError || isZlibError(error)) return { problem: 'damaged' }
    throw error
  }
}

const END = 'PK\x05\x06'
const LONGEST_COMMENT = 0xffff
const DIRECTORY_SIGN = 0x02014b50

function readDirectory(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(END, undefined, 'latin1')
  if (end < 0 || end < zip.length - LONGEST_COMMENT - 22) throw new RangeError('no directory')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== DIRECTORY_SIGN) throw new RangeError('no entry')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      stored: zip.readUInt16LE(at + 10) === 0,
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function inflate(zip: Buffer, entry: Entry, limit: number): Uint8Array | 'too-large' {
  const start = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const data = zip.subarray(start, start + entry.packed)
  if (data.length < entry.packed) throw new RangeError('cut off')
  if (entry.stored) return data
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      return 'too-large'
    }
    throw error
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
