import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { directoryOf, headerOf } from '../../../src/core/publish/zip-records.ts'
import type { ZipEntry } from '../../../src/core/publish/zip-records.ts'

function zipOfEmptyFiles(count: number): Uint8Array {
  const entries: ZipEntry[] = []
  const parts: Uint8Array[] = []
  let offset = 0
  for (let at = 0; at < count; at++) {
    const name = Buffer.from(`年/${at}`)
    const entry = { name, crc: 0, packed: 0, size: 0, isDeflated: false, offset }
    const header = headerOf(entry)
    entries.push(entry)
    parts.push(header)
    offset += header.length
  }
  return Buffer.concat([...parts, ...directoryOf(entries, offset)])
}

test.each([0, 1, 65_534, 65_535, 65_536, 70_000])('a zip can hold %i files', (count) => {
  const names = Object.keys(unzipSync(zipOfEmptyFiles(count)))
  expect(names).toHaveLength(count)
  expect(names.at(-1)).toBe(count === 0 ? undefined : `年/${count - 1}`)
})

test('a file that begins after 4 GB is found by its longer number', () => {
  const offset = 5 * 2 ** 32 + 7
  const name = Buffer.from('a')
  const far = { name, crc: 0, packed: 0, size: 0, isDeflated: false, offset }
  const [line = Buffer.of(), end = Buffer.of()] = directoryOf([far], offset + 31).map((part) =>
    Buffer.from(part),
  )
  expect(line.readUInt32LE(42)).toBe(0xffffffff)
  expect(line.readBigUInt64LE(line.length - 8)).toBe(BigInt(offset))
  expect(end.readBigUInt64LE(48)).toBe(BigInt(offset + 31))
})

test('a file of another content has another time, which is always one of 1980', () => {
  const timeOf = (crc: number): string => {
    const name = Buffer.from('a')
    const entry = { name, crc, packed: 0, size: 0, isDeflated: false, offset: 0 }
    const header = Buffer.from(headerOf(entry))
    const [time, date] = [header.readUInt16LE(10), header.readUInt16LE(12)]
    const parts = [date >> 9, (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63, time & 31]
    return parts.join(' ')
  }
  expect(timeOf(0)).toBe('0 1 1 0 0 0')
  expect(timeOf(43_199)).toBe('0 1 1 23 59 29')
  expect(timeOf(43_200)).toBe('0 1 2 0 0 0')
  expect(timeOf(43_200 * 336 - 1)).toBe('0 12 28 23 59 29')
  expect(timeOf(0xffffffff)).toMatch(/^0 (?:\d|1[0-2]) \d+ (?:\d|1\d|2[0-3]) [1-5]?\d [12]?\d$/u)
})
