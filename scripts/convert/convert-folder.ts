/**
 * Converts every source of a folder into a report of another.
 *
 * Nothing unchanged is done again, no file that a person has corrected is overwritten, and one bad
 * source never stops the others. Effects are the disk's; what a source becomes is decided in core.
 */
import { join } from 'node:path'
import { NOTES_FILE, printNotes, readNotes } from '../../src/collection/conversion-notes.ts'
import type { ConversionNotes } from '../../src/collection/conversion-notes.ts'
import type { FileMessages } from '../../src/core/collection.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { startWrites } from '../disk/write-queue.ts'
import { convertOne } from './convert-one.ts'
import type { Conversion, OneOptions, Outcome, Run } from './convert-one.ts'
import { findExistingReports } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'
import { findSources } from './find-sources.ts'
import type { SourceFile } from './find-sources.ts'
import { matchReports } from './match-reports.ts'
import { settleOrphans, tellCopies, tellUnreadable } from './settle-orphans.ts'
import type { OrphanOptions } from './settle-orphans.ts'
import { tellConflicts } from './tell-conflicts.ts'

export interface ConversionOptions extends OrphanOptions, OneOptions {
  cache: string
  /** A hash of everything that decides what a source becomes. */
  rules: string
  /** Only these sources, or those below these folders, by path; all where it is null. */
  only: ReadonlySet<string> | null
  onProgress: (done: number, total: number) => void
}

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
  const chosen = sources.filter(({ path }) => isChosen(path, options.only))
  const run: Run = {
    ...{ options, matches },
    known: notes.rules === options.rules ? notes.sources : {},
    takenIds: new Set(existing.map(({ id }) => id)),
    writes: startWrites(),
  }
  const conversions = new Map<SourceFile, Conversion>()
  for (const source of chosen) {
    await convertOne(source, run, (conversion) => {
      conversions.set(source, conversion)
      options.onProgress(conversions.size, chosen.length)
    })
  }
  await run.writes.finish()

  const counts = { written: 0, unchanged: 0, kept: 0, skipped: 0, failed: 0 }
  const fresh = startNotes(notes, options.rules, sources, chosen)
  const known = new Map<string, Known>(existing.map((report) => [report.id, report]))
  for (const source of chosen) {
    const conversion = conversions.get(source)
    if (conversion === undefined) continue
    const { outcome, note, made } = conversion
    counts[outcome]++
    fresh.sources[source.path] = note
    if (made) known.set(made.id, { of: made.of, published: true })
  }
  settleConflicts(fresh, sources, known, options)
  const messages = [
    ...chosen.flatMap(({ path }) => {
      const told = fresh.sources[path]?.messages ?? []
      return told.length === 0 ? [] : [{ path: `${options.shownFrom}/${path}`, messages: told }]
    }),
    ...(await settleOrphans(matches.orphans, options)),
    ...tellCopies(matches, options),
    ...tellUnreadable(existing, options),
  ]
  const kept = withoutEvents(fresh)
  if (!options.check) {
    await writeFileWhole(join(options.cache, NOTES_FILE), printNotes(kept))
  }
  return { total: chosen.length, counts, messages, notes: kept }
}

/** A source is chosen by its own path or by that of a folder above it. */
function isChosen(path: string, only: ReadonlySet<string> | null): boolean {
  if (only === null || only.has('')) return true
  const parts = path.split('/')
  return parts.some((_, index) => only.has(parts.slice(0, index + 1).join('/')))
}

/** What happened once is told once; the notes say how the reports are. */
function withoutEvents({ rules, sources }: ConversionNotes): ConversionNotes {
  const kept = Object.entries(sources).map(([path, note]) => {
    const messages = note.messages.filter(({ rule }) => rule !== 'overwritten')
    return [path, { ...note, messages }] as const
  })
  return { rules, sources: Object.fromEntries(kept) }
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
