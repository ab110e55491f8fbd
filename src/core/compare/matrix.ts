/**
 * The matrix of topics and reports: how many measures of each report (a column) are about each
 * topic (a row), a tag or a group of tags.
 *
 *                    马营镇2023年报告  白兔镇2023年报告  合计
 *     普法                   3               2           5
 *     枫桥经验               0               1           1
 *     合计                   3               2           5
 *
 * The total of a column is no sum: a measure with two tags counts once. A 0 says that the report
 * does not mention the topic, not that nothing was done. The same numbers are shown in three ways:
 * counts, marks (0/1; totals tell how many are marked) and shares of the measures.
 */
import { LEVELS } from '../report.ts'
import { UNKNOWN } from '../search/request.ts'
import type { MatrixReport, MatrixSource, MatrixTopic } from './matrix-source.ts'
import type { ColumnOrder, MatrixState, ShownAs } from './matrix-state.ts'

export interface MatrixRow extends MatrixTopic {
  /** Name of the group; null where the row is one itself. */
  group: string | null
  /** Measures about the topic, for each column. */
  counts: number[]
  total: number
  /** Reports that mention it. */
  mentioned: number
}

export interface MatrixColumn extends MatrixReport {
  /** How many of the rows it mentions. */
  mentioned: number
}

export interface Matrix {
  show: ShownAs
  rows: MatrixRow[]
  columns: MatrixColumn[]
  /** Of all columns. */
  measures: number
  tagged: number
}

const UNKNOWN_LEVEL = '层级不详'

type MatrixChoices = Omit<MatrixState, 'page' | 'report'>

export function makeMatrix(source: MatrixSource, choices: MatrixChoices): Matrix {
  const { by, show } = choices
  const topics: Pick<MatrixRow, 'id' | 'name' | 'group'>[] =
    by === 'group'
      ? source.groups.map(({ id, name }) => ({ id, name, group: null }))
      : source.groups.flatMap(({ name, tags }) => tags.map((tag) => ({ ...tag, group: name })))
  const reports = source.reports.filter((report) => isChosen(report, choices))
  const sorted = sortReports(reports, by, show, choices.order)
  const found = sorted.map((report) => readPairs(pairsOf(report, by)))
  const rows = topics.map((topic, place): MatrixRow => {
    const counts = found.map((counts) => counts.get(place) ?? 0)
    return { ...topic, counts, total: sum(counts), mentioned: counts.filter(Boolean).length }
  })
  const columns = sorted.map((report): MatrixColumn => ({
    ...report,
    mentioned: mentionedIn(report, by),
  }))
  const matrix: Matrix = {
    show,
    rows,
    columns,
    measures: sum(columns.map(({ measures }) => measures)),
    tagged: sum(columns.map(({ tagged }) => tagged)),
  }
  if (choices.rows === 'sum') rows.sort((a, b) => rowTotal(matrix, b) - rowTotal(matrix, a))
  return matrix
}

/** What a cell shows: 3, 1 or 0.18. */
export function cellValue(count: number, measures: number, show: ShownAs): number {
  if (show === 'count') return count
  return show === 'mark' ? Math.min(1, count) : share(count, measures)
}

export function rowTotal({ show, measures }: Matrix, row: MatrixRow): number {
  if (show === 'share') return share(row.total, measures)
  return show === 'mark' ? row.mentioned : row.total
}

export function columnTotal(
  { show }: Pick<Matrix, 'show'>,
  column: Pick<MatrixColumn, 'tagged' | 'measures' | 'mentioned'>,
): number {
  if (show === 'share') return share(column.tagged, column.measures)
  return show === 'mark' ? column.mentioned : column.tagged
}

/** Marks have none that would tell anything: pairs of topic and report. */
export function matrixTotal({ show, rows, measures, tagged }: Matrix): number {
  if (show === 'share') return share(tagged, measures)
  return show === 'mark' ? sum(rows.map(({ mentioned }) => mentioned)) : tagged
}

/** 3 → 3; as a share 0.182 → 18%, and what is there never 0%. */
export function valueWord(value: number, show: ShownAs): string {
  if (show !== 'share' || value === 0) return String(value)
  return value < 0.005 ? '<1%' : `${Math.round(value * 100)}%`
}

/** The largest value of a cell, against which cells are shaded. */
export function mostIn({ rows, columns, show }: Matrix): number {
  const values = rows.flatMap(({ counts }) =>
    counts.map((count, at) => cellValue(count, columns[at]?.measures ?? 0, show)),
  )
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function isChosen(
  report: Pick<MatrixReport, 'county' | 'year' | 'level'>,
  { county, year, level }: Pick<MatrixState, 'county' | 'year' | 'level'>,
): boolean {
  return (
    (county === null || countyValue(report) === county) &&
    (year === null || yearValue(report) === year) &&
    (level === null || levelValue(report) === level)
  )
}

export interface MatrixChoice {
  counties: string[]
  years: string[]
  levels: string[]
}

/** What can be filtered by: counties by pinyin, the newest year and the highest level first. */
export function choicesIn(reports: readonly MatrixReport[]): MatrixChoice {
  const ranks = new Map<string, number>(LEVELS.map((level, rank) => [level, rank]))
  const places = new Map(reports.map((report) => [countyValue(report), report.countyRank]))
  const place = (county: string): number => places.get(county) ?? 0
  const rank = (level: string): number => ranks.get(level) ?? LEVELS.length
  return {
    counties: listOf(reports.map(countyValue), UNKNOWN.county, (a, b) => place(a) - place(b)),
    years: listOf(reports.map(yearValue), UNKNOWN.year, (a, b) => Number(b) - Number(a)),
    levels: listOf(reports.map(levelValue), UNKNOWN_LEVEL, (a, b) => rank(a) - rank(b)),
  }
}

function countyValue({ county }: Pick<MatrixReport, 'county'>): string {
  return county ?? UNKNOWN.county
}

function yearValue({ year }: Pick<MatrixReport, 'year'>): string {
  return year === null ? UNKNOWN.year : String(year)
}

function levelValue({ level }: Pick<MatrixReport, 'level'>): string {
  return level ?? UNKNOWN_LEVEL
}

/** Each once, what is not known last. */
function listOf(
  values: readonly string[],
  unknown: string,
  compare: (a: string, b: string) => number,
): string[] {
  const known = [...new Set(values)].filter((value) => value !== unknown).sort(compare)
  return values.includes(unknown) ? [...known, unknown] : known
}

/** Equal ones stay as they were, newest first; a report without a year comes last. */
function sortReports(
  reports: readonly MatrixReport[],
  by: MatrixState['by'],
  show: ShownAs,
  { key, descending }: ColumnOrder,
): MatrixReport[] {
  const sign = descending ? -1 : 1
  const total = (report: MatrixReport): number =>
    columnTotal({ show }, { ...report, mentioned: mentionedIn(report, by) })
  return [...reports].sort((a, b) => {
    if (key === 'total') return sign * (total(a) - total(b))
    if (key === 'name') return sign * (a.nameRank - b.nameRank)
    if (a.year === null || b.year === null) return Number(a.year === null) - Number(b.year === null)
    return sign * (a.year - b.year)
  })
}

function pairsOf(report: MatrixReport, by: MatrixState['by']): readonly number[] {
  return by === 'group' ? report.groups : report.tags
}

function mentionedIn(report: MatrixReport, by: MatrixState['by']): number {
  return pairsOf(report, by).length / 2
}

function readPairs(pairs: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < pairs.length; at += 2) counts.set(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  return counts
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
