import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOriginals, readOriginal } from '../../src/collection/load-originals.ts'
import { someReport } from '../some-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const TEXT = '<script>原件</script>'
const sha256 = createHash('sha256').update(TEXT).digest('hex')
const site = { name: '', unit: '', footer: '', contact: '', originals: true }

function someSources(): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'sources'))
  writeFileSync(join(root, 'sources', 'a.html'), TEXT)
  writeFileSync(join(root, 'outside.html'), TEXT)
  return join(root, 'sources')
}

test('the very bytes of the original are given', async () => {
  const report = someReport('a', { source: 'a.html', sha256 })
  const originals = await findOriginals({ reports: [report], site }, someSources())
  const original = originals.get('a')
  expect(original?.file).toBe(`a.${sha256.slice(0, 12)}.txt`)
  expect(original && Buffer.from(await readOriginal(original)).toString()).toBe(TEXT)
})

test.each([
  ['has changed since', { source: 'a.html', sha256: 'b'.repeat(64) }],
  ['is gone', { source: 'gone.html', sha256 }],
  ['lies outside content/sources', { source: '../outside.html', sha256 }],
])('no original is given that %s', async (_, facts) => {
  const reports = [someReport('a', facts)]
  expect((await findOriginals({ reports, site }, someSources())).size).toBe(0)
})

test('none is given unless content/site.yaml says so', async () => {
  const reports = [someReport('a', { source: 'a.html', sha256 })]
  const off = { ...site, originals: false }
  expect((await findOriginals({ reports, site: off }, someSources())).size).toBe(0)
})
