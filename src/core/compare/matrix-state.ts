/**
 * What the page of topics and reports shows, as its address says it:
 *
 *     /matrix/?by=group&county=通渭县&year=2023&level=镇&show=share&sort=total&rows=sum&report=maying-2023
 *
 * What is not written has its usual value, and so has what is not understood. Whether there is such
 * a county or such a report is not decided here.
 */
import { readRowOrder, writeRowOrder } from '../row-order.ts'
import type { RowOrder } from '../row-order.ts'
import type { Parameter } from '../search/search-state.ts'

/** A row is a tag, or a group of tags. */
export const ROW_KINDS = ['tag', 'group'] as const

/** Number of measures; whether there is any; their share of the report's measures. */
export const SHOWN_AS = ['count', 'mark', 'share'] as const

/** Rows as the taxonomy has them, or those with the most first. */
export const ROW_ORDERS = ['taxonomy', 'sum'] as const

export const COLUMN_KEYS = ['year', 'name', 'total'] as const

export type RowKind = (typeof ROW_KINDS)[number]
export type ShownAs = (typeof SHOWN_AS)[number]
export type ColumnOrder = RowOrder<(typeof COLUMN_KEYS)[number]>

export interface MatrixState {
  by: RowKind
  show: ShownAs
  /** Null: all of them. */
  county: string | null
  year: string | null
  level: string | null
  /** Of the columns. */
  order: ColumnOrder
  rows: (typeof ROW_ORDERS)[number]
  /** Of the columns, where they are many; the first is 1. */
  page: number
  /** The report whose missing topics are listed. */
  report: string | null
}

export const USUAL_MATRIX: MatrixState = {
  by: 'tag',
  show: 'count',
  county: null,
  year: null,
  level: null,
  order: { key: 'year', descending: true },
  rows: 'taxonomy',
  page: 1,
  report: null,
}

export function readMatrixState(parameters: Iterable<Parameter>): MatrixState {
  const values = new Map(Array.from(parameters).filter(([, value]) => value.trim() !== ''))
  const choice = <Value extends string>(name: string, known: readonly Value[], usual: Value) =>
    known.find((one) => one === values.get(name)) ?? usual
  const page = values.get('page') ?? ''
  return {
    by: choice('by', ROW_KINDS, USUAL_MATRIX.by),
    show: choice('show', SHOWN_AS, USUAL_MATRIX.show),
    county: values.get('county') ?? null,
    year: values.get('year') ?? null,
    level: values.get('level') ?? null,
    order: readRowOrder(values.get('sort') ?? '', COLUMN_KEYS) ?? USUAL_MATRIX.order,
    rows: choice('rows', ROW_ORDERS, USUAL_MATRIX.rows),
    page: /^[1-9]\d{0,4}$/u.test(page) ? Number(page) : USUAL_MATRIX.page,
    report: values.get('report') ?? null,
  }
}

export function writeMatrixState(state: MatrixState): Parameter[] {
  const words = wordsOf(state)
  const usual = new Map(wordsOf(USUAL_MATRIX))
  return words.filter(([name, value]) => value !== usual.get(name))
}

function wordsOf(state: MatrixState): Parameter[] {
  return [
    ['by', state.by],
    ['show', state.show],
    ['county', state.county ?? ''],
    ['year', state.year ?? ''],
    ['level', state.level ?? ''],
    ['sort', writeRowOrder(state.order)],
    ['rows', state.rows],
    ['page', String(state.page)],
    ['report', state.report ?? ''],
  ]
}
