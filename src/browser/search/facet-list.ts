/** The values of one filter as a list of links, with how many hits each would give. */
import { valueName } from '../../core/search/filter-words.ts'
import type { FacetValue, FilterName } from '../../core/search/request.ts'
import { toggleValue } from '../../core/search/search-state.ts'
import type { SearchState } from '../../core/search/search-state.ts'
import { element } from './element.ts'
import type { HrefOf } from './list-controls.ts'

/** What is needed to draw a filter: its values, and where choosing one of them leads. */
export interface FacetDraw {
  values: readonly FacetValue[]
  state: SearchState
  hrefOf: HrefOf
}

export function facetLink(
  filter: FilterName,
  facet: FacetValue,
  { state, hrefOf }: FacetDraw,
  words = valueName(filter, facet),
): HTMLElement {
  const href = hrefOf(toggleValue(state, filter, facet.value))
  return facetChoice(words, facet, `${filter}:${facet.value}`, href)
}

/** `key` is what the focus finds its way back by. */
export function facetChoice(
  words: string,
  { count, chosen }: Pick<FacetValue, 'count' | 'chosen'>,
  key: string,
  href: string,
): HTMLElement {
  const current = chosen ? { 'aria-current': 'true' } : {}
  return element(
    'a',
    { class: 'facet', href, 'data-key': key, ...current },
    element('span', {}, words),
    ' ',
    element('span', { class: 'facet-count' }, `${count}`),
  )
}

export function facetItems(
  filter: FilterName,
  draw: FacetDraw,
  values: readonly FacetValue[],
): HTMLLIElement[] {
  return values.map((facet) => element('li', {}, facetLink(filter, facet, draw)))
}

/** Values in a fixed order; what the order does not name comes last. */
export function inOrder(
  values: readonly FacetValue[],
  order: readonly string[],
): readonly FacetValue[] {
  const placeOf = ({ value }: FacetValue): number => {
    const place = order.indexOf(value)
    return place < 0 ? order.length : place
  }
  return [...values].sort((a, b) => placeOf(a) - placeOf(b))
}
