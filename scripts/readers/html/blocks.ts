/**
 * The text of a page as lines, in the order of the page: a line for a paragraph, a heading, a row
 * of a table or what stands before a <br>. Each line knows whether it lies within the main text.
 */
import type { Line } from '../../../src/core/source.ts'
import { readMark } from '../../../src/core/text/number-mark.ts'
import { formatNumber } from '../number-formats.ts'
import { LONGEST_CELL } from '../table-rows.ts'
import { judgeHidden, shownWords } from './hidden-text.ts'
import type { HiddenTexts } from './hidden-text.ts'
import {
  allText,
  attribute,
  elementsIn,
  isElement,
  isHidden,
  isSilent,
  textOf,
} from './page-tree.ts'
import type { Element, Node } from './page-tree.ts'

export interface PageLine extends Omit<Line, 'line'> {
  inMain: boolean
  /** All of it is links. */
  isLink: boolean
}

export interface PageBlocks {
  lines: PageLine[]
  /** Within the main text. */
  hidden: HiddenTexts
  pictures: number
  numbers: number
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table caption tbody thead tfoot tr td th ul'.split(
    ' ',
  ),
)

export function readBlocks(body: Element, main: Element): PageBlocks {
  const reading = new Reading(main)
  reading.readElement(body)
  reading.endLine()
  return reading.result
}

interface ListState {
  next: number
  format: string
}

class Reading {
  readonly result: PageBlocks = {
    lines: [],
    hidden: { read: [], left: [], doubtful: [] },
    pictures: 0,
    numbers: 0,
  }
  readonly #main: Element
  #shown: string | undefined
  #text = ''
  #linked = 0
  #inMain = false
  #inLink = false
  #preformatted = false
  #heading: number | undefined
  /** Of the lists around; null for one without numbers. */
  #lists: (ListState | null)[] = []
  #number = ''

  constructor(main: Element) {
    this.#main = main
  }

  readElement(element: Element): void {
    if (isSilent(element)) return
    if (isHidden(element) && !this.#readsHidden(element)) return
    const isMain = element === this.#main
    const isBlock = isMain || BLOCKS.has(element.tagName)
    if (isBlock) this.endLine()
    if (isMain) this.#inMain = true
    this.#readContent(element)
    if (isBlock) this.endLine()
    if (isMain) this.#inMain = false
  }

  #readsHidden(element: Element): boolean {
    const text = allText(element).trim()
    if (!this.#inMain || text === '') return false
    this.#shown ??= shownWords(this.#main)
    const use = judgeHidden(element, this.#shown)
    const { read, left, doubtful } = this.result.hidden
    if (use === 'read') read.push(text)
    else left.push(text)
    if (use === 'leave and warn') doubtful.push(text)
    return use === 'read'
  }

  #readContent(element: Element): void {
    const { tagName } = element
    if (tagName === 'br') this.endLine()
    else if (tagName === 'img' && this.#inMain) this.result.pictures++
    else if (tagName === 'tr' && isDataRow(element) && !contains(element, this.#main)) {
      this.#readRow(element)
    } else if (tagName === 'ol' || tagName === 'ul') this.#readList(element)
    else if (tagName === 'li') this.#readItem(element)
    else if (tagName === 'a') this.#readLink(element)
    else if (tagName === 'pre') this.#readPreformatted(element)
    else if (/^h[1-6]$/u.test(tagName)) this.#readHeading(element)
    else this.#readChildren(element)
  }

  #readChildren(element: Element): void {
    for (const node of element.childNodes) this.#readNode(node)
  }

  #readNode(node: Node): void {
    if (isElement(node)) this.readElement(node)
    else this.#addText(textOf(node))
  }

  #addText(raw: string): void {
    if (this.#preformatted) {
      const [first = '', ...more] = raw.split(/\r\n|\r|\n/u)
      this.#append(first)
      for (const text of more) {
        this.endLine()
        this.#append(text)
      }
      return
    }
    // A line break in the source shows as a space, but between Chinese nobody means one.
    this.#append(raw.replace(CHINESE_BREAK, '').replace(/[ \t\r\n\f]+/gu, ' '))
  }

