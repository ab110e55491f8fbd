/**
 * A field with a list of options below it: a combobox of the W3C’s ARIA practices, list
 * autocomplete, manual selection. What fits the words and what taking it does, its owner says.
 *
 *     new Combobox(box, (typed) => ({ options: [{ words, detail, take }], told: '1 条建议' }))
 *
 * Keyboard: ↓ and ↑ go through the list and open it, Enter takes the option that is marked, Escape
 * closes and then empties, Tab goes on. The focus never leaves the field. While an input method
 * composes nothing happens, and keys are its own.
 */
import { isComposing } from './search/composing.ts'
import { element, part } from './search/element.ts'

export interface Option {
  words: string
  detail: string
  attributes?: Readonly<Record<string, string>>
  take: () => void
}

export interface Offer {
  options: readonly Option[]
  /** What stands beside the list, for those who do not see it. */
  told: string
}

/** `isAsked`: an arrow key asks for the list, whatever is typed. */
export type FindOptions = (typed: string, isAsked: boolean) => Offer

export const NO_OFFER: Offer = { options: [], told: '' }

export class Combobox {
  readonly field: HTMLInputElement
  readonly #list: HTMLElement
  readonly #count: HTMLElement
  readonly #find: FindOptions
  /** Enter takes the only option there is, without a mark, and a click shows them all. */
  readonly #isPicker: boolean
  #shown: readonly Option[] = []
  /** The place of the one that Enter takes. */
  #marked: number | null = null
  #isComposing = false
  /** The reader has submitted what is typed, and wants to go on from there. */
  #isDismissed = false

  constructor(box: HTMLElement, find: FindOptions, { isPicker = false } = {}) {
    this.field = part(box, 'field') as HTMLInputElement
    this.#list = part(box, 'options')
    this.#count = part(box, 'options-count')
    this.#find = find
    this.#isPicker = isPicker
    this.#listen()
  }

  update(isAsked = false): void {
    if (this.#isComposing) return
    this.#isDismissed = false
    this.#show(this.#find(this.field.value, isAsked))
  }

  close(): void {
    this.#show(NO_OFFER)
  }

  #listen(): void {
    const { field } = this
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.update()
    })
    field.addEventListener('compositionstart', () => {
      this.#isComposing = true
      this.close()
    })
    field.addEventListener('compositionend', () => {
      this.#isComposing = false
      this.update()
    })
    field.addEventListener('keydown', (event) => {
      if (!isComposing(event) && this.#press(event)) event.preventDefault()
    })
    if (this.#isPicker) field.addEventListener('click', () => this.update(true))
    this.#closeOnBlur()
    field.form?.addEventListener('submit', () => {
      this.#isDismissed = true
      this.close()
    })
    // A press would take the focus out of the field, and so close the list before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      const options = Array.from(this.#list.children)
      this.#take(options.findIndex((one) => target instanceof Node && one.contains(target)))
    })
  }

  /** A press elsewhere is to hit what it was meant for: nothing moves before it is over. */
  #closeOnBlur(): void {
    let isPressed = false
    addEventListener('pointerdown', () => (isPressed = true), true)
    for (const end of ['pointerup', 'pointercancel']) {
      addEventListener(end, () => (isPressed = false), true)
    }
    this.field.addEventListener('blur', () => {
      if (!isPressed) this.close()
      else addEventListener('click', () => this.close(), { once: true })
    })
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
        return this.#take(this.#marked ?? (this.#isPicker && this.#shown.length === 1 ? 0 : -1))
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
    if (this.#shown.length === 0 && !this.#isDismissed) this.update(true)
    const { length } = this.#shown
    if (length === 0) return false
    const from = this.#marked ?? (step === 1 ? -1 : length)
    this.#mark((from + step + length) % length)
    return true
  }

  #leave(): boolean {
    if (this.#shown.length > 0) {
      this.close()
      return true
    }
    if (this.field.value === '') return false
    this.field.value = ''
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    return true
  }

  #take(at: number): boolean {
    const option = this.#shown[at]
    if (option === undefined) return false
    this.close()
    option.take()
    return true
  }

  #show({ options, told }: Offer): void {
    this.#shown = options
    this.#list.replaceChildren(...options.map((one, at) => this.#draw(one, at)))
    this.#list.hidden = options.length === 0
    this.field.setAttribute('aria-expanded', String(options.length > 0))
    this.#count.textContent = told
    this.#mark(null)
  }

  #draw({ words, detail, attributes }: Option, at: number): HTMLElement {
    return element(
      'li',
      { ...attributes, class: 'suggestion', role: 'option', id: `${this.#list.id}-${at + 1}` },
      element('span', { class: 'suggestion-words' }, words),
      ' ',
      element('span', { class: 'suggestion-detail' }, detail),
    )
  }

  #mark(at: number | null): void {
    this.#marked = at
    this.field.removeAttribute('aria-activedescendant')
    for (const [place, option] of Array.from(this.#list.children).entries()) {
      option.setAttribute('aria-selected', String(place === at))
      if (place !== at) continue
      this.field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
}
