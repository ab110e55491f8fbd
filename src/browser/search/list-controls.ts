/**
 * The choices above the list and the pages below it. All are links to the address of what they
 * lead to, so that each can be opened beside the list, too; `data-key` is what the focus finds its
 * way back by when the list is drawn anew.
 */
import { KIND_NAMES } from '../../core/search/filter-words.ts'
import { pageNumbers } from '../../core/search/page-numbers.ts'
import { GROUPS, KINDS, SORTS } from '../../core/search/request.ts'
import type { Grouping, KindCounts, Sort } from '../../core/search/request.ts'
import { VIEWS, kindWord } from '../../core/search/search-state.ts'
import type { SearchState, View } from '../../core/search/search-state.ts'
import { element } from './element.ts'

export type HrefOf = (state: SearchState) => string

const GROUP_NAMES: Readonly<Record<Grouping, string>> = {
  report: '按报告',
  township: '按乡镇',
  tag: '按标签',
}

const SORT_NAMES: Readonly<Record<Sort, string>> = { relevance: '相关', year: '年份' }

const VIEW_NAMES: Readonly<Record<View, string>> = { list: '摘要', line: '单行' }

export function kindLinks(counts: KindCounts, state: SearchState, hrefOf: HrefOf): Node[] {
  const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const shown = KINDS.filter((kind) => counts[kind] > 0 || kind === state.kind)
  return [...shown, null].map((kind) => {
    const words = kind === null ? `全部 ${all}` : `${KIND_NAMES[kind]} ${counts[kind]}`
    const key = `kind:${kindWord(kind)}`
    return choice(words, key, kind === state.kind, hrefOf({ ...state, kind, page: 1 }))
  })
}

export function listChoices(state: SearchState, hrefOf: HrefOf): Node[] {
  const from = { ...state, page: 1 }
  return [
    choices('分组', [
      choice('不分', 'group:', state.group === null, hrefOf({ ...from, group: null })),
      ...GROUPS.map((group) =>
        choice(
          GROUP_NAMES[group],
          `group:${group}`,
          state.group === group,
          hrefOf({ ...from, group }),
        ),
      ),
    ]),
    choices(
      '排序',
      SORTS.map((sort) =>
        choice(SORT_NAMES[sort], `sort:${sort}`, state.sort === sort, hrefOf({ ...from, sort })),
      ),
    ),
    choices(
      '显示',
      VIEWS.map((view) =>
        choice(VIEW_NAMES[view], `view:${view}`, state.view === view, hrefOf({ ...from, view })),
      ),
    ),
  ]
}

/** Nothing where all of it stands on one page. */
export function pageLinks(state: SearchState, last: number, hrefOf: HrefOf): Node[] {
  if (last <= 1) return []
  const { page } = state
  const to = (number: number, words: string, key: string, current = false): Node =>
    choice(words, key, current, hrefOf({ ...state, page: number }))
  return [
    ...(page > 1 ? [to(page - 1, '上一页', 'page:previous')] : []),
    ...pageNumbers(page, last).map((number) =>
      number === null
        ? element('span', {}, '…')
        : to(number, `${number}`, `page:${number}`, number === page),
    ),
    ...(page < last ? [to(page + 1, '下一页', 'page:next')] : []),
  ]
}

function choices(name: string, links: readonly Node[]): HTMLElement {
  const label = element('span', { 'aria-hidden': 'true' }, name)
  return element('div', { class: 'choices', role: 'group', 'aria-label': name }, label, ...links)
}

function choice(words: string, key: string, isCurrent: boolean, href: string): HTMLElement {
  const current = isCurrent ? { 'aria-current': 'true' } : {}
  return element('a', { href, 'data-key': key, ...current }, words)
}
