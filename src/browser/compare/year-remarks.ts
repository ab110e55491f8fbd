/** What is told above “历年变化”: which pair is shown and which others there are, or why there is none. */
import { addReport } from '../../core/compare/compare-state.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import { nearReports } from '../../core/compare/near-reports.ts'
import type { YearObstacle, YearPair } from '../../core/compare/pair-years.ts'
import type { ReportEntry } from '../../core/compare/report-entry.ts'
import { element } from '../search/element.ts'
import type { ChosenSite } from './chosen-reports.ts'
import { stateLink } from './state-link.ts'

/** More than these are found by typing. */
const MOST_YEARS = 3

/** `pair` is the first of `pairs`. */
export function pairRemarks(
  pair: YearPair<ReportEntry>,
  pairs: readonly YearPair<ReportEntry>[],
  reports: readonly ReportEntry[],
  state: CompareState,
  { goTo }: ChosenSite,
): HTMLElement[] {
  const remarks: HTMLElement[] = []
  if (reports.indexOf(pair.before) > reports.indexOf(pair.after)) {
    remarks.push(remark('按年份排列：早的一年在前，晚的一年在后，与上面的次序不同。'))
  }
  if (reports.length > 2) {
    const others = pairs.slice(1).map((other) => {
      const first = [other.before.id, other.after.id]
      const rest = state.reports.filter((id) => !first.includes(id))
      const next = { ...state, reports: [...first, ...rest] }
      return stateLink(next, goTo, {}, pairWords(other))
    })
    const shown = `历年变化一次对照两年，现在是${pairWords(pair)}。`
    remarks.push(remark(shown, ...(others.length === 0 ? [] : ['改看：', ...listed(others)])))
  }
  return remarks
}

export function askRemark(
  { before, after }: YearPair<ReportEntry>,
  state: CompareState,
  { goTo }: ChosenSite,
): HTMLElement {
  const unknown =
    before.county === null && after.county === null ? '县区都不详' : '其中一份县区不详'
  return remark(
    `${before.year}年和${after.year}年的两份都叫${before.body ?? ''}，但${unknown}，可能不是同一个乡镇。`,
    stateLink(
      { ...state, reports: [before.id, after.id], same: true },
      goTo,
      {},
      '是同一个乡镇，继续',
    ),
  )
}

const WHY: Readonly<Record<YearObstacle, string>> = {
  'one-report': '历年变化要有同一个乡镇两个年份的报告，现在只有一份。',
  'no-year': '有报告年份不详，分不出先后，不能看历年变化。请在报告文件里补上年份。',
  'same-year': '几份都是同一年的报告，历年变化要有两个不同的年份。',
  'other-township':
    '没有认出同一个乡镇的两份报告，历年变化只对照同一个乡镇。乡镇改过名的，请网站的维护人员登记旧名（content/places.yaml），就会认作同一个乡镇。',
}

export function obstacleRemarks(
  obstacle: YearObstacle | null,
  reports: readonly ReportEntry[],
  state: CompareState,
  site: ChosenSite,
): HTMLElement[] {
  return [
    ...(obstacle === null ? [] : [remark(WHY[obstacle])]),
    ...reports.flatMap((report) => yearsRemark(report, state, site)),
  ]
}

/** Leads to the report with one of its township’s other years, and nothing else. */
function yearsRemark(
  report: ReportEntry,
  state: CompareState,
  { entries, goTo }: ChosenSite,
): HTMLElement[] {
  const { years, perhaps } = nearReports(report, entries)
  const others = years.length > 0 ? years : perhaps
  if (others.length === 0) return []
  const links = others
    .slice(0, MOST_YEARS)
    .map(({ id, name }) =>
      stateLink(addReport({ ...state, reports: [report.id] }, id), goTo, {}, name),
    )
  return [remark(`可以与${report.name}对照的：`, ...listed(links))]
}

function listed(links: readonly Node[]): (Node | string)[] {
  return links.flatMap((link, at) => (at === 0 ? [link] : ['、', link]))
}

/** 马营镇2022年 → 2023年 */
function pairWords({ before, after }: YearPair<ReportEntry>): string {
  return `${after.body ?? ''}${before.year}年 → ${after.year}年`
}

function remark(...words: (Node | string)[]): HTMLElement {
  return element('p', { class: 'year-remark no-print' }, ...words)
}
