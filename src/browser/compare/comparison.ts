/** What is drawn: the reports in the order of their columns, and the rows that are shown. */
import type { AlignedRow } from '../../core/compare/aligned-row.ts'
import { coverageOf, mentionsIn } from '../../core/compare/aligned-row.ts'
import type { ReportData } from '../../core/compare/report-entry.ts'
import type { CellLook } from './cell-content.ts'

export interface ShownReport {
  name: string
  county: string | null
  report: ReportData
}

export interface Comparison {
  reports: readonly ShownReport[]
  rows: readonly AlignedRow[]
  look: CellLook
}

/** In words what the squares of a row show. */
export function coverageWords(row: AlignedRow): string {
  switch (coverageOf(row)) {
    case 'all':
      return row.cells.length === 1 ? '提及' : '都提及'
    case 'none':
      return row.cells.length === 1 ? '未提及' : '都未提及'
    case 'some':
      return `${row.cells.length - mentionsIn(row.cells)} 份未提及`
  }
}
