/**
 * The ways of setting reports side by side, each in two steps: what takes long, once for the same
 * reports, and what is drawn of it as often as the state changes.
 */
import { alignParts } from '../../core/compare/align-parts.ts'
import { alignTags } from '../../core/compare/align-tags.ts'
import { mapCells } from '../../core/compare/aligned-row.ts'
import type { Alignment } from '../../core/compare/compare-state.ts'
import type { PassageRow } from '../../core/compare/passage-row.ts'
import { element } from '../search/element.ts'
import type { ChosenSite } from './chosen-reports.ts'
import type { DrawComparison, ShownReport } from './comparison.ts'
import { compareTexts } from './aligned-texts.ts'
import { toldContent } from './passage-content.ts'
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

/** Whoever asked no longer waits when `signal` says so. */
type Align = (
  reports: readonly ShownReport[],
  look: AlignmentLook,
  signal: AbortSignal,
) => DrawComparison | Promise<DrawComparison>

export const ALIGN: Readonly<Record<Alignment, WayOfAligning>> = {
  part: { name: '按部分', align: compareParts },
  tag: {
    name: '按标签',
    align: (reports, look) => {
      const rows = alignTags(dataOf(reports), look.groups)
      const remarks = rows.length === 0 ? [WITHOUT_MEASURES] : []
      return drawPassages(reports, rows, look, remarks)
    },
  },
  text: {
    name: '逐字',
    progress: '正在逐字对照…',
    align: (reports, look, signal) => {
      const [before, after] = reports
      return before && after
        ? compareTexts([before, after], reports.length, look, signal)
        : compareParts(reports, look)
    },
  },
  years: { name: '历年变化', align: compareYears },
}

const WITHOUT_MEASURES = '这里没有识别出措施，不能按标签对照；可以按部分看。'

function compareParts(reports: readonly ShownReport[], look: CellLook): DrawComparison {
  return drawPassages(reports, alignParts(dataOf(reports)), look)
}

function dataOf(reports: readonly ShownReport[]): ShownReport['report'][] {
  return reports.map(({ report }) => report)
}

function drawPassages(
  reports: readonly ShownReport[],
  rows: readonly PassageRow[],
  look: CellLook,
  remarks: readonly string[] = [],
): DrawComparison {
  const drawn = mapCells(rows, (told, column) => (): Node[] => {
    const shown = reports[column]
    return shown ? toldContent(told, shown.report, look) : []
  })
  return () => ({
    reports,
    rows: drawn,
    remarks: remarks.map((words) => element('p', {}, words)),
    silence: '未提及',
  })
}
