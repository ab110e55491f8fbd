/** A link to another state of the page: a real address, followed without loading the page anew. */
import type { CompareState } from '../../core/compare/compare-state.ts'
import { element } from '../search/element.ts'
import { addressOf } from './compare-address.ts'

export type GoTo = (state: CompareState) => void

export function stateLink(
  state: CompareState,
  goTo: GoTo,
  attributes: Readonly<Record<string, string>>,
  ...words: (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', { ...attributes, href: addressOf(state) }, ...words)
  link.addEventListener('click', (event) => {
    // With these keys the browser opens it elsewhere.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    goTo(state)
  })
  return link
}
