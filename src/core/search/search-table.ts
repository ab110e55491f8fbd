/**
 * The table of an index as searching wants it: names as numbers in flat arrays, so that forty
 * thousand hits are filtered and counted within a few milliseconds.
 */
import { lengthsOf } from './bm25.ts'
import { STATES, lettersIn } from './index-files.ts'
import type { IndexTable, IndexedReport } from './index-files.ts'
import { formsOf } from './match.ts'
import { classOf } from './rank.ts'
import { UNKNOWN } from './request.ts'
import type { FilterName } from './request.ts'

export interface SearchTable {
  records: number
  reports: readonly IndexedReport[]
  /** The number of the first record of each report; one more at the end. */
  firsts: Uint32Array
  /** Per record: the number of its report. */
  reportOf: Uint16Array
  /** Per record: its kind as a place in KINDS, which is its class, too. */
  classes: Uint8Array
  /** Per record: how many years it is behind the newest; what has no year comes last. */
  years: Uint8Array
  /** Per record: 1 if it holds figures. */
  figures: Uint8Array
  /** Per record: how long its text is; 1 is the average. */
  lengths: Float64Array
  /** What can be filtered by; tags together with their groups. */
  columns: Readonly<Record<FilterName, Column>>
  /** The tags alone. */
  tags: Column
  /** Per report, its title as it can be found. */
  titles: readonly (readonly string[])[]
}

/** Of record n the values `codes[firsts[n]]` up to, not including, `codes[firsts[n + 1]]`. */
export interface Column {
  values: readonly string[]
  /** How values are shown that are not shown as they are. */
  names?: ReadonlyMap<string, string>
  firsts: Uint32Array
  codes: Uint16Array
}

/** The records from `start` up to, not including, `end`. */
export interface RecordRange {
  start: number
  end: number
}

/** Where a record's text is: in which report, and the how manieth there. */
export interface RecordPlace {
  report: number
  part: number
}

export function openTable(table: IndexTable): SearchTable {
  const { reports } = table
  const states = lettersIn(table.states)
  const firsts = startsOf(reports.map(({ records }) => records))
  const reportOf = new Uint16Array(states.length)
  for (const report of reports.keys()) reportOf.fill(report, firsts[report], firsts[report + 1])
  const sets = [...new Set(table.recordTags)]
  const setPlaces = new Map(sets.map((set, place) => [set, place]))
  const setOf = Uint32Array.from(table.recordTags, (set) => setPlaces.get(set) ?? 0)
  const newest = [...new Set(reports.map(({ year }) => year ?? 0))].sort((a, b) => b - a)
  const years = reports.map(({ year }) => newest.indexOf(year ?? 0))
  const classes = STATES.map(classOf)
  const tags = table.tags.map(({ name }) => [name])
  const tagsAndGroups = table.tags.map(({ name, group }) => [name, ...listOf(group)])
  const ofReports = (valueOf: (report: IndexedReport) => string): Column =>
    makeColumn(
      reports.map((report) => [valueOf(report)]),
      reportOf,
    )
  const ofTags = (names: readonly string[][]): Column =>
    makeColumn(
      sets.map((set) => [...new Set(Array.from(lettersIn(set), (tag) => names[tag] ?? []).flat())]),
      setOf,
    )
  return {
    records: states.length,
    reports,
    firsts,
    reportOf,
    classes: Uint8Array.from(states, (state) => classes[state] ?? 0),
    years: Uint8Array.from(reportOf, (report) => years[report] ?? 0),
    figures: Uint8Array.from(lettersIn(table.figures)),
    lengths: lengthsOf(lettersIn(table.lengths)),
    columns: {
      tag: ofTags(tagsAndGroups),
      year: ofReports(({ year }) => year?.toString() ?? UNKNOWN.year),
      county: ofReports(({ county }) => county ?? UNKNOWN.county),
      body: ofReports(({ body }) => body ?? UNKNOWN.body),
      category: makeColumn(table.categories.map(listOf), lettersIn(table.recordCategories)),
      status: makeColumn(
        STATES.map(({ status }) => listOf(status)),
        states,
      ),
      report: {
        ...ofReports(({ report }) => report),
        names: new Map(reports.map(({ report, reportName }) => [report, reportName])),
      },
    },
    tags: ofTags(tags),
    titles: reports.map(({ title }) => (title === null ? [] : formsOf(title))),
  }
}

/** The records of a report whose title holds the phrase. */
export function recordsTitled({ titles, firsts }: SearchTable, phrase: string): RecordRange[] {
  return titles.flatMap((forms, report) =>
    forms.some((form) => form.includes(phrase))
      ? [{ start: firsts[report] ?? 0, end: firsts[report + 1] ?? 0 }]
      : [],
  )
}

export function locateRecord({ firsts, records }: SearchTable, number: number): RecordPlace {
  if (number >= records) throw new RangeError(`no record ${number}`)
  let low = 0
  let high = firsts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((firsts[middle] ?? 0) <= number) low = middle
    else high = middle
  }
  return { report: low, part: number - (firsts[low] ?? 0) }
}

/** Whether the record has the value with this code. */
export function hasCode({ firsts, codes }: Column, number: number, code: number): boolean {
  const end = firsts[number + 1] ?? 0
  for (let at = firsts[number] ?? 0; at < end; at++) if (codes[at] === code) return true
  return false
}

/** Record n has the values `lists[which[n]]`. */
function makeColumn(
  lists: readonly (readonly string[])[],
  which: Uint16Array | Uint32Array,
): Column {
  const places = new Map<string, number>()
  const codesOf = lists.map((values) =>
    values.map((value) => {
      const place = places.get(value) ?? places.size
      places.set(value, place)
      return place
    }),
  )
  const firsts = new Uint32Array(which.length + 1)
  const codes: number[] = []
  for (let record = 0; record < which.length; record++) {
    codes.push(...(codesOf[which[record] ?? 0] ?? []))
    firsts[record + 1] = codes.length
  }
  return { values: [...places.keys()], firsts, codes: new Uint16Array(codes) }
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length
  return starts
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value]
}
