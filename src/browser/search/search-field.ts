/**
 * Makes a search field safe for input methods, and prepares its suggestions when the reader first
 * turns to it: every page has a field, few are used. If they cannot be loaded, it works without.
 */
import { isComposing } from './composing.ts'
import { part } from './element.ts'

export function startSearchField(box: HTMLElement): void {
  const field = part(box, 'field') as HTMLInputElement
  // Such an Enter ends a composition and nothing else.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  })
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
