/**
 * Filtering and sorting the table of all reports.
 *
 *     rows.filter((row) => matchesRow(row, { words: '马营', county: '', … }))
 *
 * It looks at what the table shows; searching inside the reports is core/search.
 */
import { LEVELS } from './report.ts'
import type { RowOrder } from './row-order.ts'

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

export type ReportOrder = RowOrder<SortKey>

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
export function compareRows(order: ReportOrder): (a: ReportRow, b: ReportRow) => number {
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

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
