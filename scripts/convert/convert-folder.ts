/**
 * Converts every source of a folder into a report of another.
 *
 * Nothing unchanged is done again, no file that a person has corrected is overwritten, and one bad
 * source never stops the others. Effects are the disk's; what a source becomes is decided in core.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { NOTES_FILE, readNotes } from '../../src/collection/conversion-notes.ts'
import type { ConversionNotes, SourceNote } from '../../src/collection/conversion-notes.ts'
import type { FileMessages } from '../../src/core/collection.ts'
import { fail, messagesOf, warn } from '../../src/core/messages.ts'
import { newReportId } from '../../src/core/report-id.ts'
import type { Places } from '../../src/core/places.ts'
import type { Facts } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { startWrites } from '../disk/write-queue.ts'
import type { WriteQueue } from '../disk/write-queue.ts'
import { convertSource } from './convert-source.ts'
import type { Converted } from './convert-source.ts'
import { findExistingReports, isTouched } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'
import { findSources } from './find-sources.ts'
import type { SourceFile } from './find-sources.ts'
import { matchReports } from './match-reports.ts'
import type { Matches } from './match-reports.ts'
import { settleOrphans, tellCopies } from './settle-orphans.ts'
import type { OrphanOptions } from './settle-orphans.ts'
import { writeReportFile } from './write-report-file.ts'
import { tellConflicts } from './tell-conflicts.ts'

export interface ConversionOptions extends OrphanOptions {
  from: string
  cache: string
  taxonomy: Taxonomy
  places: Places
  /** A hash of everything that decides what a source becomes. */
  rules: string
  /** Overwrite even what a person has corrected. */
  force: boolean
  /** Only these sources, by path; all where it is null. */
  only: ReadonlySet<string> | null
  onProgress: (done: number, total: number) => void
}

export type Outcome = 'written' | 'unchanged' | 'kept' | 'skipped' | 'failed'

export interface ConversionSummary {
  total: number
  counts: Record<Outcome, number>
  messages: FileMessages[]
  /** What is known of each source, for whoever exports the reports. */
  notes: ConversionNotes
}

export async function convertFolder(options: ConversionOptions): Promise<ConversionSummary> {
  const notes = await readNotes(options.cache)
  const sources = await findSources(options.from)
  const existing = await findExistingReports(options.to)
  const matches = matchReports(existing, sources, notes)
  const takenIds = new Set(existing.map(({ id }) => id))
  const counts: Record<Outcome, number> = {
    written: 0,
    unchanged: 0,
    kept: 0,
    skipped: 0,
    failed: 0,
  }
  const known = new Map<string, Known>(existing.map((report) => [report.id, report]))

  const chosen = sources.filter(({ path }) => options.only?.has(path) ?? true)
  const fresh = startNotes(notes, options.rules, sources, chosen)
  const writes = startWrites()
  for (const [index, source] of chosen.entries()) {
    const last = notes.rules === options.rules ? notes.sources[source.path] : undefined
    const { outcome, note, made } = await convertOne(
      source,
      options,
      matches,
      last,
      takenIds,
      writes,
    )
    counts[outcome]++
    fresh.sources[source.path] = note
    if (made) known.set(made.id, { of: made.facts, published: true })
    options.onProgress(index + 1, chosen.length)
  }
  await writes.finish()
  settleConflicts(fresh, sources, known, options)
  const messages = [
    ...chosen.flatMap(({ path }) => {
      const told = fresh.sources[path]?.messages ?? []
      return told.length === 0 ? [] : [{ path: `${options.shownFrom}/${path}`, messages: told }]
    }),
    ...(await settleOrphans(matches.orphans, options)),
    ...tellCopies(matches, options),
  ]
  if (!options.check) {
    await writeFileWhole(join(options.cache, NOTES_FILE), `${JSON.stringify(fresh, null, 1)}\n`)
  }
  return { total: chosen.length, counts, messages, notes: fresh }
}

/** What was noted of sources that are there and are not looked at this time is kept. */
function startNotes(
  notes: ConversionNotes,
  rules: string,
  sources: readonly SourceFile[],
  chosen: readonly SourceFile[],
): ConversionNotes {
  const looked = new Set(chosen)
  const others = sources.filter((source) => !looked.has(source)).map(({ path }) => path)
  return {
    // Where others were made by earlier rules, the next run has to find that out.
    rules: others.length === 0 ? rules : notes.rules,
    sources: Object.fromEntries(
      others.flatMap((path) => {
        const note = notes.sources[path]
        return note === undefined ? [] : [[path, note] as const]
      }),
    ),
  }
}

