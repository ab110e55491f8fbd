import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeJson } from '../../../scripts/convert/write-json.ts'
import { writeReport } from '../../../src/core/mdx/write.ts'
import { someReport } from '../../some-report.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

async function jsonOf(folder: string, notes = { rules: '', sources: {} }): Promise<unknown> {
  const path = join(folder, 'out.json')
  await writeJson(path, { folder, shown: 'content/reports' }, notes)
  return JSON.parse(readFileSync(path, 'utf8'))
}

test('a folder without reports gives an empty array', async () => {
  expect(await jsonOf(temporaryFolder())).toEqual([])
})

test('every report is in it, with how its source was read', async () => {
  const folder = temporaryFolder()
  for (const id of ['b-2023', 'a-2023']) {
    writeFileSync(join(folder, `${id}.mdx`), writeReport(someReport(id)))
  }
  const note = { sha256: '', format: 'txt', encoding: 'gb18030', report: 'a-2023', messages: [] }
  expect(await jsonOf(folder, { rules: '', sources: { 'a.txt': note } })).toMatchObject([
    { id: 'a-2023', source: { format: 'txt', encoding: 'gb18030' } },
    { id: 'b-2023', source: { format: null } },
  ])
})

test('a folder that is not there gives an empty array', async () => {
  const out = join(temporaryFolder(), 'out.json')
  const reports = { folder: join(temporaryFolder(), 'none'), shown: 'none' }
  expect(await writeJson(out, reports, { rules: '', sources: {} })).toEqual([])
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([])
})

test('a report that cannot be read is told, the others are in it', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a-2023.mdx'), writeReport(someReport('a-2023')))
  writeFileSync(join(folder, 'b-2023.mdx'), '坏了')
  mkdirSync(join(folder, '备份.mdx'))
  symlinkSync('nowhere', join(folder, 'link.mdx'))
  const out = join(folder, 'out.json')
  const shown = 'content/reports'
  const missing = await writeJson(out, { folder, shown }, { rules: '', sources: {} })
  expect(missing.map(({ path, messages }) => [path, messages[0]?.rule])).toEqual([
    ['content/reports/b-2023.mdx', 'not-exported'],
    ['content/reports/link.mdx', 'not-exported'],
    ['content/reports/备份.mdx', 'not-exported'],
  ])
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(1)
})

test('a report that was withdrawn from the site is in it, and says so', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.mdx'), writeReport(someReport('a', { published: false })))
  writeFileSync(join(folder, 'b.mdx'), writeReport(someReport('b')))
  expect(await jsonOf(folder)).toMatchObject([{ published: false }, { published: true }])
})
