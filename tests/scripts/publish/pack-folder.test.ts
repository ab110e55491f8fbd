import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packFolder } from '../../../scripts/publish/pack-folder.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function someFolder(): { root: string; folder: string } {
  const root = temporaryFolder()
  const folder = join(root, 'made')
  mkdirSync(join(folder, 'site'), { recursive: true })
  writeFileSync(join(folder, '许可.txt'), '许可'.repeat(1000))
  writeFileSync(join(folder, 'site', 'a.jsonz'), Buffer.from([1, 2, 3]))
  writeFileSync(join(folder, 'site', 'empty.css'), '')
  return { root, folder }
}

const nobody = (): void => undefined

test('the zip holds every file below the name of the release, sorted', async () => {
  const { root, folder } = someFolder()
  const zip = join(root, 'a.zip')
  await packFolder({ folder, name: '发布', zip }, nobody)
  const bytes = readFileSync(zip)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['发布/site/a.jsonz', '发布/site/empty.css', '发布/许可.txt'])
  expect(Buffer.from(files['发布/许可.txt'] ?? []).toString()).toBe('许可'.repeat(1000))
  expect([...(files['发布/site/a.jsonz'] ?? [])]).toEqual([1, 2, 3])
  expect(bytes.length).toBeLessThan(1500)
  // Bit 11 of the flags of the first entry: its name is UTF-8.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800)
})

test('the same files give the same bytes', async () => {
  const { root, folder } = someFolder()
  const zips = ['a.zip', 'b.zip'].map((name) => join(root, name))
  for (const zip of zips) await packFolder({ folder, name: 'release', zip }, nobody)
  const [a, b] = zips.map((zip) => readFileSync(zip))
  expect(a?.equals(b ?? Buffer.of())).toBe(true)
})

const FULL = '/dev/full'

test.skipIf(!existsSync(FULL))('a full disk is told by its error', async () => {
  const { folder } = someFolder()
  await expect(packFolder({ folder, name: 'release', zip: FULL }, nobody)).rejects.toMatchObject({
    code: 'ENOSPC',
  })
})
