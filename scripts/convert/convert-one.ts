/**
 * What becomes of one source: left alone, told, or made into a report that is written.
 *
 * What a source says is decided in core, whether its report may be written in write-report-file.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { SourceNote } from '../../src/collection/conversion-notes.ts'
import { fail, messagesOf, warn } from '../../src/core/messages.ts'
import type { Places } from '../../src/core/places.ts'
import { newReportId } from '../../src/core/report-id.ts'
import type { Facts } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import type { WriteQueue } from '../disk/write-queue.ts'
import { convertSource } from './convert-source.ts'
import type { Converted } from './convert-source.ts'
import { isTouched } from './existing-reports.ts'
import { detach } from './detach.ts'
import type { ExistingReport, ReportOf } from './existing-reports.ts'
import type { SourceFile } from './find-sources.ts'
import type { Matches } from './match-reports.ts'
import { writeReportFile } from './write-report-file.ts'
import type { WriteOptions } from './write-report-file.ts'

export interface OneOptions extends WriteOptions {
  from: string
  taxonomy: Taxonomy
  places: Places
}

export type Outcome = 'written' | 'unchanged' | 'kept' | 'skipped' | 'failed'

export interface Conversion {
  outcome: Outcome
  note: SourceNote
  /** The report as it now stands, if it was made anew. */
  made?: { id: string; of: ReportOf }
}

/** What every source of one conversion has in common. */
export interface Run {
  options: OneOptions
  matches: Matches
  /** What the last conversion by the same rules noted, by path of the source. */
  known: Readonly<Record<string, SourceNote>>
  takenIds: Set<string>
  writes: WriteQueue
}

/** `record` is given what became of it, at the latest when all that is to be written is written. */
export async function convertOne(
  source: SourceFile,
  { options, matches, known, takenIds, writes }: Run,
  record: (conversion: Conversion) => void,
): Promise<void> {
  const report = matches.reports.get(source.path)
  const settled = setAside(source, matches) ?? stillGood(source, report, known, options)
  if (settled !== null) {
    record(settled)
    return
  }
  const bytes = readNow(join(options.from, source.path))
  if (source.sha256 === null || bytes === null) {
    record(unreadable(source, report))
    return
  }
  const converted = await convertSource(
    source.path,
    bytes,
    options.taxonomy,
    (facts) => report?.id ?? newReportId(facts, takenIds),
    options.places,
  )
  if (converted.result === null) {
    record({ outcome: 'failed', note: noteOf(source, report?.id ?? null, converted) })
    return
  }
  const { id, mdx, facts } = converted.result
  const made = { id, mdx, sha256: source.sha256, existing: report }
  takenIds.add(id)
  await writes.add(async () => {
    const outcome = await writeReportFile(made, options, converted.file)
    const isMade = outcome === 'written' || outcome === 'unchanged'
    record({
      outcome,
      note: noteOf(source, id, converted),
      ...(isMade && { made: detach({ id, of: reportOf(facts) }) }),
    })
  })
}

/** Sources that make no report of their own, whatever is in them. */
function setAside(source: SourceFile, { reports, duplicates }: Matches): Conversion | null {
  const same = duplicates.get(source.path)
  if (source.kind !== 'link' && same === undefined) return null
  const file = new VFile({ path: source.path })
  if (source.kind === 'link') {
    warn(file, 'link', '应为文件，实为链接，未读取；请把文件本身复制到这里')
  } else {
    warn(file, 'same-bytes', `与 ${same} 的内容完全相同，只转换一份；请删去其中一个`)
  }
  const report = reports.get(source.path)?.id ?? null
  return { outcome: 'skipped', note: noteOf(source, report, unread(file)) }
}

function unreadable(source: SourceFile, report: ExistingReport | undefined): Conversion {
  const file = new VFile({ path: source.path })
  fail(
    file,
    'unreadable',
    source.kind === 'closed folder'
      ? '文件夹打不开，其中的文件没有读取：没有权限，或网络盘暂时断开；请检查后再试'
      : '文件打不开：正被其他程序占用、没有权限，或文件名有误；请关闭后再试，或改名',
  )
  return { outcome: 'failed', note: noteOf(source, report?.id ?? null, unread(file)) }
}

/** What became of a source that has not changed; null where its report has to be made anew. */
function stillGood(
  source: SourceFile,
  report: ExistingReport | undefined,
  known: Run['known'],
  { force }: OneOptions,
): Conversion | null {
  const note = known[source.path]
  if (force || source.sha256 === null || note?.sha256 !== source.sha256) return null
  const outcome = outcomeOfUnchanged(note, report)
  if (outcome === null) return null
  return { outcome, note: outcome === 'kept' ? withoutDoubts(note) : note }
}

/** At once: a source is read sooner than one can wait for it in turns with the others' writing. */
function readNow(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function unread(file: VFile): Pick<Converted, 'file' | 'format' | 'encoding'> {
  return { file, format: null, encoding: null }
}

function reportOf({ body, county, city, year, inferred }: Facts): ReportOf {
  return { body, county, city, year, inferred }
}

function noteOf(
  source: SourceFile,
  report: string | null,
  { file, format, encoding }: Pick<Converted, 'file' | 'format' | 'encoding'>,
): SourceNote {
  const messages = messagesOf(file)
  return detach({ sha256: source.sha256 ?? '', format, encoding, report, messages })
}

/** A person who has taken the report in hand has settled what the conversion could not find. */
const DOUBTS = new Set(['no-title', 'no-body', 'no-year', 'no-structure', 'inferred'])

function withoutDoubts(note: SourceNote): SourceNote {
  return { ...note, messages: note.messages.filter(({ rule }) => !DOUBTS.has(rule)) }
}

/** What a person has to settle on the disk: whether they have is seen only by doing it again. */
const UNSETTLED = new Set(['stale-review', 'file-exists'])

function outcomeOfUnchanged(known: SourceNote, report: ExistingReport | undefined): Outcome | null {
  if (known.messages.some(({ rule }) => UNSETTLED.has(rule))) return null
  if (known.messages.some(({ severity }) => severity === 'error')) return 'failed'
  if (report?.id !== known.report) return null
  return isTouched(report) ? 'kept' : 'unchanged'
}
