/**
 * The reports that are compared, in the order of the columns: each can be moved, taken away, or
 * given its neighbours: the report of the year before, those of the county in the same year.
 */
import {
  MOST_REPORTS,
  addReport,
  moveReport,
  removeReport,
} from '../../core/compare/compare-state.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import { nearReports } from '../../core/compare/near-reports.ts'
import type { ReportEntry } from '../../core/compare/report-entry.ts'
import { pageAddress } from '../../core/page-address.ts'
import { UNKNOWN_COUNTY } from '../../core/report-names.ts'
import { element } from '../search/element.ts'
import { stateLink } from './state-link.ts'
import type { GoTo } from './state-link.ts'

/** More than these are found by typing. */
const MOST_NEAR = 3

export interface ChosenSite {
  /** The address of the site, with a slash at its end. */
  base: string
  entries: readonly ReportEntry[]
  goTo: GoTo
}

export function chosenItems(
  chosen: readonly ReportEntry[],
  state: CompareState,
  site: ChosenSite,
): HTMLLIElement[] {
  return chosen.map((entry, at) => {
    const link = element('a', { href: pageAddress(site.base, `reports/${entry.id}/`) }, entry.name)
    return element(
      'li',
      { class: 'compare-chosen-item' },
      element('p', { class: 'compare-chosen-name' }, link),
      element('p', { class: 'compare-chosen-place' }, entry.county ?? UNKNOWN_COUNTY),
      toolsOf(entry, at, state, site),
      ...nearOf(entry, state, site),
    )
  })
}

function toolsOf(
  { id, name, county }: ReportEntry,
  at: number,
  state: CompareState,
  { goTo }: ChosenSite,
): HTMLElement {
  // Two of one name may be compared.
  const whole = `${name}（${county ?? UNKNOWN_COUNTY}）`
  const tools = [
    { act: 'left', words: '前移', label: `前移：${whole}`, next: moveReport(state, id, -1) },
    { act: 'right', words: '后移', label: `后移：${whole}`, next: moveReport(state, id, 1) },
    { act: 'remove', words: '移除', label: `移除：${whole}`, next: removeReport(state, id) },
  ]
  const last = state.reports.length - 1
  return element(
    'p',
    { class: 'compare-chosen-tools' },
    ...tools.flatMap(({ act, words, label, next }) => {
      if ((act === 'left' && at === 0) || (act === 'right' && at === last)) return []
      const key = `${act}:${id}`
      const button = element(
        'button',
        { class: 'quiet', type: 'button', 'aria-label': label, 'data-key': key },
        words,
      )
      button.addEventListener('click', () => goTo(next))
      return [button]
    }),
  )
}

function nearOf(entry: ReportEntry, state: CompareState, site: ChosenSite): HTMLElement[] {
  if (state.reports.length >= MOST_REPORTS) return []
  const { before, perhaps, sameYear } = nearReports(entry, site.entries)
  const isOpen = ({ id }: ReportEntry): boolean => !state.reports.includes(id)
  const line = (
    title: string,
    entries: readonly ReportEntry[],
    add: (state: CompareState, id: string) => CompareState = addReport,
  ): HTMLElement[] => {
    const open = entries.filter(isOpen)
    if (open.length === 0) return []
    const links = open
      .slice(0, MOST_NEAR)
      .flatMap(({ id, name }) => [
        ' ',
        stateLink(add(state, id), site.goTo, { 'data-key': `add:${id}` }, name),
      ])
    const left = open.length - MOST_NEAR
    const more = left > 0 ? [` 还有 ${left} 份，请在上面查找`] : []
    return [element('p', { class: 'compare-near' }, title, ...links, ...more)]
  }
  const isLastYear = before !== null && before.year === (entry.year ?? 0) - 1
  return [
    ...line(isLastYear ? '同乡镇上一年' : '同乡镇往年', before === null ? [] : [before], addYear),
    ...line('县区不详，可能是同名的另一个乡镇，请核对', perhaps, addYear),
    ...line('同县同年', sameYear),
  ]
}

/** Two years of a township are read for what changed. */
function addYear(state: CompareState, id: string): CompareState {
  const next = addReport(state, id)
  return next.reports.length === 2 ? { ...next, by: 'years' } : next
}
