/**
 * The page that a server shows for an address that is not there: 404.html.
 *
 * It is shown at any depth, so its addresses cannot be relative, and `<base>` is forbidden by the
 * content policy: it is the one page that knows where the site is served, in one line, below a
 * comment that shows this line for other paths. No navigation and no scripts: style sheets and the
 * way home.
 */
import { parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { PAGE_POLICY } from './content-policy.ts'
import { addElement, emptyPage } from './new-page.ts'
import { elementsOf } from './page-elements.ts'
import { EXAMPLE_PATHS, ROOT_BASE } from './site-base.ts'
import type { SiteBase } from './site-base.ts'

type ParentNode = DefaultTreeAdapterTypes.ParentNode

export interface NotFoundPage {
  base: SiteBase
  siteName: string
  /** As built, with addresses from the root of the site: its style sheets are used. */
  built: string
}

const TITLE = '找不到这个页面'
const REASON = '可能是地址写错了，也可能这份报告已经撤下。'
const ADVICE =
  '网站路径：换到别的路径时，只改这段说明下面的一行，引号里开头的路径都换成新的，前后都要有 /，汉字照写。整行的样子：'

export function makeNotFoundPage({ base, siteName, built }: NotFoundPage): string {
  const { page, head, body } = emptyPage()
  addElement(head, 'meta', { charset: 'utf-8' })
  addElement(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY })
  addElement(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
  // Else browsers would ask for /favicon.ico, which is not this site's.
  addElement(head, 'link', { rel: 'icon', href: 'data:,' })
  addElement(head, 'title', {}, `${TITLE} · ${siteName}`)

  const main = addElement(body, 'main', { id: 'main' })
  const wide = addElement(main, 'div', { class: 'wide' })
  const pageHead = addElement(wide, 'div', { class: 'page-head' })
  addElement(pageHead, 'h1', {}, TITLE)
  addElement(pageHead, 'p', {}, REASON)
  const addLine = (parent: ParentNode, path: string): void => {
    for (const file of styleSheetsOf(built)) {
      addElement(parent, 'link', { rel: 'stylesheet', href: path + file })
    }
    addElement(parent, 'a', { href: path }, `回到${siteName}首页`)
  }
  const examples = [...EXAMPLE_PATHS, ROOT_BASE.path].map((path) => {
    const line = tree.createDocumentFragment()
    addLine(line, path)
    return serialize(line)
  })
  tree.insertText(wide, '\n')
  tree.appendChild(wide, tree.createCommentNode([ADVICE, ...examples, ''].join('\n')))
  tree.insertText(wide, '\n')
  addLine(wide, base.path)
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
