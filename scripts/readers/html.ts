/**
 * Saved web pages: bytes → lines of the main text.
 *
 * The charset is found by content and declaration together, the main text by its container or its
 * weight; what surrounds it is taken away by name and told. If the main text does not repeat the
 * title of the page, the title becomes its first line: many sites print it above the container.
 */
import type { VFile } from 'vfile'
import { fail, inform } from '../../src/core/messages.ts'
import type { Line } from '../../src/core/source.ts'
import { quote, tellCounts } from './dropped.ts'
import { decodePage } from './html/decode-page.ts'
import { findMain } from './html/main-text.ts'
import { pageTitle } from './html/page-title.ts'
import { parsePage } from './html/page-tree.ts'
import { readBlocks } from './html/blocks.ts'
import type { PageLine } from './html/blocks.ts'
import { markHidden } from './html/style-sheets.ts'
import { tellHidden } from './html/hidden-text.ts'
import { issuerIn, tellChrome, withoutChrome } from './html/site-chrome.ts'
import { checkPictures } from './pictures-only.ts'
import type { Reader } from './reader.ts'
import { megabytes } from './size.ts'

/** Pictures may be written into a page; text is a small part of it. */
const LARGEST_PAGE = 8 * 1024 * 1024

export const html: Reader = {
  read(bytes: Uint8Array, file: VFile) {
    if (bytes.length > LARGEST_PAGE) return tooLarge(bytes.length, file)
    const decoded = decodePage(bytes)
    if (decoded === null) {
      fail(
        file,
        'encoding',
        '应为 UTF-8 或 GB18030 编码的网页，实为其他编码或已损坏；请用浏览器打开网页，把正文复制到 Word 中，存为 .docx 后再放入',
      )
      return null
    }
    const { encoding, wronglyDeclared, text } = decoded
    if (wronglyDeclared !== null) {
      inform(
        file,
        'charset-disagrees',
        `网页声明的编码为 ${wronglyDeclared}，内容实为 ${encoding}，已按 ${encoding} 读取`,
      )
    }
    const page = parsePage(text)
    if (page === null) return tooLarge(bytes.length, file)
    markHidden(page)
    const main = findMain(page.body)
    const all = readBlocks(page.body, main)
    const { lines: kept, chrome } = withoutChrome(all.lines)
    tellChrome(chrome, file)
    tellHidden(all.hidden, file)
    tellCounts(
      [
        {
          rule: 'dropped-pictures',
          count: all.pictures,
          reason: (n) => `正文中的图片 ${n} 张未读入；如其中有文字，请在转换结果中补上`,
        },
        {
          rule: 'restored-numbers',
          count: all.numbers,
          reason: (n) => `已把网页列表的自动编号还原为文字，共 ${n} 处；请核对`,
        },
      ],
      file,
    )
    if (!checkPictures(kept, all.pictures, file)) return null
    const lines = withTitle(kept, pageTitle(page), file)
    const issuer = issuerIn(chrome)
    return {
      encoding,
      ...(issuer !== null && { issuer }),
      lines: lines.map((line, index): Line => ({ ...line, line: index + 1 })),
    }
  },
}

function tooLarge(size: number, file: VFile): null {
  fail(
    file,
    'too-large',
    `应为一份报告的网页，实为 ${megabytes(size)}，过大或嵌套过深；请用浏览器打开，把正文复制到 Word 中，存为 .docx 后再放入`,
  )
  return null
}

type TextLine = Pick<PageLine, 'text' | 'heading' | 'kind'>

/** A title may stand in the main text over several lines, and with other words than the page's. */
const LINES_OF_TITLE = 5
const OWN_TITLE = /^.{0,60}(?:报告|总结|汇报|报告书)(?:[（(〔].{1,12}[）)〕])?$/u

function withTitle(kept: readonly TextLine[], title: string | null, file: VFile): TextLine[] {
  const opening = kept
    .map(({ text }) => squeeze(text))
    .filter((text) => text !== '')
    .slice(0, LINES_OF_TITLE)
  const hasTitle = opening.some((text) => OWN_TITLE.test(text))
  if (title === null || opening.length === 0 || hasTitle) return [...kept]
  if (opening.join('').includes(squeeze(title))) return [...kept]
  inform(file, 'title-from-page', `正文中没有标题，已取网页标题作第一行：${quote(title)}；请核对`, {
    line: 1,
    column: 1,
  })
  return [{ text: title, heading: 1 }, ...kept]
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '')
}
