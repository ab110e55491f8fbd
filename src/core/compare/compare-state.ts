/**
 * What the compare page shows, as its address says it:
 *
 *     /compare/?r=maying-2023&r=baitu-2023&by=tag&rows=differ&sync=0
 *     /compare/?r=maying-2022&r=maying-2023&by=text&fold=1
 *
 * The order of the reports is the order of the columns. What is not written has its usual value
 * (`USUAL`). Whatever cannot be shown is left aside and told: reports that are not in the collection,
 * that stand there twice, or that are one too many; words without a meaning.
 */
import { choiceReader } from '../search/choice-reader.ts'
import type { Parameter } from '../search/search-state.ts'

/** Columns narrower than a quarter of a screen cannot be read. */
export const MOST_REPORTS = 4

export const ALIGNMENTS = ['part', 'tag', 'text', 'years'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

/** Rows in which not every report has something, or rows in which every one has. */
export const ROW_CHOICES = ['differ', 'common'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

export interface CompareState {
  reports: readonly string[]
  by: Alignment
  /** Null: every row. */
  rows: RowChoice | null
  /** Whether the columns scroll in step. */
  sync: boolean
  /** Whether set phrases are folded, where texts are compared word for word. */
  fold: boolean
  /** The reader said that these reports, though their county is not known, are of one township. */
  same: boolean
}

export const USUAL: CompareState = {
  reports: [],
  by: 'part',
  rows: null,
  sync: true,
  fold: false,
  same: false,
}

export interface ReadCompare {
  state: CompareState
  /** Ids of no report. */
  missing: readonly string[]
  /** Ids that stand there more than once. */
  repeated: readonly string[]
  /** Reports beyond `MOST_REPORTS`. */
  surplus: readonly string[]
  /** What has a meaning in no state. */
  unknown: readonly Parameter[]
}

const ON = '1'
const OFF = '0'

export function readCompare(
  parameters: Iterable<Parameter>,
  isReport: (id: string) => boolean,
): ReadCompare {
  const reports = new Set<string>()
  const missing = new Set<string>()
  const repeated = new Set<string>()
  const values = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (value === '') continue
    if (name !== 'r') values.set(name, value)
    else if (!isReport(value)) missing.add(value)
    else if (reports.has(value)) repeated.add(value)
    else reports.add(value)
  }
  const unknown: Parameter[] = []
  const choice = choiceReader(
    (name) => values.get(name),
    (name, value) => unknown.push([name, value]),
  )
  return {
    state: {
      reports: [...reports].slice(0, MOST_REPORTS),
      by: choice('by', ALIGNMENTS, USUAL.by),
      rows: choice('rows', ROW_CHOICES, USUAL.rows),
      sync: choice('sync', [ON, OFF], ON) === ON,
      fold: choice('fold', [ON, OFF], OFF) === ON,
      same: choice('same', [ON, OFF], OFF) === ON,
    },
    missing: [...missing],
    repeated: [...repeated],
    surplus: [...reports].slice(MOST_REPORTS),
    unknown,
  }
}

export function writeCompare(state: CompareState): Parameter[] {
  const { reports, by, rows, sync, fold, same } = state
  return [
    ...reports.map((id): Parameter => ['r', id]),
    ...when('by', by, by !== USUAL.by),
    ...when('rows', rows ?? '', rows !== USUAL.rows),
    ...when('sync', OFF, !sync),
    ...when('fold', ON, fold),
    ...when('same', ON, same),
  ]
}

export function addReport(state: CompareState, id: string): CompareState {
  const { reports } = state
  if (reports.includes(id) || reports.length >= MOST_REPORTS) return state
  // Of the new one nobody has said whose it is.
  return { ...state, reports: [...reports, id], same: false }
}

export function removeReport(state: CompareState, id: string): CompareState {
  return { ...state, reports: state.reports.filter((one) => one !== id) }
}

/** One column to the left (-1) or to the right (1); at the edge nothing moves. */
export function moveReport(state: CompareState, id: string, step: -1 | 1): CompareState {
  const reports = [...state.reports]
  const from = reports.indexOf(id)
  const other = reports[from + step]
  if (from < 0 || other === undefined) return state
  reports[from] = other
  reports[from + step] = id
  return { ...state, reports }
}

function when(name: string, value: string, isWritten: boolean): Parameter[] {
  return isWritten ? [[name, value]] : []
}
