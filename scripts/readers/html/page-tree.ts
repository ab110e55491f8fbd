/** A web page as a tree, by parse5; this file alone knows its shapes. */
import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

export interface Page {
  head: Element
  body: Element
}

/** Pages nest some forty deep; parsing and walking a tree much deeper would take for ever. */
const DEEPEST = 256

class TooDeep extends Error {}

/** Null where it nests too deep. */
export function parsePage(text: string): Page | null {
  try {
    const document = parse(text, { treeAdapter: shallowTree() })
    const root = document.childNodes.find((node): node is Element => tagOf(node) === 'html')
    const head = root && childNamed(root, 'head')
    // A page of frames has a frameset in place of its body.
    const body = root && (childNamed(root, 'body') ?? root)
    return head === undefined || body === undefined ? null : { head, body }
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
}

function shallowTree(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>()
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      const depth = (depths.get(parent) ?? 0) + 1
      if (depth > DEEPEST) throw new TooDeep()
      depths.set(child, depth)
      defaultTreeAdapter.appendChild(parent, child)
    },
  }
}

function childNamed(element: Element, name: string): Element | undefined {
  return elementsIn(element).find(({ tagName }) => tagName === name)
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node)
}

export function elementsIn(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

/** '' for text and comments. */
function tagOf(node: Node): string {
  return isElement(node) ? node.tagName : ''
}

/** '' for an element. */
export function textOf(node: Node): string {
  return defaultTreeAdapter.isTextNode(node) ? node.value : ''
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

/** Every element below, in the order of the page. */
export function* descendants(element: Element): Generator<Element> {
  for (const each of elementsIn(element)) {
    yield each
    yield* descendants(each)
  }
}

export function allText(element: Element): string {
  return element.childNodes
    .map((node) => (isElement(node) ? (isSilent(node) ? '' : allText(node)) : textOf(node)))
    .join('')
}

const SILENT = new Set(
  'script style noscript template iframe object embed select textarea button head title svg canvas audio video map'.split(
    ' ',
  ),
)

/** Elements whose content is never text of the page. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName)
}

/** Written into the page, but not shown to a reader or not meant for one. */
export function isHidden(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s/gu, '').toLowerCase()
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden').trim() === 'true' ||
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/u.test(style)
  )
}
