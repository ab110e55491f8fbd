/**
 * Makes elements from words: text stays text, whatever a report or a query holds.
 *
 *     element('p', { class: 'hit-text' }, '深化', element('mark', {}, '网格'))
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A part that the page has to have; without it, page and script do not belong together. */
export function part(within: ParentNode, name: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (found === null) throw new Error(`no part ${name}`)
  return found
}
