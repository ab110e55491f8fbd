/**
 * “历年变化”: two years of one township, line by line, with the changed words marked in both. Where
 * the chosen reports hold no such pair, or nobody has said yet that it is one, the remarks tell.
 */
import { alignYears } from '../../core/compare/align-years.ts'
import type { YearRow, YearText } from '../../core/compare/align-years.ts'
import { mapCells } from '../../core/compare/aligned-row.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import { pairYears } from '../../core/compare/pair-years.ts'
import type { YearPairs } from '../../core/compare/pair-years.ts'
import { pageAddress } from '../../core/page-address.ts'
import { element } from '../search/element.ts'
import type { ChosenSite } from './chosen-reports.ts'
import type { Comparison, DrawComparison, ShownReport } from './comparison.ts'
import { blockItem } from './passage-content.ts'
import type { CellLook } from './passage-content.ts'
import { wordPieces } from './word-pieces.ts'
import { askRemark, obstacleRemarks, pairRemarks } from './year-remarks.ts'

const SILENCE = '没有找到相近的写法'

export function compareYears(
  reports: readonly ShownReport[],
  look: CellLook & ChosenSite,
): DrawComparison {
  /** By what was said of the reports: whether they are one township. */
  const aligned = new Map<boolean, Aligned>()
  return (state) => {
    const made = aligned.get(state.same) ?? align(reports, state.same)
    aligned.set(state.same, made)
    return draw(made, reports, state, look)
  }
}

type Aligned = YearPairs<ShownReport> & { rows: YearRow[] }

function align(reports: readonly ShownReport[], areSame: boolean): Aligned {
  const found = pairYears(reports, areSame)
  const [pair] = found.pairs
  return { ...found, rows: pair ? alignYears(pair.before, pair.after) : [] }
}

function draw(
  { pairs, asked, obstacle, rows }: Aligned,
  reports: readonly ShownReport[],
  state: CompareState,
  look: CellLook & ChosenSite,
): Comparison {
  const [pair] = pairs
  if (pair === undefined) {
    const [namesakes] = asked
    const remarks =
      namesakes === undefined
        ? obstacleRemarks(obstacle, reports, state, look)
        : [askRemark(namesakes, state, look)]
    return { reports, rows: [], remarks, silence: SILENCE, isAcross: true }
  }
  const shown = [pair.before, pair.after]
  return {
    reports: shown,
    rows: mapCells(rows, (texts, column) => (): Node[] => {
      const one = shown[column]
      return one ? texts.map((text) => yearText(text, column, one, look)) : []
    }),
    remarks: pairRemarks(pair, pairs, reports, state, look),
    silence: SILENCE,
    isAcross: true,
  }
}

function yearText(
  { block, words, notes }: YearText,
  column: number,
  { year, report }: ShownReport,
  look: CellLook,
): HTMLElement {
  const page = pageAddress(look.base, `reports/${report.id}/`)
  const marked = words && [
    element('p', {}, ...wordPieces(words, column === 0 ? 'before' : 'after')),
  ]
  const item = blockItem(block, page, look, marked ?? undefined)
  if (year !== null) item.dataset.year = `${year}年`
  if (notes.length > 0) {
    const list = notes.map((note) => element('li', {}, note))
    item.append(element('ul', { class: 'year-notes' }, ...list))
  }
  return item
}
