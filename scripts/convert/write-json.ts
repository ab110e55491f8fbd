/**
 * All reports of a folder as one JSON array, for other programs: read back from their MDX, so that
 * what a person has corrected is in it, too. Written report by report; a large collection never
 * lies in memory.
 */
import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { VFile } from 'vfile'
import type { ConversionNotes, SourceNote } from '../../src/collection/conversion-notes.ts'
import { compareText } from '../../src/core/collection.ts'
import { exportReport } from '../../src/core/export-report.ts'
import { readReport } from '../../src/core/mdx/read.ts'
import { renamePatiently } from '../disk/rename-patiently.ts'
import { undoAtExit } from '../disk/undo-at-exit.ts'

export async function writeJson(
  path: string,
  folder: string,
  notes: ConversionNotes,
): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  const done = undoAtExit(() => rmSync(beside, { force: true }))
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(printReports(folder, notes)), createWriteStream(beside))
  await renamePatiently(beside, path)
  done()
}

async function* printReports(folder: string, notes: ConversionNotes): AsyncGenerator<string> {
  const byReport = new Map(Object.values(notes.sources).map((note) => [note.report, note]))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort(compareText)
  let separator = '['
  for (const name of names) {
    const id = name.slice(0, -'.mdx'.length)
    const file = new VFile({ path: name, value: await readFile(join(folder, name), 'utf8') })
    // A tag that the taxonomy has lost is told elsewhere; the report is still exported.
    const report = readReport(id, file, null)
    if (report === null) continue
    const note: SourceNote | undefined = byReport.get(id)
    yield `${separator}\n${JSON.stringify(exportReport(report, note))}`
    separator = ','
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}
