/** What is drawn: the reports in the order of their columns, and the rows that are shown. */
import type { AlignedRow } from '../../core/compare/aligned-row.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import type { ReportData, ReportEntry } from '../../core/compare/report-entry.ts'
import { UNKNOWN_COUNTY } from '../../core/report-names.ts'
import { element } from '../search/element.ts'

/** A report with what the list of all reports knows of it. */
export interface ShownReport extends ReportEntry {
  report: ReportData
}

/** Draws what stands in a cell, anew for each shape. */
export type DrawCell = () => Node[]

export interface Comparison {
  reports: readonly ShownReport[]
  rows: readonly AlignedRow<DrawCell>[]
  /** To be told above the rows. */
  remarks: readonly (Node | string)[]
  /** What an empty cell says. */
  silence: string
  /** Its lines are read across only: never apart in columns or tabs. */
  isAcross?: boolean
  /** The same rows in one column, for a screen with room for one only; else there are tabs. */
  unified?: readonly AlignedRow<DrawCell>[]
  /** Whether the cells look otherwise where set phrases are folded. */
  canFold?: boolean
}

/** From what was aligned once, as the state says now: folded or not, with links to other states. */
export type DrawComparison = (state: CompareState) => Comparison

export function drawnCell({ silence }: Comparison, draw: DrawCell | null | undefined): Node[] {
  return draw ? draw() : [element('p', { class: 'compare-none' }, silence)]
}

/** 马营镇2023年: enough to choose by where there is little room; with the county among namesakes. */
export function shortNames(reports: readonly ShownReport[]): string[] {
  const names = reports.map(({ body, year, name }) =>
    body === null || year === null ? name : `${body}${year}年`,
  )
  return names.map((name, at) => {
    const isOnly = names.indexOf(name) === names.lastIndexOf(name)
    return isOnly ? name : `${reports[at]?.county ?? UNKNOWN_COUNTY}${name}`
  })
}
