/**
 * Makes a search field safe for input methods, and prepares its suggestions when the reader first
 * turns to it: every page has a field, few are used. If they cannot be loaded, it works without.
 */
import { isComposing } from './composing.ts'
import { part } from './element.ts'

/** Far below what any server takes; a character of Chinese makes nine in an address. */
const SHORT = 200

/** Behind #, where no server sees it: the search page looks there, too. */
function submitLong(event: SubmitEvent, text: string): void {
  if (text.length < SHORT || !(event.target instanceof HTMLFormElement)) return
  event.preventDefault()
  location.assign(`${event.target.action}#${new URLSearchParams({ q: text }).toString()}`)
}

export function startSearchField(box: HTMLElement): void {
  const field = part(box, 'field') as HTMLInputElement
  // Such an Enter ends a composition and nothing else.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  })
  // The search page takes care of what is typed there.
  if (box.closest('[data-search]') === null) {
    field.form?.addEventListener('submit', (event) => submitLong(event, field.value))
  }
  const start = (): void => {
    const before = field.value
    import('./suggestions.ts').then(
      ({ Suggestions }) => new Suggestions(box, before),
      () => undefined,
    )
  }
  if (document.activeElement === field) start()
  else field.addEventListener('focus', start, { once: true })
}
