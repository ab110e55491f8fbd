/**
 * Makes a page of a site independent of where the site is served: every address that begins with
 * the base it was built with becomes one relative to the page, and the page gets its content policy.
 *
 *     relinkPage('<a href="/__b__/help/">', { page: 'about/index.html', base: '/__b__/' })
 *       → '<a href="../help/">'
 *
 * Addresses are found on the parsed tree, in attributes: alone, as candidates of `srcset`, as strings
 * of JSON. Only their own characters are exchanged; all other characters of the page stay as they
 * are. The base is one that no report can contain. Styles and scripts need no such step: the bundler
 * writes their addresses relative to the file (astro.config.mjs).
 */
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { pageFile } from '../page-address.ts'
import { printElement } from './new-page.ts'
import { applyEdits } from './page-edits.ts'
import type { PageEdit } from './page-edits.ts'
import { elementsOf } from './page-elements.ts'
import { relativeAddress } from './relative-address.ts'

type Element = DefaultTreeAdapterTypes.Element

export interface BuiltPage {
  /** From the root of the site: help/index.html. */
  page: string
  /** With a slash at both ends. */
  base: string
  policy?: string
  /** Links lead to the file in a folder, for pages that no server answers for. */
  toFiles?: boolean
}

export function relinkPage(html: string, built: BuiltPage): string {
  const { page, base, policy, toFiles = false } = built
  const relink = (address: string): string => {
    if (!address.startsWith(base)) return address
    const target = address.slice(base.length)
    return relativeAddress(page, toFiles ? pageFile(target) : target)
  }
  const edits: PageEdit[] = []
  // Without scripting, what stands in <noscript> is parsed, too.
  for (const element of elementsOf(parse(html, OPTIONS))) {
    for (const { name, value } of element.attrs) {
      const place = element.sourceCodeLocation?.attrs?.[name]
      if (place === undefined || !value.includes(base)) continue
      // What scripts put addresses together from stays a folder.
      const isRoot = value === base && name.startsWith('data-')
      const relinked = isRoot ? relativeAddress(page, '') : relinkValue(name, value, relink)
      if (relinked === value) continue
      const text = `${name}="${escapeAttribute(relinked)}"`
      edits.push({ from: place.startOffset, to: place.endOffset, text })
    }
    edits.push(...editText(element, base, relink))
    const start = element.sourceCodeLocation?.endOffset
    if (policy !== undefined && start !== undefined && isCharset(element)) {
      edits.push({ from: start, to: start, text: policyElement(policy) })
    }
  }
  return applyEdits(html, edits)
}

const OPTIONS = { sourceCodeLocationInfo: true, scriptingEnabled: false }

function relinkValue(name: string, value: string, relink: (address: string) => string): string {
  if (name === 'srcset') {
    return value
      .split(/,\s+/u)
      .map((candidate) => candidate.trim().replace(/^\S+/u, relink))
      .join(', ')
  }
  return /^[[{]/u.test(value) ? relinkJson(value, relink) : relink(value)
}

function relinkJson(json: string, relink: (address: string) => string): string {
  const value: unknown = JSON.parse(json, (_key, each: unknown) =>
    typeof each === 'string' ? relink(each) : each,
  )
  return JSON.stringify(value)
}

/** Data for scripts, and the path of the page as it is printed where scripts do not run. */
function editText(element: Element, base: string, relink: (address: string) => string): PageEdit[] {
  const [text] = element.childNodes
  if (text?.nodeName !== '#text' || !('value' in text) || !text.value.includes(base)) return []
  const place = text.sourceCodeLocation
  const type = attributeOf(element, 'type') ?? ''
  if (!place) return []
  const edit = { from: place.startOffset, to: place.endOffset }
  if (element.tagName === 'script' && type.endsWith('json')) {
    return [{ ...edit, text: relinkJson(text.value, relink).replaceAll('<', '\\u003c') }]
  }
  if (attributeOf(element, 'data-page-address') === undefined) return []
  return [{ ...edit, text: escapeText(text.value.replace(base, '/')) }]
}

function isCharset(element: Element): boolean {
  return element.tagName === 'meta' && attributeOf(element, 'charset') !== undefined
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function policyElement(policy: string): string {
  return printElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