type Known = Pick<ExistingReport, 'of' | 'published'>

/** Whose reports there are is known only when all are: conflicts are found anew each time. */
function settleConflicts(
  notes: ConversionNotes,
  sources: readonly SourceFile[],
  known: ReadonlyMap<string, Known>,
  { places, shownFrom, shownTo }: ConversionOptions,
): void {
  const reports = sources.flatMap(({ path }) => {
    const id = notes.sources[path]?.report ?? null
    const report = id === null ? undefined : known.get(id)
    if (id === null || report === undefined) return []
    const { of, published } = report
    return [{ source: `${shownFrom}/${path}`, report: `${shownTo}/${id}.mdx`, of, published }]
  })
  const conflicts = tellConflicts(reports, places)
  for (const [path, note] of Object.entries(notes.sources)) {
    const others = note.messages.filter(({ rule }) => rule !== 'conflict')
    const messages = [...others, ...(conflicts.get(`${shownFrom}/${path}`) ?? [])]
    notes.sources[path] = { ...note, messages }
  }
}

interface Conversion {
  outcome: Outcome
  note: SourceNote
  /** The report as it now stands, if it was made anew. */
  made?: { id: string; facts: Facts }
}

async function convertOne(
  source: SourceFile,
  options: ConversionOptions,
  matches: Matches,
  known: SourceNote | undefined,
  takenIds: Set<string>,
  writes: WriteQueue,
): Promise<Conversion> {
  const report = matches.reports.get(source.path)
  const same = matches.duplicates.get(source.path)
  const file = new VFile({ path: source.path })
  if (source.sha256 === null || same !== undefined) {
    if (source.isLink) {
      warn(file, 'link', '应为文件，实为链接，未读取；请把文件本身复制到这里')
    } else if (same !== undefined) {
      warn(file, 'same-bytes', `与 ${same} 的内容完全相同，只转换一份；请删去其中一个`)
    } else {
      fail(
        file,
        'unreadable',
        '文件打不开：正被其他程序占用、没有权限，或文件名有误；请关闭后再试，或改名',
      )
    }
    const outcome = source.isLink || same !== undefined ? 'skipped' : 'failed'
    return {
      outcome,
      note: noteOf(source, report?.id ?? null, { file, format: null, encoding: null }),
    }
  }
  if (!options.force && known?.sha256 === source.sha256) {
    const outcome = outcomeOfUnchanged(known, report)
    if (outcome !== null)
      return { outcome, note: outcome === 'kept' ? withoutDoubts(known) : known }
  }
  // At once: a report is read sooner than one can wait for it in turns with the others' writing.
  const bytes = readFileSync(join(options.from, source.path))
  const chooseId = (facts: Facts): string => report?.id ?? newReportId(facts, takenIds)
  const converted = await convertSource(
    source.path,
    bytes,
    options.taxonomy,
    chooseId,
    options.places,
  )
  if (converted.result === null) {
    return { outcome: 'failed', note: noteOf(source, report?.id ?? null, converted) }
  }
  const { id, mdx, facts } = converted.result
  takenIds.add(id)
  const outcome = await writeReportFile(
    { id, mdx, sha256: source.sha256, existing: report },
    { ...options, writes },
    converted.file,
  )
  const isMade = outcome === 'written' || outcome === 'unchanged'
  return { outcome, note: noteOf(source, id, converted), ...(isMade && { made: { id, facts } }) }
}

function noteOf(
  source: SourceFile,
  report: string | null,
  { file, format, encoding }: Pick<Converted, 'file' | 'format' | 'encoding'>,
): SourceNote {
  return { sha256: source.sha256 ?? '', format, encoding, report, messages: messagesOf(file) }
}

/** A person who has taken the report in hand has settled what the conversion could not find. */
const DOUBTS = new Set(['no-title', 'no-body', 'no-year', 'no-structure', 'inferred'])

function withoutDoubts(note: SourceNote): SourceNote {
  return { ...note, messages: note.messages.filter(({ rule }) => !DOUBTS.has(rule)) }
}

/** What is known of a source that has not changed; null where its report has to be made anew. */
function outcomeOfUnchanged(known: SourceNote, report: ExistingReport | undefined): Outcome | null {
  if (known.messages.some(({ severity }) => severity === 'error')) return 'failed'
  if (report === undefined || known.messages.some(({ rule }) => rule === 'stale-review'))
    return null
  if (report.id !== known.report) return null
  return isTouched(report) ? 'kept' : 'unchanged'
}