  #append(text: string): void {
    const glued = this.#text === '' || this.#text.endsWith(' ') ? text.replace(/^ /u, '') : text
    this.#text += this.#preformatted ? text : glued
    if (this.#inLink) this.#linked += glued.trim().length
  }

  endLine(): void {
    const text = this.#text.replace(/ +$/u, '')
    const linked = this.#linked
    this.#text = ''
    this.#linked = 0
    if (text.trim() === '') return
    const isNumbered = this.#number !== '' && readMark(text.trim()) === null
    if (isNumbered && this.#inMain) this.result.numbers++
    const number = isNumbered ? this.#number : ''
    this.#number = ''
    this.result.lines.push({
      text: number + (isNumbered ? text.trimStart() : text),
      inMain: this.#inMain,
      isLink: linked >= text.replace(/[\s|·]/gu, '').length,
      ...(this.#heading !== undefined && { heading: this.#heading }),
    })
  }

  #readHeading(element: Element): void {
    this.#heading = Number(element.tagName.slice(1))
    this.#readChildren(element)
    this.endLine()
    this.#heading = undefined
  }

  #readLink(element: Element): void {
    const before = this.#inLink
    this.#inLink = true
    this.#readChildren(element)
    this.#inLink = before
  }

  #readPreformatted(element: Element): void {
    this.#preformatted = true
    this.#readChildren(element)
    this.endLine()
    this.#preformatted = false
  }

  #readList(element: Element): void {
    const plain = /list-style(?:-type)?\s*:\s*none/iu.test(attribute(element, 'style'))
    const numbered = element.tagName === 'ol' && !plain
    const start = Number(attribute(element, 'start') || 1)
    this.#lists.push(numbered ? { next: start, format: listFormat(element) } : null)
    this.#readChildren(element)
    this.#lists.pop()
  }

  #readItem(element: Element): void {
    const list = this.#lists.at(-1) ?? null
    this.#number = ''
    if (list !== null) {
      const value = Number(attribute(element, 'value') || list.next)
      list.next = value + 1
      this.#number = `${formatNumber(value, list.format)}.`
    }
    this.#readChildren(element)
    this.endLine()
    this.#number = ''
  }

  #readRow(row: Element): void {
    const texts = cellsOf(row).map((cell) => {
      const before = this.result.lines
      this.result.lines = []
      this.readElement(cell)
      this.endLine()
      const inside = this.result.lines
      this.result.lines = before
      return inside.map(({ text }) => text.replaceAll('\t', ' ').trim()).join(' ')
    })
    if (texts.every((text) => text === '')) return
    const text = texts.join('\t')
    this.result.lines.push({ text, kind: 'table', inMain: this.#inMain, isLink: false })
  }
}

const CHINESE = '[\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]'
const CHINESE_BREAK = new RegExp(`(?<=${CHINESE})[ \\t]*[\\r\\n]+[ \\t\\r\\n]*(?=${CHINESE})`, 'gu')

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

function listFormat(element: Element): string {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(element, 'style'))?.[1]
  if (style === 'cjk-ideographic' || style === 'simp-chinese-informal') return 'chineseCounting'
  return FORMATS[attribute(element, 'type')] ?? 'decimal'
}

function cellsOf(row: Element): Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

/** Pages of old are laid out in tables: there a row is no row of data. */
function isDataRow(row: Element): boolean {
  const cells = cellsOf(row)
  if (cells.length < 2) return false
  return cells.every((cell) => !holdsTable(cell) && allText(cell).trim().length <= LONGEST_CELL)
}

function holdsTable(element: Element): boolean {
  return elementsIn(element).some((each) => each.tagName === 'table' || holdsTable(each))
}

function contains(element: Element, wanted: Element): boolean {
  return elementsIn(element).some((each) => each === wanted || contains(each, wanted))
}
