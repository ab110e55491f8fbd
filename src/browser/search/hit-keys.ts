/**
 * Through the list by keyboard: ↓ leads from the search field to the first hit and on from hit to
 * hit, ↑ back again; Escape leads to the field from anywhere in the list.
 */
import { isComposing } from './composing.ts'

export function moveByKeys(results: HTMLElement, field: HTMLInputElement): void {
  // Suggestions come first: their arrow keys are dealt with before they arrive here.
  field.form?.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.defaultPrevented || isComposing(event)) return
    const first = results.querySelector<HTMLElement>('.hit a')
    if (first === null) return
    event.preventDefault()
    first.focus()
  })
  results.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return
    const { target } = event
    if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return
    if (event.key === 'Escape') {
      field.focus()
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = target.closest('.hit')
    if (step === 0 || hit === null) return
    event.preventDefault()
    const hits = [...results.querySelectorAll('.hit')]
    const next = hits[hits.indexOf(hit) + step]
    if (next !== undefined) next.querySelector('a')?.focus()
    else if (step < 0) field.focus()
  })
}
