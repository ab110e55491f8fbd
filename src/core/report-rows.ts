/**
 * Filtering and sorting the table of all reports.
 *
 *     rows.filter((row) => matchesRow(row, { words: '马营', county: '', … }))
 *
 * It looks at what the table shows; searching inside the reports is core/search.
 */
import { LEVELS } from './report.ts'

export interface ReportRow {
  title: string
  body: string
  county: string
  level: string
  year: string
  measures: number
  state: string
}

export const SORT_KEYS = ['title', 'body', 'county', 'level', 'year', 'measures', 'state'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** Empty strings let everything through. */
export interface RowFilter {
  words: string
  county: string
  year: string
  level: string
  state: string
}

export interface RowOrder {
  key: SortKey
  descending: boolean
}

export function matchesRow(row: ReportRow, filter: RowFilter): boolean {
  const shown = fold(`${row.title} ${row.county} ${row.body} ${row.year}`)
  return (
    fold(filter.words)
      .split(/\s+/)
      .every((word) => shown.includes(word)) &&
    (filter.county === '' || row.county === filter.county) &&
    (filter.year === '' || row.year === filter.year) &&
    (filter.level === '' || row.level === filter.level) &&
    (filter.state === '' || row.state === filter.state)
  )
}

/** Words by pinyin, levels by rank (when ascending, 县 above 镇), years and counts by size; rows without a value come last. */
export function compareRows(order: RowOrder): (a: ReportRow, b: ReportRow) => number {
  const { key, descending } = order
  const pinyin = new Intl.Collator('zh-CN', { numeric: true })
  const rank = (level: string) => LEVELS.findIndex((known) => known === level)
  return (a, b) => {
    if (a[key] === '' || b[key] === '') return Number(a[key] === '') - Number(b[key] === '')
    const way =
      key === 'measures'
        ? a.measures - b.measures
        : key === 'level'
          ? rank(a.level) - rank(b.level)
          : pinyin.compare(a[key], b[key])
    return descending ? -way : way
  }
}

/** `-year` ↔ year, descending: how the order stands in an address. */
export function readOrder(text: string): RowOrder | null {
  const descending = text.startsWith('-')
  const key = SORT_KEYS.find((known) => known === text.replace(/^-/, ''))
  return key === undefined ? null : { key, descending }
}

export function writeOrder(order: RowOrder | null): string {
  return order === null ? '' : `${order.descending ? '-' : ''}${order.key}`
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
