/** The ways of setting reports side by side, each from the reports to what is drawn. */
import { alignParts } from '../../core/compare/align-parts.ts'
import { alignTags } from '../../core/compare/align-tags.ts'
import { mapCells } from '../../core/compare/aligned-row.ts'
import type { Alignment, CompareState } from '../../core/compare/compare-state.ts'
import type { PassageRow } from '../../core/compare/passage-row.ts'
import type { ChosenSite } from './chosen-reports.ts'
import type { Comparison, ShownReport } from './comparison.ts'
import { alignReportTexts } from './aligned-texts.ts'
import { passageContent } from './passage-content.ts'
import type { CellLook } from './passage-content.ts'
import { compareYears } from './year-comparison.ts'

export interface TagGroup {
  name: string
  tags: readonly { name: string; href: string }[]
}

export interface AlignmentLook extends CellLook, ChosenSite {
  groups: readonly TagGroup[]
}

interface WayOfAligning {
  name: string
  align: Align
  /** What is said while it takes long. */
  progress?: string
}

type Align = (
  reports: readonly ShownReport[],
  state: CompareState,
  look: AlignmentLook,
) => Comparison | Promise<Comparison>

export const ALIGN: Readonly<Record<Alignment, WayOfAligning>> = {
  part: {
    name: '按部分',
    align: (reports, _, look) => drawPassages(reports, alignParts(dataOf(reports)), look),
  },
  tag: {
    name: '按标签',
    align: (reports, _, look) =>
      drawPassages(reports, alignTags(dataOf(reports), look.groups), look),
  },
  text: {
    name: '逐字',
    progress: '正在逐字对照…',
    align: (reports, { fold }, look) => {
      const [before, after] = reports
      if (before && after) return alignReportTexts([before, after], reports.length, fold, look)
      return drawPassages(reports, alignParts(dataOf(reports)), look)
    },
  },
  years: { name: '历年变化', align: compareYears },
}

function dataOf(reports: readonly ShownReport[]): ShownReport['report'][] {
  return reports.map(({ report }) => report)
}

function drawPassages(
  reports: readonly ShownReport[],
  rows: readonly PassageRow[],
  look: CellLook,
): Comparison {
  const drawn = mapCells(rows, (passages, column) => (): Node[] => {
    const shown = reports[column]
    return shown ? passageContent(passages, shown.report, look) : []
  })
  return { reports, rows: drawn, remarks: [], silence: '未提及' }
}
