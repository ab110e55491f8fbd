/**
 * XML as a plain tree: local names, attributes by local name, text.
 *
 * saxes resolves no entity but the five of XML and fetches nothing; a document type, in which
 * entities could be declared, is refused outright, since Word never writes one.
 */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Word nests some thirty deep; walking a tree much deeper would exhaust the stack. */
const DEEPEST = 400

class UnsafeXml extends Error {}

export function parseXml(text: string): XmlElement | 'damaged' | 'unsafe-xml' {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  parser.on('error', (error) => {
    throw new SyntaxError(error.message)
  })
  parser.on('doctype', () => {
    throw new UnsafeXml('doctype')
  })
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new UnsafeXml('depth')
    const attributes: Record<string, string> = {}
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value
    const element: XmlElement = { name: tag.local, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (value) => open.at(-1)?.children.push(value))
  parser.on('closetag', () => open.pop())
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof UnsafeXml) return 'unsafe-xml'
    if (error instanceof SyntaxError) return 'damaged'
    throw error
  }
  return root
}

export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (element === undefined) return []
  return element.children.filter(
    (each): each is XmlElement =>
      typeof each !== 'string' && (name === undefined || each.name === name),
  )
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (each): each is XmlElement => typeof each !== 'string' && each.name === name,
  )
}

/** The outermost elements of that name, at any depth, but not below an element named `except`. */
export function descend(element: XmlElement, name: string, except?: string): XmlElement[] {
  return childElements(element).flatMap((each) => {
    if (each.name === name) return [each]
    return each.name === except ? [] : descend(each, name, except)
  })
}

/** Text that stands in the element itself. */
export function ownText(element: XmlElement): string {
  return element.children.filter((each) => typeof each === 'string').join('')
}

/** <w:numId w:val="3"/> → 3 */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.val
}

/** Is a property such as <w:vanish/> there and not switched off? */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valueOf(element) ?? '')
}
