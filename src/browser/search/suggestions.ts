/**
 * Suggestions below a search field, in the list of a combobox: the tags, townships and leads that
 * what is typed may become.
 *
 * Whoever shows search results on the same page may take a choice over:
 *
 *     form.addEventListener('xiangjian:choose', (event) => event.preventDefault())   detail: Suggestion
 */
import { isFiltered } from '../../core/search/search-state.ts'
import { suggest } from '../../core/search/suggest.ts'
import type { Suggestion } from '../../core/search/suggest.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { Combobox, NO_OFFER } from '../combobox.ts'
import type { Offer, Option } from '../combobox.ts'
import { indexAt } from './index-reader.ts'
import type { IndexReader } from './index-reader.ts'
import { addressOfState } from './state-address.ts'

const MOST = 8
const CHOOSE = 'xiangjian:choose'

export class Suggestions {
  readonly #field: HTMLInputElement
  readonly #base: string
  readonly #reader: IndexReader
  #vocabulary: Vocabulary | null = null

  /** `before` is what stood in the field when the reader turned to it. */
  constructor(box: HTMLElement, before: string) {
    const combobox = new Combobox(box, (typed) => this.#find(typed))
    this.#field = combobox.field
    this.#base = new URL(box.dataset.searchField ?? '/', location.href).href
    this.#reader = indexAt(`${this.#base}pagefind/`)
    this.#field.addEventListener('focus', () => void this.#load())
    void this.#load().then(() => {
      if (this.#field.value !== before && document.activeElement === this.#field) combobox.update()
    })
  }

  /** What cannot be read is tried again when the reader comes back to the field. */
  async #load(): Promise<void> {
    this.#vocabulary ??= await this.#reader.vocabulary().catch(() => null)
  }

  #find(typed: string): Offer {
    const found = this.#vocabulary && suggest(this.#vocabulary, typed, MOST)
    if (found === null || found.length === 0) return NO_OFFER
    return {
      options: found.map((one) => this.#option(one)),
      told: `${found.length} 条建议，按上下键选择`,
    }
  }

  #option(suggestion: Suggestion): Option {
    const { kind, words, detail, state } = suggestion
    return {
      words,
      detail,
      attributes: { 'data-kind': isFiltered(state.filters) ? 'filter' : kind },
      take: () => this.#choose(suggestion),
    }
  }

  #choose(detail: Suggestion): void {
    const event = new CustomEvent(CHOOSE, { detail, bubbles: true, cancelable: true })
    const isFree = (this.#field.form ?? this.#field).dispatchEvent(event)
    if (isFree) location.assign(addressOfState(this.#base, detail.state))
  }
}
