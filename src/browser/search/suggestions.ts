/**
 * Suggestions below a search field, as a combobox of the W3C’s ARIA practices: list autocomplete,
 * manual selection.
 *
 * Keyboard: ↓ and ↑ go through the list, Enter takes the suggestion that is marked and submits what
 * is typed where none is, Escape closes and then empties, Tab goes on. The focus never leaves the
 * field. While an input method composes nothing happens, and keys are its own.
 *
 * Whoever shows search results on the same page may take a choice over:
 *
 *     form.addEventListener('xiangjian:choose', (event) => event.preventDefault())   detail: Suggestion
 */
import { isFiltered } from '../../core/search/search-state.ts'
import { suggest } from '../../core/search/suggest.ts'
import type { Suggestion } from '../../core/search/suggest.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { isComposing } from './composing.ts'
import { element, part } from './element.ts'
import { indexAt } from './index-reader.ts'
import type { IndexReader } from './index-reader.ts'
import { addressOfState } from './state-address.ts'

const MOST = 8
const CHOOSE = 'xiangjian:choose'

export class Suggestions {
  readonly #field: HTMLInputElement
  readonly #list: HTMLElement
  readonly #count: HTMLElement
  readonly #base: string
  readonly #reader: IndexReader
  #vocabulary: Vocabulary | null = null
  #shown: readonly Suggestion[] = []
  /** The place of the one that Enter takes. */
  #marked: number | null = null
  #isComposing = false
  /** The reader has searched, and wants to go on to what was found. */
  #isDismissed = false

  /** `before` is what stood in the field when the reader turned to it. */
  constructor(box: HTMLElement, before: string) {
    this.#field = part(box, 'field') as HTMLInputElement
    this.#list = part(box, 'suggestions')
    this.#count = part(box, 'suggestions-count')
    this.#base = new URL(box.dataset.searchField ?? '/', location.href).href
    this.#reader = indexAt(`${this.#base}pagefind/`)
    this.#listen()
    void this.#load().then(() => {
      if (this.#field.value !== before && document.activeElement === this.#field) this.#update()
    })
  }

  #listen(): void {
    const field = this.#field
    field.addEventListener('focus', () => void this.#load())
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#update()
    })
    field.addEventListener('compositionstart', () => {
      this.#isComposing = true
      this.#close()
    })
    field.addEventListener('compositionend', () => {
      this.#isComposing = false
      this.#update()
    })
    field.addEventListener('keydown', (event) => {
      if (!isComposing(event) && this.#press(event)) event.preventDefault()
    })
    this.#closeOnBlur()
    field.form?.addEventListener('submit', () => this.#dismiss())
    // A press would take the focus out of the field, and so close the list before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      const options = Array.from(this.#list.children)
      const at = options.findIndex((option) => target instanceof Node && option.contains(target))
      this.#choose(at)
    })
  }

  /** A press elsewhere is to hit what it was meant for: nothing moves before it is over. */
  #closeOnBlur(): void {
    let isPressed = false
    addEventListener('pointerdown', () => (isPressed = true), true)
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => (isPressed = false), true)
    }
    this.#field.addEventListener('blur', () => {
      if (!isPressed) this.#close()
      else addEventListener('click', () => this.#close(), { once: true })
    })
  }

  /** What cannot be read is tried again when the reader comes back to the field. */
  async #load(): Promise<void> {
    this.#vocabulary ??= await this.#reader.vocabulary().catch(() => null)
  }

  /** Whether the key has been dealt with. */
  #press({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false
    switch (key) {
      case 'ArrowDown':
        return this.#move(1)
      case 'ArrowUp':
        return this.#move(-1)
      case 'Enter':
        return this.#marked !== null && this.#choose(this.#marked)
      case 'Escape':
        return this.#leave()
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The reader is back at what is typed.
        this.#mark(null)
        return false
      default:
        return false
    }
  }

  /** From the field into the list, and round it. */
  #move(step: 1 | -1): boolean {
    if (this.#shown.length === 0 && !this.#isDismissed) this.#update()
    const { length } = this.#shown
    if (length === 0) return false
    const from = this.#marked ?? (step === 1 ? -1 : length)
    this.#mark((from + step + length) % length)
    return true
  }

  #leave(): boolean {
    if (this.#shown.length > 0) {
      this.#close()
      return true
    }
    if (this.#field.value === '') return false
    this.#field.value = ''
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    return true
  }

  #choose(at: number): boolean {
    const detail = this.#shown[at]
    if (detail === undefined) return false
    this.#close()
    const event = new CustomEvent(CHOOSE, { detail, bubbles: true, cancelable: true })
    const isFree = (this.#field.form ?? this.#field).dispatchEvent(event)
    if (isFree) location.assign(addressOfState(this.#base, detail.state))
    return true
  }

  #update(): void {
    if (this.#isComposing) return
    this.#isDismissed = false
    const found = this.#vocabulary && suggest(this.#vocabulary, this.#field.value, MOST)
    this.#show(found ?? [])
  }

  #dismiss(): void {
    this.#isDismissed = true
    this.#close()
  }

  #close(): void {
    this.#show([])
  }

  #show(suggestions: readonly Suggestion[]): void {
    this.#shown = suggestions
    this.#marked = null
    this.#list.replaceChildren(...suggestions.map((one, at) => this.#option(one, at)))
    const isOpen = suggestions.length > 0
    this.#list.hidden = !isOpen
    this.#field.setAttribute('aria-expanded', String(isOpen))
    this.#field.removeAttribute('aria-activedescendant')
    this.#count.textContent = isOpen ? `${suggestions.length} 条建议，按上下键选择` : ''
  }

  #option({ kind, words, detail, state }: Suggestion, at: number): HTMLElement {
    const id = `${this.#list.id}-${at + 1}`
    return element(
      'li',
      {
        class: 'suggestion',
        role: 'option',
        id,
        'data-kind': isFiltered(state.filters) ? 'filter' : kind,
        'aria-selected': 'false',
      },
      element('span', { class: 'suggestion-words' }, words),
      ' ',
      element('span', { class: 'suggestion-detail' }, detail),
    )
  }

  #mark(at: number | null): void {
    this.#marked = at
    this.#field.removeAttribute('aria-activedescendant')
    for (const [place, option] of Array.from(this.#list.children).entries()) {
      option.setAttribute('aria-selected', String(place === at))
      if (place !== at) continue
      this.#field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
}
