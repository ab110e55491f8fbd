/**
 * Through the list by keyboard: the arrow keys lead from hit to hit, from the first one back to the
 * search field; Escape leads there from anywhere in the list.
 */
export function moveByKeys(results: HTMLElement, field: HTMLInputElement): void {
  results.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
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
