/**
 * The form of the page of batch searches: a field for many lines, and what they are looked for in.
 * Ctrl+Enter starts a search from the keyboard, for Enter begins a new line. What the reader has
 * pasted stays as it is; it is never written anew.
 */
import type { BatchState } from '../../core/search/batch-state.ts'
import { KIND_WORDS, kindOf, kindWord } from '../../core/search/search-state.ts'
import { isComposing } from './composing.ts'
import { part } from './element.ts'
import { onTyping } from './typing.ts'

export interface BatchActs {
  edit: (text: string) => void
  submit: (text: string) => void
  clear: () => void
}

export class BatchForm {
  readonly #form: HTMLFormElement
  readonly #field: HTMLTextAreaElement
  readonly #selects: Readonly<Record<'kind' | 'year' | 'county', HTMLSelectElement>>

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#field = part(form, 'terms') as HTMLTextAreaElement
    const select = (name: string): HTMLSelectElement => part(form, name) as HTMLSelectElement
    this.#selects = { kind: select('kind'), year: select('year'), county: select('county') }
  }

  on({ edit, submit, clear }: BatchActs): void {
    onTyping(this.#field, this.#form, { pause: edit, submit })
    this.#field.addEventListener('keydown', (event) => {
      const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (isAsked && !isComposing(event)) this.#form.requestSubmit()
    })
    this.#form.addEventListener('change', ({ target }) => {
      const isChoice = target instanceof HTMLSelectElement
      if (isChoice && this.#field.value.trim() !== '') this.#form.requestSubmit()
    })
    part(this.#form, 'clear').addEventListener('click', () => {
      this.#field.value = ''
      this.#field.focus()
      clear()
    })
  }

  onFocus(act: () => void): void {
    this.#form.addEventListener('focusin', act, { once: true })
  }

  get text(): string {
    return this.#field.value
  }

  get choices(): Pick<BatchState, 'kind' | 'year' | 'county'> {
    const { kind, year, county } = this.#selects
    return {
      kind: kindOf(KIND_WORDS.find((known) => known === kind.value) ?? 'all'),
      year: year.value === '' ? null : year.value,
      county: county.value === '' ? null : county.value,
    }
  }

  /** Gives what the address asks for and is not to be had. */
  restore({ kind, year, county }: BatchState, text: string): string[] {
    this.#field.value = text
    choose(this.#selects.kind, kindWord(kind))
    return [
      ...(choose(this.#selects.year, year ?? '')
        ? []
        : [`没有 ${year ?? ''} 年的报告，已改为全部年份`]),
      ...(choose(this.#selects.county, county ?? '')
        ? []
        : [`没有“${county ?? ''}”的报告，已改为全部县区`]),
    ]
  }
}

/** Whether there is such an option; without it, the first one is chosen. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const place = [...select.options].findIndex((option) => option.value === value)
  select.selectedIndex = Math.max(0, place)
  return place >= 0
}
