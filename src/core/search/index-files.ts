/**
 * What stands beside the postings in a search index, in files of our own:
 *
 *   entry.json         which files make up the index; the only one that is never cached
 *   records-….jsonz    of every record, what filtering, counting and ordering hits needs (`IndexTable`)
 *   words-….jsonz      which file of postings holds which words, and of how many each record is
 *                      made (`WordList` in pagefind-files.ts)
 *   sentences-….jsonz  where the sentences of the texts end (sentences.ts)
 *   vocabulary-….jsonz words to suggest, and words that mean the same (vocabulary.ts)
 *   texts/<n>-….jsonz  of the records of some reports, what showing them needs (`ReportTexts`); each
 *                      file costs the time of a request, each byte in it is loaded for one of them
 *
 * The postings know records by number only: their place in the collection, reports one after the
 * other. Texts are read for the hits that are shown, the table once. All are JSON, zipped, so that
 * an engine that reads everything (or another program) can do without the postings.
 *
 * In the table every record has one letter for each thing that is known of it, Ā for the first of
 * the names that there are, ā for the second: such texts stay small when they are packed.
 *
 * Here is what reading takes; make-index-files.ts writes, search-table.ts opens.
 */
import type { Category, Status } from '../report.ts'
import type { RecordKind, RecordPart, RecordSource, SearchRecord } from './records.ts'

/** Raised whenever the form of these files, or of encode.ts, changes. */
export const INDEX_FORMAT = 6

export const ENTRY_FILE = 'entry.json'

export interface IndexEntry {
  format: number
  records: number
  /** Path of the table below the index. */
  table: string
  /** Path of the list of words; it changes whenever the postings do. */
  words: string
  /** Path of the ends of the sentences. */
  sentences: string
  /** Path of the vocabulary. */
  vocabulary: string
}

export interface IndexTable {
  reports: IndexedReport[]
  /** Tags that occur, each with its group in the taxonomy if it has one. */
  tags: { name: string; group: string | null }[]
  categories: Category[]
  /** A letter per record: its place in STATES. */
  states: string
  /** A letter per record: its place in `categories`. */
  recordCategories: string
  /** Per record, a letter for each tag: its place in `tags`. */
  recordTags: string[]
  /** A letter per record: ā if it holds figures, Ā if not. */
  figures: string
  /** A letter per record: how long its text is in all its forms, as a step of `lengthStepOf`. */
  lengths: string
}

export interface IndexedReport extends Pick<
  RecordSource,
  'report' | 'reportName' | 'title' | 'body' | 'county' | 'year'
> {
  /** Path of its texts below the index; neighbours share a file. */
  texts: string
  records: number
}

/** What a record can be. */
export const STATES = [
  { kind: 'measure', status: 'done' },
  { kind: 'measure', status: 'rectify' },
  { kind: 'measure', status: 'planned' },
  { kind: 'problem', status: null },
  { kind: 'other', status: null },
] as const satisfies { kind: RecordKind; status: Status | null }[]

export interface ReportTexts {
  source: RecordSource
  parts: RecordPart[]
}

/** The record of that report in a file that holds its texts. */
export function recordAt(
  texts: readonly ReportTexts[],
  report: string,
  part: number,
): SearchRecord {
  const own = texts.find(({ source }) => source.report === report)
  const found = own?.parts[part]
  if (own === undefined || found === undefined)
    throw new RangeError(`no record ${part} in ${report}`)
  return { ...own.source, ...found }
}

/** Letters that neither JSON nor a reader has to escape, enough of them for any taxonomy. */
const FIRST_LETTER = 0x100

export function letterOf(place: number): string {
  return String.fromCharCode(FIRST_LETTER + place)
}

/** The places that a row of letters stands for. */
export function lettersIn(letters: string): Uint16Array {
  const places = new Uint16Array(letters.length)
  for (let at = 0; at < letters.length; at++) places[at] = letters.charCodeAt(at) - FIRST_LETTER
  return places
}
