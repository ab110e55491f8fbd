/** What the list can be narrowed by, beside it: every value with the hits that choosing it gives. */
import { OTHER_CATEGORIES, STATUTORY_CATEGORIES } from '../../core/report.ts'
import type { Facets, FilterName } from '../../core/search/request.ts'
import { FILTER_NAMES } from '../../core/search/filter-words.ts'
import type { SearchState } from '../../core/search/search-state.ts'
import type { SearchSite } from './asked.ts'
import { element } from './element.ts'
import { facetChoice, facetItems, inOrder } from './facet-list.ts'
import type { FacetDraw } from './facet-list.ts'
import type { HrefOf } from './list-controls.ts'
import { LongFacet } from './long-facet.ts'
import { TagFacet } from './tag-facet.ts'

/** The filters that are shown with all their values, in this order. */
export const SHOWN_FILTERS = [
  'tag',
  'year',
  'county',
  'body',
  'category',
  'status',
] as const satisfies FilterName[]

interface FacetView {
  element: HTMLElement
  update(draw: FacetDraw): void
}

const CATEGORIES = [...STATUTORY_CATEGORIES, ...OTHER_CATEGORIES]
const STATUSES = ['done', 'rectify', 'planned']

export class FiltersView {
  readonly #sections: ReadonlyMap<FilterName, { section: HTMLElement; view: FacetView }>
  readonly #figures = section('数据')

  constructor(container: HTMLElement, { tagGroups }: SearchSite) {
    const views: Record<(typeof SHOWN_FILTERS)[number], FacetView> = {
      tag: new TagFacet(tagGroups),
      year: new ShortFacet('year', (values) =>
        [...values].sort((a, b) => Number(b.value) - Number(a.value)),
      ),
      county: new LongFacet('county', FILTER_NAMES.county),
      body: new LongFacet('body', FILTER_NAMES.body),
      category: new ShortFacet('category', (values) => inOrder(values, CATEGORIES)),
      status: new ShortFacet('status', (values) => inOrder(values, STATUSES)),
    }
    this.#sections = new Map(
      SHOWN_FILTERS.map((filter) => {
        const made = section(FILTER_NAMES[filter])
        made.append(views[filter].element)
        return [filter, { section: made, view: views[filter] }]
      }),
    )
    const sections = Array.from(this.#sections.values(), (one) => one.section)
    container.replaceChildren(...sections, this.#figures)
  }

  update(facets: Facets, state: SearchState, hrefOf: HrefOf): void {
    for (const [filter, { section, view }] of this.#sections) {
      const values = facets[filter]
      section.hidden = values.length === 0
      view.update({ values, state, hrefOf })
    }
    this.#updateFigures(facets.figures, state, hrefOf)
  }

  #updateFigures(count: number, state: SearchState, hrefOf: HrefOf): void {
    const chosen = state.filters.figures
    const filters = { ...state.filters, figures: !chosen }
    const href = hrefOf({ ...state, page: 1, filters })
    this.#figures.hidden = count === 0 && !chosen
    const [title] = this.#figures.children
    const link = facetChoice('有数据的', { count, chosen }, 'figures:1', href)
    const list = element('ul', {}, element('li', {}, link))
    this.#figures.replaceChildren(...(title === undefined ? [] : [title]), list)
  }
}

class ShortFacet implements FacetView {
  readonly element = element('ul', {})
  readonly #filter: FilterName
  readonly #order: (values: FacetDraw['values']) => FacetDraw['values']

  constructor(filter: FilterName, order: (values: FacetDraw['values']) => FacetDraw['values']) {
    this.#filter = filter
    this.#order = order
  }

  update(draw: FacetDraw): void {
    this.element.replaceChildren(...facetItems(this.#filter, draw, this.#order(draw.values)))
  }
}

function section(name: string): HTMLElement {
  return element('section', { class: 'facets' }, element('h2', {}, name))
}
