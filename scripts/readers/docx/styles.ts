/**
 * What text inherits from its style: membership in a list, depth as a heading, and whether it is
 * hidden.
 */
import { child, childElements, isOn, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

export interface ParagraphStyle {
  list?: string
  level?: number
  /** 0 for a top-level heading, as in Word's outline; 9 for body text. */
  outline?: number
  /** The style that names the list, whose level the list itself may state. */
  listStyle?: string
}

export interface Styles {
  /** By the id of a style; the default style where a paragraph names none. */
  find: (id: string | undefined) => ParagraphStyle
  /** Do these properties (rPr) hide a run, by themselves or by their style? */
  isHidden: (properties: XmlElement | undefined) => boolean
}

export function readStyles(root: XmlElement | undefined): Styles {
  const all = childElements(child(root, 'styles'), 'style')
  const hidden = new Set(
    all
      .filter((style) => isOn(child(child(style, 'rPr'), 'vanish')))
      .map(({ attributes }) => attributes.styleId),
  )
  const elements = all.filter(({ attributes }) => (attributes.type ?? 'paragraph') === 'paragraph')
  const byId = new Map(elements.map((style) => [style.attributes.styleId ?? '', style]))
  const standard = elements.find(({ attributes }) =>
    ['1', 'true', 'on'].includes(attributes.default ?? ''),
  )
  const styles = new Map([...byId.keys()].map((id) => [id, inherit(id, byId, new Set())]))
  return {
    find: (id) => styles.get(id ?? standard?.attributes.styleId ?? '') ?? {},
    isHidden(properties) {
      const own = child(properties, 'vanish')
      return own === undefined ? hidden.has(valueOf(child(properties, 'rStyle'))) : isOn(own)
    },
  }
}

function inherit(
  id: string,
  styles: ReadonlyMap<string, XmlElement>,
  seen: Set<string>,
): ParagraphStyle {
  const style = styles.get(id)
  // A style based on itself, over however many steps, would inherit for ever.
  if (style === undefined || seen.has(id)) return {}
  seen.add(id)
  const base = valueOf(child(style, 'basedOn'))
  const inherited = base === undefined ? {} : inherit(base, styles, seen)
  const own = readProperties(child(style, 'pPr'))
  return {
    ...inherited,
    ...headingByName(valueOf(child(style, 'name'))),
    ...own,
    ...(own.list !== undefined && { listStyle: id }),
  }
}

/** Built-in headings are headings even where a program left out their depth: heading 2, 标题 2. */
function headingByName(name: string | undefined): ParagraphStyle {
  const depth = /^(?:heading|标题) ?([1-9])$/iu.exec(name ?? '')?.[1]
  return depth === undefined ? {} : { outline: Number(depth) - 1 }
}

export function readProperties(properties: XmlElement | undefined): ParagraphStyle {
  const numbering = child(properties, 'numPr')
  const list = valueOf(child(numbering, 'numId'))
  const level = Number(valueOf(child(numbering, 'ilvl')) ?? NaN)
  const outline = Number(valueOf(child(properties, 'outlineLvl')) ?? NaN)
  return {
    ...(list !== undefined && { list }),
    ...(level >= 0 && level < 9 && { level }),
    ...(outline >= 0 && outline <= 9 && { outline }),
  }
}
