/** All elements of a parsed page in their order, those in templates among them. */
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

export function elementsOf(root: DefaultTreeAdapterTypes.Node): Element[] {
  const elements: Element[] = []
  // Not by recursion: how deep a page nests is not for us to say.
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
    if ('content' in node) waiting.push(node.content)
  }
  return elements
}
