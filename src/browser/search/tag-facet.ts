/**
 * The filter by tag, in two levels: a group unfolds into its tags. A group that holds something
 * chosen is unfolded to begin with.
 */
import type { FacetValue } from '../../core/search/request.ts'
import type { TagGroup } from './asked.ts'
import { element } from './element.ts'
import { facetLink } from './facet-list.ts'
import type { FacetDraw } from './facet-list.ts'

export class TagFacet {
  readonly element: HTMLElement
  readonly #groups: readonly GroupFacet[]

  constructor(groups: readonly TagGroup[]) {
    this.#groups = groups.map((group) => new GroupFacet(group))
    this.element = element('div', {}, ...this.#groups.map((group) => group.element))
  }

  update(draw: FacetDraw): void {
    const facets = new Map(draw.values.map((facet) => [facet.value, facet]))
    for (const group of this.#groups) group.update(facets, draw)
  }
}

class GroupFacet {
  readonly element: HTMLDetailsElement
  readonly #group: TagGroup
  readonly #count = element('span', { class: 'facet-count' })
  readonly #list = element('ul', {})
  #wasChosen = false

  constructor(group: TagGroup) {
    this.#group = group
    const summary = element('summary', {}, element('span', {}, group.name), ' ', this.#count)
    this.element = element('details', { class: 'facet-group' }, summary, this.#list)
  }

  update(facets: ReadonlyMap<string, FacetValue>, draw: FacetDraw): void {
    const { name, tags } = this.#group
    const whole = facets.get(name)
    const own = tags.flatMap((tag) => facets.get(tag.name) ?? [])
    const isChosen = [...own, ...(whole === undefined ? [] : [whole])].some(({ chosen }) => chosen)
    this.element.hidden = whole === undefined && own.length === 0
    if (isChosen && !this.#wasChosen) this.element.open = true
    this.#wasChosen = isChosen
    this.#count.textContent = whole === undefined ? '' : `${whole.count}`
    this.#list.replaceChildren(
      ...(whole === undefined ? [] : [item(facetLink('tag', whole, draw, '整组'))]),
      ...own.map((facet) => item(facetLink('tag', facet, draw))),
    )
  }
}

function item(link: Node): HTMLLIElement {
  return element('li', {}, link)
}
