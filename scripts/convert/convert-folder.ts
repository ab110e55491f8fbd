/**
 * Converts every source of a folder into a report of another.
 *
 * Nothing unchanged is done again, no file that a person has corrected is overwritten, and one bad
 * source never stops the others. Effects are the disk's; what a source becomes is decided in core.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { NOTES_FILE, readNotes } from '../../src/collection/conversion-notes.ts'
import type { ConversionNotes, SourceNote } from '../../src/collection/conversion-notes.ts'
import type { FileMessages } from '../../src/core/collection.ts'
import { messagesOf, warn } from '../../src/core/messages.ts'
import type { Message } from '../../src/core/messages.ts'
import { newReportId } from '../../src/core/report-id.ts'
import type { Facts } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { sha256 } from '../disk/hash.ts'
import { listFiles } from '../disk/list-files.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { convertSource } from './convert-source.ts'
import { findExistingReports } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'

export interface ConversionOptions {
  from: string
  to: string
  cache: string
  taxonomy: Taxonomy
  /** A hash of everything that decides what a source becomes. */
  rules: string
  /** Overwrite even what a person has corrected. */
  force: boolean
  onProgress: (done: number, total: number) => void
}

export type Outcome = 'written' | 'unchanged' | 'kept' | 'failed'

export interface ConversionSummary {
  total: number
  counts: Record<Outcome, number>
  messages: FileMessages[]
}

export async function convertFolder(options: ConversionOptions): Promise<ConversionSummary> {
  const notes = await readNotes(options.cache)
  const existing = await findExistingReports(options.to)
  const sources = (await listFiles(options.from)).filter((path) => !isHidden(path))
  const bySource = new Map(existing.map((report) => [report.source, report]))
  const takenIds = new Set(existing.map(({ id }) => id))
  const fresh: ConversionNotes = { rules: options.rules, sources: {} }
  const counts: Record<Outcome, number> = { written: 0, unchanged: 0, kept: 0, failed: 0 }
  const messages: FileMessages[] = []

  for (const [index, path] of sources.entries()) {
    const report = bySource.get(path)
    const known = notes.rules === options.rules ? notes.sources[path] : undefined
    const { outcome, note } = await convertOne(path, options, report, known, takenIds)
    counts[outcome]++
    fresh.sources[path] = note
    if (note.messages.length > 0)
      messages.push({ path: `content/sources/${path}`, messages: note.messages })
    options.onProgress(index + 1, sources.length)
  }
  messages.push(...tellOrphans(existing, new Set(sources)))
  await writeFileWhole(join(options.cache, NOTES_FILE), `${JSON.stringify(fresh, null, 1)}\n`)
  return { total: sources.length, counts, messages }
}

/** .gitkeep, .DS_Store, ~$草稿.docx: files of the system, not of the collection. */
function isHidden(path: string): boolean {
  return path
    .split('/')
    .some((name) => name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db')
}

async function convertOne(
  path: string,
  options: ConversionOptions,
  report: ExistingReport | undefined,
  known: SourceNote | undefined,
  takenIds: Set<string>,
): Promise<{ outcome: Outcome; note: SourceNote }> {
  const bytes = await readFile(join(options.from, path))
  const hash = sha256(bytes)
  if (!options.force && known?.sha256 === hash) {
    const outcome = outcomeOfUnchanged(known, report)
    if (outcome !== null) return { outcome, note: known }
  }
  const chooseId = (facts: Facts): string => report?.id ?? newReportId(facts, takenIds)
  const { file, result } = convertSource(path, bytes, options.taxonomy, chooseId)
  const note = (messages: Message[]): SourceNote => ({
    sha256: hash,
    report: result?.id ?? report?.id ?? null,
    messages,
  })
  if (result === null) return { outcome: 'failed', note: note(messagesOf(file)) }
  takenIds.add(result.id)
  const target = join(options.to, `${result.id}.mdx`)
  if (!options.force && isTouched(report)) {
    if (report?.sha256 !== hash) {
      await writeFileWhole(`${target}.new`, result.mdx)
      warn(
        file,
        'stale-review',
        `原件已有改动，而 content/reports/${result.id}.mdx 经人工校改，未覆盖；新的转换结果在 ${result.id}.mdx.new，请比对后合并`,
      )
    }
    return { outcome: 'kept', note: note(messagesOf(file)) }
  }
  if (report?.fileHash === sha256(result.mdx))
    return { outcome: 'unchanged', note: note(messagesOf(file)) }
  await writeFileWhole(target, result.mdx)
  return { outcome: 'written', note: note(messagesOf(file)) }
}

/** What is known of a source that has not changed; null where its report has to be made anew. */
function outcomeOfUnchanged(known: SourceNote, report: ExistingReport | undefined): Outcome | null {
  if (known.messages.some(({ severity }) => severity === 'error')) return 'failed'
  if (report === undefined) return null
  if (report.id !== known.report) return null
  return isTouched(report) ? 'kept' : 'unchanged'
}

/** Has a person laid hands on the report? Then it is theirs. */
function isTouched(report: ExistingReport | undefined): boolean {
  return report !== undefined && (report.reviewed || report.edited)
}

/** Reports whose source is gone stay; somebody decides. */
function tellOrphans(
  existing: readonly ExistingReport[],
  sources: ReadonlySet<string>,
): FileMessages[] {
  return existing.flatMap((report) => {
    if (report.source === '' || sources.has(report.source)) return []
    const file = new VFile({ path: `content/reports/${report.id}.mdx` })
    warn(
      file,
      'orphan',
      `content/sources 中应有原件 ${report.source}，没有找到；报告仍保留，如不再需要请删除此文件`,
    )
    return [{ path: file.path, messages: messagesOf(file) }]
  })
}
