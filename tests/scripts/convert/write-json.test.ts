import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeJson } from '../../../scripts/convert/write-json.ts'
import { writeReport } from '../../../src/core/mdx/write.ts'
import { someReport } from '../../some-report.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

async function jsonOf(folder: string, notes = { rules: '', sources: {} }): Promise<unknown> {
  const path = join(folder, 'out.json')
  await writeJson(path, folder, notes)
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
