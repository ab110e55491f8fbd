/**
 * What stands beside the postings in a search index, in files of our own:
 *
 *   entry.json         which files make up the index; the only one that is never cached
 *   records-….json     of every record, what ordering and counting hits needs (`IndexTable`)
 *   texts/<report>-….json   of one report's records, what showing them needs (`ReportTexts`)
 *
 * The postings know records by number only: their place in the collection, reports one after the
 * other. Texts are read for the hits that are shown, the table once. Both are plain, so that an
 * engine that reads everything (or another program) can do without the postings.
 *
 * Here is what reading takes; make-index-files.ts writes.
 */
import type { RecordPart, RecordSource, SearchRecord } from './records.ts'

/** Raised whenever the form of these files, or of encode.ts, changes. */
export const INDEX_FORMAT = 4

export const ENTRY_FILE = 'entry.json'

export interface IndexEntry {
  format: number
  records: number
  /** Path of the table below the index. */
  table: string
  /** Changes whenever the postings do; keeps caches from mixing two builds. */
  build: string
}

export interface IndexTable {
  reports: { texts: string; records: number }[]
  /** Names of the tags that occur. */
  tags: string[]
  /** A digit per record: see `classOf`. */
  classes: string
  /** Per record, places in `tags`. */
  recordTags: number[][]
}

export interface ReportTexts {
  source: RecordSource
  parts: RecordPart[]
}

/** Where a record's text is: in which report, and the how manieth there. */
export interface RecordPlace {
  report: number
  part: number
}

export function locateRecord(table: IndexTable, number: number): RecordPlace {
  let part = number
  for (const [report, { records }] of table.reports.entries()) {
    if (part < records) return { report, part }
    part -= records
  }
  throw new RangeError(`no record ${number}`)
}

export function recordAt({ source, parts }: ReportTexts, part: number): SearchRecord {
  const found = parts[part]
  if (found === undefined) throw new RangeError(`no record ${part} in ${source.report}`)
  return { ...source, ...found }
}
