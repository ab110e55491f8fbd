/** What the list is narrowed to, each with the way to give it up. */
import type { SearchResult } from '../../core/search/engine.ts'
import { FIGURES_NAME, FILTER_NAMES, valueName } from '../../core/search/filter-words.ts'
import { FILTERS, NO_FILTERS } from '../../core/search/request.ts'
import { isFiltered, toggleValue } from '../../core/search/search-state.ts'
import type { SearchState } from '../../core/search/search-state.ts'
import { element } from './element.ts'
import type { HrefOf } from './list-controls.ts'

export function filterChips(
  state: SearchState,
  facets: SearchResult['facets'],
  hrefOf: HrefOf,
): Node[] {
  const { filters } = state
  if (!isFiltered(filters)) return []
  const values = FILTERS.flatMap((filter) =>
    filters[filter]
      .flatMap((value) => facets[filter].find((facet) => facet.value === value) ?? [])
      .map((facet) => {
        const href = hrefOf(toggleValue(state, filter, facet.value))
        return chip(`${FILTER_NAMES[filter]}：${valueName(filter, facet)}`, href)
      }),
  )
  const withoutFigures = { ...state, page: 1, filters: { ...filters, figures: false } }
  return [
    ...values,
    ...(filters.figures ? [chip(FIGURES_NAME, hrefOf(withoutFigures))] : []),
    element(
      'a',
      { class: 'quiet', href: hrefOf({ ...state, page: 1, filters: NO_FILTERS }) },
      '清除筛选',
    ),
  ]
}

function chip(words: string, href: string): HTMLElement {
  const cross = element('span', { 'aria-hidden': 'true', class: 'chip-cross' }, '×')
  return element('a', { class: 'chip', href, 'aria-label': `取消筛选 ${words}` }, words, cross)
}
