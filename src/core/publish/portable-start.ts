/**
 * 打开知识库.html: what is opened by a double click. It leads on to the pages in the folder beside it.
 *
 * By a script from that folder: whoever looks into a zip file and opens this page alone, without the
 * folder, reads what to do instead of a failure.
 */
import { serialize } from 'parse5'
import { addElement, emptyPage } from './new-page.ts'

export const PORTABLE_FOLDER = '便携版'
export const PORTABLE_START = '打开知识库.html'

/** Its script, in the folder. */
export const START_SCRIPT = {
  name: 'open.js',
  text: "location.replace(new URL('index.html', document.currentScript.src).href)\n",
}

const ADVICE = [
  '没有自动打开，通常是因为还在压缩包里：请先解压整个压缩包（点右键，选“全部解压缩”），再到解压出来的文件夹里双击“打开知识库.html”。',
  '“打开知识库.html”和“便携版”文件夹要放在一起，可以一同复制到 U 盘或别的电脑上。',
]

export function makeStartPage(siteName: string): string {
  const { page, head, body } = emptyPage()
  addElement(head, 'meta', { charset: 'utf-8' })
  addElement(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })
  addElement(head, 'link', { rel: 'icon', href: 'data:,' })
  addElement(head, 'title', {}, siteName)
  addElement(head, 'script', { src: `${PORTABLE_FOLDER}/${START_SCRIPT.name}` })
  addElement(body, 'h1', {}, siteName)
  const way = addElement(body, 'p', {})
  addElement(way, 'a', { href: `${PORTABLE_FOLDER}/index.html` }, `打开${siteName}`)
  for (const advice of ADVICE) addElement(body, 'p', {}, advice)
  return `${serialize(page)}\n`
}
