/** A page of ours made from nothing, as a tree: what is put into it cannot become anything else. */
import { html, parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

export interface NewPage {
  page: DefaultTreeAdapterTypes.Document
  head: Element
  body: Element
}

export function emptyPage(): NewPage {
  const page = parse('<!doctype html><html lang="zh-CN"><head></head><body></body></html>')
  const root = page.childNodes.find((node) => node.nodeName === 'html') as Element
  const [head, body] = root.childNodes as [Element, Element]
  return { page, head, body }
}

/** Gives the new element, the last of its parent. */
export function addElement(
  parent: DefaultTreeAdapterTypes.ParentNode,
  name: string,
  attributes: Readonly<Record<string, string>>,
  text?: string,
): Element {
  const attrs = Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, value }))
  const element = tree.createElement(name, html.NS.HTML, attrs)
  if (text !== undefined) tree.insertText(element, text)
  tree.appendChild(parent, element)
  return element
}

/** An element as it stands in a page that is edited as text. */
export function printElement(name: string, attributes: Readonly<Record<string, string>>): string {
  const fragment = tree.createDocumentFragment()
  addElement(fragment, name, attributes)
  return serialize(fragment)
}
