import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOTES_FILE, printNotes, readNotes } from '../../src/collection/conversion-notes.ts'
import type { ConversionNotes } from '../../src/collection/conversion-notes.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test.each([0, 1, 200, 401])('notes of %i sources are read as they were written', async (count) => {
  const cache = temporaryFolder()
  mkdirSync(cache, { recursive: true })
  const paths = Array.from({ length: count }, (_, index) => `某县/“${index}”\n.txt`)
  const note = { sha256: 'a', format: 'txt', encoding: null, report: null, messages: [] }
  const notes: ConversionNotes = {
    rules: '规则',
    sources: Object.fromEntries(paths.map((path) => [path, note])),
  }
  writeFileSync(join(cache, NOTES_FILE), [...printNotes(notes)].join(''))
  expect(await readNotes(cache)).toEqual(notes)
})
