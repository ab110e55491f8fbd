/**
 * What stands in a zip file around the packed files: a header before each of them, and after all the
 * directory, by which it is read.
 *
 * Names are UTF-8 and marked so. The time of a file is some moment of 1980 that changes with its
 * content: servers tell by time and size whether a file has changed, and a page often keeps its size
 * when only the names of the files that it links to change. One time for all would let browsers go
 * on with the page of the release before. The clock is not asked: the same files give the same zip.
 * 65,535 files and more, or 4 GB, are told by the later extension “zip64”, which Windows and all
 * usual programs read. A single file of 4 GB is not provided for.
 */
export interface ZipEntry {
  /** With `/`, in UTF-8. */
  name: Uint8Array
  crc: number
  /** In bytes; the same where the file is stored as it is. */
  packed: number
  size: number
  /** Packed by the method “deflate”, or stored. */
  isDeflated: boolean
  /** Where its header begins. */
  offset: number
}

const UTF8 = 0x0800
const DEFLATE = 8
const DAYS = 12 * 28
const TIMES = 24 * 60 * 30
const VERSION = 20
const VERSION_64 = 45
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff

/** A number and the bytes it takes, the least significant first. */
type Field = readonly [bytes: 2 | 4 | 8, value: number]

export function headerOf(entry: ZipEntry): Uint8Array {
  return joined([record([[4, 0x04034b50], [2, VERSION], ...factsOf(entry), [2, 0]]), entry.name])
}

/** In pieces; `offset` is where it will begin. */
export function directoryOf(entries: readonly ZipEntry[], offset: number): Uint8Array[] {
  const lines = entries.map(lineOf)
  const size = lines.reduce((sum, { length }) => sum + length, 0)
  return [...lines, endOf(entries.length, size, offset)]
}

function lineOf(entry: ZipEntry): Uint8Array {
  const isFar = entry.offset >= MOST_32
  const far: Field[] = isFar
    ? [
        [2, 1],
        [2, 8],
        [8, entry.offset],
      ]
    : []
  const version = isFar ? VERSION_64 : VERSION
  const extra = record(far)
  const fixed = record([
    [4, 0x02014b50],
    [2, version],
    [2, version],
    ...factsOf(entry),
    [2, extra.length],
    // No comment, the first disk, no attributes.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(entry.offset, MOST_32)],
  ])
  return joined([fixed, entry.name, extra])
}

/** What header and directory both tell. */
function factsOf({ name, crc, packed, size, isDeflated }: ZipEntry): Field[] {
  return [
    [2, UTF8],
    [2, isDeflated ? DEFLATE : 0],
    [2, timeOf(crc % TIMES)],
    [2, dateOf(Math.floor(crc / TIMES) % DAYS)],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
  ]
}

/** Hours, minutes and double seconds in 5, 6 and 5 bits. */
function timeOf(doubleSeconds: number): number {
  const minutes = Math.floor(doubleSeconds / 30)
  return (Math.floor(minutes / 60) << 11) | ((minutes % 60) << 5) | (doubleSeconds % 30)
}

/** Years since 1980, months and days in 7, 4 and 5 bits. */
function dateOf(day: number): number {
  return ((Math.floor(day / 28) + 1) << 5) | ((day % 28) + 1)
}

function endOf(count: number, size: number, offset: number): Uint8Array {
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, Math.min(size, MOST_32)],
    [4, Math.min(offset, MOST_32)],
    [2, 0],
  ])
  if (count < MOST_16 && size < MOST_32 && offset < MOST_32) return end
  const end64 = record([
    [4, 0x06064b50],
    [8, 44],
    [2, VERSION_64],
    [2, VERSION_64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  ])
  const locator = record([
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ])
  return joined([end64, locator, end])
}

function record(fields: readonly Field[]): Uint8Array {
  const bytes: number[] = []
  for (const [length, value] of fields) {
    for (let at = 0; at < length; at++) bytes.push(Math.floor(value / 256 ** at) % 256)
  }
  return Uint8Array.from(bytes)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
