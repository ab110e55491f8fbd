/**
 * The answer to a batch of terms: for each report, how many hits it has of each term.
 *
 *                         普法  枫桥经验  合计
 *     马营镇2023年报告       3        1     4
 *     白兔镇2023年报告       2        0     2
 *
 * Every report has a row, what is missing being half of the answer. The counts are those of the
 * search, by report (`facets.report`); a record that holds two of the terms counts for both.
 */
import { writeCsv } from '../csv.ts'
import { pageAddress } from '../page-address.ts'
import type { RowOrder } from '../row-order.ts'
import type { FacetValue } from './request.ts'

export interface BatchReport {
  id: string
  name: string
  county: string | null
  year: number | null
}

export interface MatrixRow extends BatchReport {
  /** A count for each term. */
  counts: number[]
  total: number
}

export interface Matrix {
  terms: readonly string[]
  rows: MatrixRow[]
  /** A count for each term. */
  totals: number[]
  total: number
}

/** `found` holds for each term the reports with hits; one that is not among `reports` comes last. */
export function makeMatrix(
  terms: readonly string[],
  found: readonly (readonly FacetValue[])[],
  reports: readonly BatchReport[],
): Matrix {
  const known = new Map(reports.map((report) => [report.id, report]))
  for (const { value, name = value } of found.flat()) {
    if (!known.has(value)) known.set(value, { id: value, name, county: null, year: null })
  }
  const columns = found.map((facets) => new Map(facets.map(({ value, count }) => [value, count])))
  const rows = Array.from(known.values(), (report): MatrixRow => {
    const counts = columns.map((column) => column.get(report.id) ?? 0)
    return { ...report, counts, total: sum(counts) }
  })
  const totals = columns.map((column) => sum([...column.values()]))
  return { terms, rows, totals, total: sum(totals) }
}

export const BATCH_KEYS = ['total', 'year', 'name'] as const

export type BatchKey = (typeof BATCH_KEYS)[number]

export type BatchOrder = RowOrder<BatchKey>

export const USUAL_ORDER: BatchOrder = { key: 'total', descending: true }

/** The order that pressing the head of a column gives: its usual one, then the other way round. */
export function turnOrder({ key, descending }: BatchOrder, pressed: BatchKey): BatchOrder {
  return pressed === key
    ? { key, descending: !descending }
    : { key: pressed, descending: pressed !== 'name' }
}

/** Rows that are equal stay as they were; a report without a year comes last. */
export function sortRows(rows: readonly MatrixRow[], { key, descending }: BatchOrder): MatrixRow[] {
  const pinyin = new Intl.Collator('zh-CN', { numeric: true })
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    if (key === 'total') return sign * (a.total - b.total)
    if (key === 'name') return sign * pinyin.compare(a.name, b.name)
    if (a.year === null || b.year === null) return Number(a.year === null) - Number(b.year === null)
    return sign * (a.year - b.year)
  })
}

/** All rows, in the order given. `site` is the full address of the site, with a slash at its end. */
export function matrixCsv(matrix: Matrix, rows: readonly MatrixRow[], site: string): string {
  return writeCsv([
    ['报告', '县区', '年份', '合计', ...matrix.terms, '网址'],
    ...rows.map(({ id, name, county, year, total, counts }) => [
      name,
      county ?? '',
      year ?? '',
      total,
      ...counts,
      pageAddress(site, `reports/${id}/`),
    ]),
    ['合计', '', '', matrix.total, ...matrix.totals, ''],
  ])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
