/**
 * The page that a server shows for an address that is not there: 404.html.
 *
 * It is shown at any depth, so its addresses cannot be relative, and `<base>` is forbidden by the
 * content policy: it is the one page that knows where the site is served, in one line, which says
 * how to change it. Hence no navigation and no scripts: a style sheet and the way home.
 */
import { parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import { addElement, emptyPage } from './new-page.ts'
import { elementsOf } from './page-elements.ts'
import type { SiteBase } from './site-base.ts'

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
  const { page, head, body } = emptyPage()
  addElement(head, 'meta', { charset: 'utf-8' })
  addElement(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: policy })
  addElement(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
  // Else browsers would ask for /favicon.ico, which is not this site's.
  addElement(head, 'link', { rel: 'icon', href: 'data:,' })
  addElement(head, 'title', {}, `${TITLE} · ${siteName}`)

  const main = addElement(body, 'main', { id: 'main' })
  const wide = addElement(main, 'div', { class: 'wide' })
  const pageHead = addElement(wide, 'div', { class: 'page-head' })
  addElement(pageHead, 'h1', {}, TITLE)
  addElement(pageHead, 'p', {}, REASON)
  tree.insertText(wide, '\n')
  tree.appendChild(wide, tree.createCommentNode(` ${ADVICE} `))
  tree.insertText(wide, '\n')
  for (const path of styleSheetsOf(built)) {
    addElement(wide, 'link', { rel: 'stylesheet', href: base.encoded + path })
  }
  addElement(wide, 'a', { href: base.encoded }, `回到${siteName}首页`)
  tree.insertText(wide, '\n')
  return `${serialize(page)}\n`
}

function styleSheetsOf(page: string): string[] {
  return elementsOf(parse(page))
    .map(({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value])))
    .flatMap((attributes) =>
      attributes.get('rel') === 'stylesheet' ? [attributes.get('href') ?? ''] : [],
    )
}
