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
import { ifMissing } from '../../src/collection/missing-file.ts'
import { compareText } from '../../src/core/collection.ts'
import type { FileMessages } from '../../src/core/collection.ts'
import { exportReport } from '../../src/core/export-report.ts'
import { readReport } from '../../src/core/mdx/read.ts'
import { fail, messagesOf } from '../../src/core/messages.ts'
import type { Report } from '../../src/core/report.ts'
import { renamePatiently } from '../disk/rename-patiently.ts'
import { undoAtExit } from '../disk/undo-at-exit.ts'

/** Gives why those are missing that cannot be read, by file; `shown` is how messages call the folder. */
export async function writeJson(
  path: string,
  { folder, shown }: { folder: string; shown: string },
  notes: ConversionNotes,
): Promise<FileMessages[]> {
  const missing: FileMessages[] = []
  const beside = `${path}.${process.pid}.tmp`
  const done = undoAtExit(() => rmSync(beside, { force: true }))
  await mkdir(dirname(path), { recursive: true })
  await pipeline(
    Readable.from(
      printReports(folder, notes, (file) => {
        missing.push({ path: `${shown}/${file.path}`, messages: messagesOf(file) })
      }),
    ),
    createWriteStream(beside),
  )
  await renamePatiently(beside, path)
  done()
  return missing
}

async function* printReports(
  folder: string,
  notes: ConversionNotes,
  tellMissing: (file: VFile) => void,
): AsyncGenerator<string> {
  const byReport = new Map(Object.values(notes.sources).map((note) => [note.report, note]))
  const all = await readdir(folder).catch(ifMissing<string[]>([]))
  const names = all.filter((name) => name.endsWith('.mdx')).sort(compareText)
  let separator = '['
  for (const name of names) {
    const id = name.slice(0, -'.mdx'.length)
    const file = new VFile({ path: name })
    const report = await readFrom(join(folder, name), id, file)
    if (report === null) {
      fail(file, 'not-exported', '这份报告读不出来，没有写进 JSON 文件；请按提示更正后再试')
      tellMissing(file)
      continue
    }
    const note: SourceNote | undefined = byReport.get(id)
    yield `${separator}\n${JSON.stringify(exportReport(report, note))}`
    separator = ','
  }
  yield separator === '[' ? '[]\n' : '\n]\n'
}

async function readFrom(path: string, id: string, file: VFile): Promise<Report | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  file.value = text
  // A tag that the taxonomy has lost is told elsewhere; the report is still exported.
  return readReport(id, file, null)
}
