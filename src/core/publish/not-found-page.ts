/**
 * The page that a server shows for an address that is not there: 404.html.
 *
 * It is shown at any depth, so it is the one page that knows where the site is served: its `<base>`,
 * a line of its own below one that says how to change it, makes all other addresses relative. No
 * navigation and no scripts: a style sheet and the way home.
 */
import { parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import { NOT_FOUND_POLICY } from './content-policy.ts'
import { addElement, emptyPage } from './new-page.ts'
import { elementsOf } from './page-elements.ts'
import { EXAMPLE_PATHS } from './site-base.ts'
import type { SiteBase } from './site-base.ts'

export interface NotFoundPage {
  base: SiteBase
  siteName: string
  /** As built, with addresses from the root of the site: its style sheets are used. */
  built: string
}

const TITLE = '找不到这个页面'
const REASON = '可能是地址写错了，也可能这份报告已经撤下。'
const ADVICE = `网站路径：换到别的路径时，只改下一行引号里的路径，前后都要有 /，汉字照写，例如 ${EXAMPLE_PATHS.join(' ')}；放在服务器首页的写 /`

export function makeNotFoundPage({ base, siteName, built }: NotFoundPage): string {
  const { page, head, body } = emptyPage()
  addElement(head, 'meta', { charset: 'utf-8' })
  tree.insertText(head, '\n')
  tree.appendChild(head, tree.createCommentNode(` ${ADVICE} `))
  tree.insertText(head, '\n')
  addElement(head, 'base', { href: base.path })
  tree.insertText(head, '\n')
  addElement(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: NOT_FOUND_POLICY })
  addElement(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
  // Else browsers would ask for /favicon.ico, which is not this site's.
  addElement(head, 'link', { rel: 'icon', href: 'data:,' })
  addElement(head, 'title', {}, `${TITLE} · ${siteName}`)
  for (const href of styleSheetsOf(built)) addElement(head, 'link', { rel: 'stylesheet', href })

  const main = addElement(body, 'main', { id: 'main' })
  const wide = addElement(main, 'div', { class: 'wide' })
  const pageHead = addElement(wide, 'div', { class: 'page-head' })
  addElement(pageHead, 'h1', {}, TITLE)
  addElement(pageHead, 'p', {}, REASON)
  addElement(wide, 'a', { href: './' }, `回到${siteName}首页`)
  return `${serialize(page)}\n`
}

function styleSheetsOf(page: string): string[] {
  return elementsOf(parse(page))
    .map(({ attrs }) => new Map(attrs.map(({ name, value }) => [name, value])))
    .flatMap((attributes) =>
      attributes.get('rel') === 'stylesheet' ? [attributes.get('href') ?? ''] : [],
    )
}
