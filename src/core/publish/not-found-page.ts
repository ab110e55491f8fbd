/**
 * The page that a server shows for an address that is not there: 404.html.
 *
 * It is shown at any depth, so its addresses cannot be relative, and `<base>` is forbidden by the
 * content policy: it is the one page that knows where the site is served, in one line, which says
 * how to change it. Hence no navigation and no scripts: a style sheet and the way home.
 */
import { html, parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { elementsOf } from './page-elements.ts'
import type { SiteBase } from './site-base.ts'

type Element = DefaultTreeAdapterTypes.Element

export interface NotFoundPage {
  base: SiteBase
  siteName: string
  /** As built, with addresses from the root of the site: its style sheets are used. */
  built: string
  policy: string
}

const TITLE = '找不到这个页面'
const REASON = '可能是地址写错了，也可能这份报告已经撤下。'
const ADVICE =
  '网站换到别的路径时，只需把下一行中的网站路径全部改成新的路径（前后都要有斜线），其他文件都不用改'

export function makeNotFoundPage({ base, siteName, built, policy }: NotFoundPage): string {
  const document = parse('<!doctype html><html lang="zh-CN"><head></head><body></body></html>')
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Element
  const [head, body] = root.childNodes as [Element, Element]
  add(head, 'meta', { charset: 'utf-8' })
  add(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: policy })
  add(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
  // Else browsers would ask for /favicon.ico, which is not this site's.
  add(head, 'link', { rel: 'icon', href: 'data:,' })
  add(head, 'title', {}, `${TITLE} · ${siteName}`)

  const main = add(body, 'main', { id: 'main' })
  const wide = add(main, 'div', { class: 'wide' })
  const pageHead = add(wide, 'div', { class: 'page-head' })
  add(pageHead, 'h1', {}, TITLE)
  add(pageHead, 'p', {}, REASON)
  tree.insertText(wide, '\n')
  tree.appendChild(wide, tree.createCommentNode(` ${ADVICE} `))
  tree.insertText(wide, '\n')
  for (const path of styleSheetsOf(built)) {
    add(wide, 'link', { rel: 'stylesheet', href: base.encoded + path })
  }
  add(wide, 'a', { href: base.encoded }, `回到${siteName}首页`)
  tree.insertText(wide, '\n')
  return `${serialize(document)}\n`
}

function styleSheetsOf(page: string): string[] {
  return elementsOf(parse(page))
    .map(({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value])))
    .flatMap((attributes) =>
      attributes.get('rel') === 'stylesheet' ? [attributes.get('href') ?? ''] : [],
    )
}

function add(
  parent: Element,
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
