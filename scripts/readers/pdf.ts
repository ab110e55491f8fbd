/**
 * PDF: pages → lines of text, one for each paragraph.
 *
 * A PDF knows only where each piece of text is printed. Printed lines are joined to paragraphs,
 * page numbers and running heads taken off and told, columns read one after the other, rows of
 * tables put together. What it does not do: reading pictures of text.
 */
import type { VFile } from 'vfile'
import { fail, inform, warn } from '../../src/core/messages.ts'
import type { Line } from '../../src/core/source.ts'
import { quote, tellCounts } from './dropped.ts'
import { UNKNOWN_GLYPH } from './pdf/chinese-cmaps.ts'
import { joinParagraphs } from './pdf/join-paragraphs.ts'
import { openPdf } from './pdf/open-pdf.ts'
import type { PdfProblem, PdfText } from './pdf/open-pdf.ts'
import { takeFurniture } from './pdf/page-furniture.ts'
import type { Furniture } from './pdf/page-furniture.ts'
import { readLines } from './pdf/page-lines.ts'
import type { PrintedLine } from './pdf/page-lines.ts'
import { RADICAL, replaceRadicals } from './pdf/radicals.ts'
import type { Reader } from './reader.ts'

const PROBLEMS: Readonly<Record<PdfProblem, string>> = {
  damaged: '应为完整的 PDF 文件，实已损坏或不完整；请重新取得原件，能打开后再放入',
  encrypted: '应为未加密的 PDF 文件，实为需要密码的文件；请去掉密码另存后再放入',
  'too-large': '应为一份报告，实有 500 页以上；请拆成一份报告一个文件后再放入',
  'too-slow': '应能在一分钟内读完，实未读完；请换用 Word 原件，或用阅读器重新另存为 PDF 后再放入',
}

export const pdf: Reader = {
  async read(bytes: Uint8Array, file: VFile) {
    const opened = isCutOff(bytes) ? 'damaged' : await openPdf(bytes)
    if (typeof opened === 'string') {
      fail(file, opened, PROBLEMS[opened])
      return null
    }
    const pages = opened.pages.map((page, index) => readLines(page, index + 1))
    if (!checkText(pages, opened, file)) return null
    const furniture = takeFurniture(pages)
    tell(pages, furniture, file)
    const body = bodySize(furniture.kept)
    const notes = takeNotes(furniture.kept, body)
    const running = furniture.kept.filter((line) => !notes.has(line))
    const texts = joinParagraphs(running)
    const noteTexts = joinParagraphs([...notes]).map(({ text }): Omit<Line, 'line'> => ({
      text,
      kind: 'note',
    }))
    tellCounts(
      [
        {
          rule: 'moved-notes',
          count: noteTexts.length,
          reason: (n) => `页末小字（脚注）${n} 段，已移到文末`,
        },
      ],
      file,
    )
    const lines = [...texts, ...noteTexts].map(({ text, ...rest }, index): Line => ({
      text: repair(text),
      line: index + 1,
      ...rest,
    }))
    return { encoding: 'pdf', lines }
  },
}

const TAIL = 4096

/** pdf.js saves what it can of half a file, and half a report would pass for a whole one. */
function isCutOff(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL)
  return !tail.includes('%%EOF') && !tail.includes('startxref')
}

/** Fewer characters than this on a page are a stamp or a page number, not a text. */
const FEWEST = 10
const MOST_UNKNOWN_SHARE = 0.05

function checkText(
  pages: readonly (readonly PrintedLine[])[],
  { unknownTables }: PdfText,
  file: VFile,
): boolean {
  const texts = pages.map((lines) => lines.map(({ text }) => text).join(''))
  const whole = texts.join('')
  const unknown = whole.match(UNREADABLE)?.length ?? 0
  if (
    unknown > whole.length * MOST_UNKNOWN_SHARE ||
    (unknownTables.length > 0 && whole.length < FEWEST * texts.length)
  ) {
    fail(
      file,
      'pdf-fonts',
      `应能取出文字，实因字体编码特殊${unknownTables.length > 0 ? `（${unknownTables.join('、')}）` : ''}无法取出；请换用 Word 原件，或用 WPS 把 PDF 转为 Word 后再放入`,
    )
    return false
  }
  const blank = texts.flatMap((text, index) => (text.trim().length < FEWEST ? [index + 1] : []))
  if (blank.length === texts.length) {
    fail(
      file,
      'scan',
      '应为有文字的 PDF，实为扫描件（图片），没有可以取出的文字；请换用 Word 原件，或先识别成文字（OCR）再放入',
    )
    return false
  }
  if (blank.length > 0) {
    warn(
      file,
      'pages-without-text',
      `每页应有文字，第 ${blank.join('、')} 页没有（可能是扫描的图片）；请对照原件，在转换结果中补上`,
    )
  }
  if (unknown > 0 || unknownTables.length > 0) {
    warn(
      file,
      'pdf-fonts',
      `应能取出全部文字，实有部分文字因字体编码特殊无法取出${unknown > 0 ? `（${unknown} 个，已标为 �）` : ''}；请对照原件检查`,
    )
  }
  return true
}

/** Glyphs without a character, halves of a character, and what fonts define for themselves. */
const UNREADABLE = /[\ufdd0-\ufdef\ufffd\p{Co}\p{Cs}]/gu

function repair(text: string): string {
  return replaceRadicals(text)
    .replace(UNKNOWN_GLYPH, '�')
    .replace(/\p{Cs}/gu, '�')
}

function bodySize(lines: readonly PrintedLine[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const NOTE_SIZE = 0.8
const LOWER_PART = 0.4

/** Lines of small type at the foot of a page, which would cut a paragraph that turns the page. */
function takeNotes(lines: readonly PrintedLine[], body: number): Set<PrintedLine> {
  const notes = new Set<PrintedLine>()
  for (const page of Map.groupBy(lines, (line) => line.page).values()) {
    const text = page.findLastIndex(
      ({ size, height }) => size >= body * NOTE_SIZE || height > LOWER_PART,
    )
    for (const line of page.slice(text + 1)) notes.add(line)
  }
  return notes
}

function tell(pages: readonly (readonly PrintedLine[])[], furniture: Furniture, file: VFile): void {
  const { numbers, heads, kept } = furniture
  const radicals = kept.reduce((sum, { text }) => sum + (text.match(RADICAL)?.length ?? 0), 0)
  if (kept.length > pages.length) {
    inform(file, 'joined-lines', 'PDF 中按版面断开的行已按段落接起；请核对分段是否与原件一致')
  }
  tellCounts(
    [
      {
        rule: 'removed-page-numbers',
        count: numbers.length,
        reason: (n) => `已去除页码 ${n} 处，如${quote(numbers[0]?.text ?? '')}`,
      },
      {
        rule: 'removed-running-heads',
        count: heads.length,
        reason: (n) =>
          `已去除各页重复的页眉、页脚 ${n} 处：${[...new Set(heads.map(({ text }) => quote(text)))].slice(0, 5).join('、')}`,
      },
      {
        rule: 'replaced-radicals',
        count: radicals,
        reason: (n) => `PDF 字体把 ${n} 个汉字写成了形状相同的部首符号，已还原为汉字`,
      },
    ],
    file,
  )
}
