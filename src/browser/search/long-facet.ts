/**
 * A filter of perhaps a thousand values: those with the most hits, and what is chosen, in sight; the
 * others unfold, to be looked through by name. What is unfolded or typed stays so when the list
 * changes.
 */
import type { FacetValue, FilterName } from '../../core/search/request.ts'
import { norm } from '../../core/text/norm.ts'
import { element } from './element.ts'
import { facetItems } from './facet-list.ts'
import type { FacetDraw } from './facet-list.ts'

const IN_SIGHT = 8
const MOST_SHOWN = 100

export class LongFacet {
  readonly element: HTMLElement
  readonly #filter: FilterName
  readonly #top = element('ul', {})
  readonly #summary = element('summary', {})
  readonly #field: HTMLInputElement
  readonly #others = element('ul', {})
  readonly #left = element('p', { class: 'facet-left', role: 'status' })
  readonly #more: HTMLDetailsElement
  #draw: FacetDraw | undefined

  constructor(filter: FilterName, name: string) {
    this.#filter = filter
    this.#field = element('input', {
      class: 'field',
      type: 'search',
      'aria-label': `查找${name}`,
      placeholder: `查找${name}`,
      autocomplete: 'off',
    })
    this.#more = element(
      'details',
      { class: 'facet-more' },
      this.#summary,
      this.#field,
      this.#others,
      this.#left,
    )
    this.element = element('div', {}, this.#top, this.#more)
    this.#more.addEventListener('toggle', () => this.#drawOthers())
    this.#field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#drawOthers()
    })
    this.#field.addEventListener('compositionend', () => this.#drawOthers())
  }

  update(draw: FacetDraw): void {
    this.#draw = draw
    const inSight = draw.values.filter(({ chosen }, at) => chosen || at < IN_SIGHT)
    this.#top.replaceChildren(...facetItems(this.#filter, draw, inSight))
    const left = draw.values.length - inSight.length
    this.#more.hidden = left === 0
    this.#summary.textContent = `其余 ${left} 个`
    this.#drawOthers()
  }

  #drawOthers(): void {
    if (this.#draw === undefined || !this.#more.open) return
    const typed = norm(this.#field.value)
    const isWanted = ({ value, chosen }: FacetValue, at: number): boolean =>
      typed === '' ? !chosen && at >= IN_SIGHT : norm(value).includes(typed)
    const wanted = this.#draw.values.filter(isWanted)
    const shown = wanted.slice(0, MOST_SHOWN)
    this.#others.replaceChildren(...facetItems(this.#filter, this.#draw, shown))
    const left = wanted.length - shown.length
    this.#left.textContent =
      wanted.length === 0 ? '没有这个名称' : left > 0 ? `还有 ${left} 个，请输入名称查找` : ''
  }
}
