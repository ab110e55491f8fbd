/**
 * The field that adds a report, a combobox of the W3C’s ARIA practices: list autocomplete, manual
 * selection. It finds reports by township, county and year, in characters, pinyin or initials.
 *
 * Keyboard: ↓ and ↑ go through the list (and open it when nothing is typed), Enter takes the report
 * that is marked, Escape closes and then empties. The focus never leaves the field.
 */
import { pickReports } from '../../core/compare/pick-reports.ts'
import type { ReportEntry } from '../../core/compare/report-entry.ts'
import { UNKNOWN_COUNTY } from '../../core/report-names.ts'
import { isComposing } from '../search/composing.ts'
import { element, part } from '../search/element.ts'

const MOST = 10

export class ReportPicker {
  readonly #field: HTMLInputElement
  readonly #list: HTMLElement
  readonly #count: HTMLElement
  readonly #onPick: (id: string) => void
  #entries: readonly ReportEntry[] = []
  #shown: readonly ReportEntry[] = []
  /** The place of the one that Enter takes. */
  #marked: number | null = null

  constructor(box: HTMLElement, onPick: (id: string) => void) {
    this.#field = part(box, 'field') as HTMLInputElement
    this.#list = part(box, 'options')
    this.#count = part(box, 'options-count')
    this.#onPick = onPick
    this.#listen()
  }

  /** Those that can still be added; none where there is no more room. */
  offer(entries: readonly ReportEntry[], hasRoom: boolean): void {
    this.#entries = entries
    this.#field.disabled = !hasRoom
    this.#close()
  }

  focus(): void {
    this.#field.focus()
  }

  #listen(): void {
    const field = this.#field
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#update()
    })
    field.addEventListener('compositionend', () => this.#update())
    field.addEventListener('blur', () => this.#close())
    field.addEventListener('keydown', (event) => {
      if (!isComposing(event) && this.#press(event)) event.preventDefault()
    })
    // A press would take the focus out of the field, and so close the list before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      const options = Array.from(this.#list.children)
      this.#pick(options.findIndex((one) => target instanceof Node && one.contains(target)))
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
        return this.#pick(this.#marked ?? (this.#shown.length === 1 ? 0 : -1))
      case 'Escape':
        return this.#leave()
      default:
        return false
    }
  }

  #move(step: 1 | -1): boolean {
    if (this.#shown.length === 0) this.#update(true)
    const { length } = this.#shown
    if (length === 0) return false
    const from = this.#marked ?? (step === 1 ? -1 : length)
    this.#mark((from + step + length) % length)
    return true
  }

  #leave(): boolean {
    if (this.#shown.length > 0) this.#close()
    else this.#field.value = ''
    return true
  }

  #pick(at: number): boolean {
    const entry = this.#shown[at]
    if (entry === undefined) return false
    this.#field.value = ''
    this.#close()
    this.#onPick(entry.id)
    return true
  }

  #update(evenIfEmpty = false): void {
    const typed = this.#field.value
    if (typed.trim() === '' && !evenIfEmpty) {
      this.#close()
      return
    }
    const found = pickReports(typed, this.#entries)
    this.#show(found.slice(0, MOST))
    const more = found.length > MOST ? `，先列 ${MOST} 份` : ''
    this.#count.textContent =
      found.length === 0 ? '没有这样的报告' : `${found.length} 份报告${more}，按上下键选择`
  }

  #close(): void {
    this.#show([])
    this.#count.textContent = ''
  }

  #show(entries: readonly ReportEntry[]): void {
    this.#shown = entries
    this.#list.replaceChildren(...entries.map((entry, at) => this.#option(entry, at)))
    this.#list.hidden = entries.length === 0
    this.#field.setAttribute('aria-expanded', String(entries.length > 0))
    this.#mark(null)
  }

  #option({ name, county }: ReportEntry, at: number): HTMLElement {
    return element(
      'li',
      { class: 'suggestion', role: 'option', id: `${this.#list.id}-${at + 1}` },
      element('span', { class: 'suggestion-words' }, name),
      ' ',
      element('span', { class: 'suggestion-detail' }, county ?? UNKNOWN_COUNTY),
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
