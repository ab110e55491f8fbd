/**
 * The paragraphs of a Word document as lines of text, with what was left out counted.
 *
 * Kept: text of all runs, restored numbers, insertions, text boxes, tables (a row is a line, cells
 * divided by tabs). Left out on purpose and counted: deletions, hidden text, pictures, bullets.
 *
 * Not kept: which part of a line was bold or red; nothing in a report depends on it.
 */
import type { Line } from '../../../src/core/source.ts'
import { rowLines } from '../table-rows.ts'
import type { Numbering } from '../word-numbers.ts'
import { readProperties } from './styles.ts'
import type { ParagraphStyle, Styles } from './styles.ts'
import { child, childElements, descend, ownText, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

export type BodyLine = Omit<Line, 'line'>

export interface Note {
  kind: 'footnote' | 'endnote'
  id: string
}

export interface Counts {
  numbers: number
  bullets: number
  inserted: number
  deleted: number
  hidden: number
  pictures: number
  /** Characters of symbol fonts, which have no meaning outside the font. */
  symbols: number
  boxes: number
  /** Whole documents embedded in this one, which Word would show in their place. */
  embedded: number
}

export interface Body {
  lines: BodyLine[]
  /** In the order of their signs in the text. */
  notes: Note[]
  counts: Counts
}

export interface WordContext {
  numbering: Numbering
  styles: Styles
}

/** Elements that only wrap others. Of alternatives the first is taken, the fallback never. */
const WRAPPERS = new Set(
  'body sdt sdtContent ins moveTo hyperlink smartTag customXml fldSimple r AlternateContent Choice ruby rubyBase dir bdo footnote endnote txbxContent tc oMathPara'.split(
    ' ',
  ),
)

const EMBEDDED = new Set(['altChunk', 'subDoc'])

export function readBody(parent: XmlElement, context: WordContext): Body {
  const reading = new Reading(context)
  reading.readBlocks(parent)
  return reading.body
}

/** A paragraph whose end was deleted: it runs on in the next one. */
interface Carried {
  text: string
  boxes: XmlElement[]
  properties: XmlElement | undefined
}

class Reading {
  readonly body: Body = {
    lines: [],
    notes: [],
    counts: {
      numbers: 0,
      bullets: 0,
      inserted: 0,
      deleted: 0,
      hidden: 0,
      pictures: 0,
      symbols: 0,
      boxes: 0,
      embedded: 0,
    },
  }
  readonly #context: WordContext
  #carried: Carried | null = null
  /** For each open field of the paragraph, whether its instruction is being passed over. */
  #fields: boolean[] = []

  constructor(context: WordContext) {
    this.#context = context
  }

  /** All of a body, cell, note or text box: no paragraph runs on out of it. */
  readBlocks(parent: XmlElement): void {
    this.#readChildren(parent)
    this.#endCarried()
  }

  #readChildren(parent: XmlElement): void {
    for (const element of childElements(parent)) {
      if (element.name === 'p') this.#readParagraph(element)
      else if (element.name === 'tbl') this.#readTable(element)
      else if (EMBEDDED.has(element.name)) this.body.counts.embedded++
      else if (WRAPPERS.has(element.name)) this.#readChildren(element)
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const boxes = this.#carried?.boxes ?? []
    const properties = child(paragraph, 'pPr')
    const mark = child(properties, 'rPr')
    this.#fields = []
    const text = (this.#carried?.text ?? '') + this.#readInline(paragraph, boxes)
    // The end of a paragraph that was deleted, moved away or hidden joins it to the next.
    if (isGone(mark) || this.#context.styles.isHidden(mark)) {
      this.#carried = { text, boxes, properties }
      return
    }
    this.#carried = null
    this.#addParagraph({ text, boxes, properties })
  }

  /** Nothing follows that a paragraph could run on in; a hidden one without text is none. */
  #endCarried(): void {
    const carried = this.#carried
    this.#carried = null
    if (carried !== null && (carried.text.trim() !== '' || carried.boxes.length > 0))
      this.#addParagraph(carried)
  }

  #addParagraph({ text, boxes, properties }: Carried): void {
    const { number, heading } = this.#describe(properties)
    const [first = '', ...more] = text.split('\n')
    // A number without any text is an empty paragraph of a list: Word counts it, nobody reads it.
    const isNumbered = number !== '' && text.trim() !== ''
    if (isNumbered) this.body.counts.numbers++
    this.body.lines.push({
      text: isNumbered ? number + first.trimStart() : first,
      ...(heading !== undefined && { heading }),
    })
    for (const rest of more) this.body.lines.push({ text: rest })
    for (const box of boxes) this.readBlocks(box)
  }

  #describe(properties: XmlElement | undefined): { number: string; heading: number | undefined } {
    const style = this.#context.styles.find(valueOf(child(properties, 'pStyle')))
    const own = readProperties(properties)
    const { list, level, outline, listStyle }: ParagraphStyle = { ...style, ...own }
    const heading = outline === undefined || outline > 8 ? undefined : outline + 1
    // List 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return { number: '', heading }
    const number = this.#context.numbering.next({
      list,
      level: own.level ?? (own.list === undefined ? undefined : level),
      style: own.list === undefined ? listStyle : undefined,
    })
    if (number !== null && 'bullet' in number) this.body.counts.bullets++
    return { number: number !== null && 'text' in number ? number.text : '', heading }
  }

  /** Text of a paragraph; a soft break is a line feed. */
  #readInline(parent: XmlElement, boxes: XmlElement[]): string {
    let text = ''
    for (const element of childElements(parent)) text += this.#readElement(element, boxes)
    return text
  }

  #readElement(element: XmlElement, boxes: XmlElement[]): string {
    const { counts, notes } = this.body
    switch (element.name) {
      case 't':
        return this.#fields.includes(true) ? '' : ownText(element).replace(/[\r\n]/gu, ' ')
      case 'fldChar':
        this.#readFieldMark(element.attributes.fldCharType)
        return ''
      case 'br':
      case 'cr':
        return '\n'
      case 'tab':
      case 'ptab':
        return ' '
      case 'noBreakHyphen':
        return '-'
      case 'del':
      case 'moveFrom':
        if (descend(element, 'r').length > 0) counts.deleted++
        return ''
      case 'sym':
        return this.#readSymbol(element)
      case 'footnoteReference':
        notes.push({ kind: 'footnote', id: element.attributes.id ?? '' })
        return ''
      case 'endnoteReference':
        notes.push({ kind: 'endnote', id: element.attributes.id ?? '' })
        return ''
      case 'drawing':
      case 'pict':
      case 'object': {
        const found = descend(element, 'txbxContent', 'Fallback')
        boxes.push(...found)
        if (found.length > 0) counts.boxes += found.length
        else counts.pictures++
        return ''
      }
      case 'oMath':
        return descend(element, 't').map(ownText).join('')
      case 'r':
        if (!this.#context.styles.isHidden(child(element, 'rPr')))
          return this.#readInline(element, boxes)
        if (descend(element, 't').length > 0) counts.hidden++
        return ''
      default:
        if (element.name === 'ins' || element.name === 'moveTo') counts.inserted++
        return WRAPPERS.has(element.name) ? this.#readInline(element, boxes) : ''
    }
  }

  #readFieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'separate') this.#fields.splice(-1, 1, false)
    else this.#fields.pop()
  }

  /** Symbol fonts use codes of their own (F0FE); any other is the character itself. */
  #readSymbol({ attributes }: XmlElement): string {
    const code = parseInt(attributes.char ?? '', 16)
    if (code >= 0x20 && code < FIRST_PRIVATE) return String.fromCharCode(code)
    this.body.counts.symbols++
    return ''
  }

  #readTable(table: XmlElement): void {
    this.#endCarried()
    for (const row of rowsOf(table)) {
      if (child(child(row, 'trPr'), 'del') !== undefined) {
        this.body.counts.deleted++
        continue
      }
      const cells = cellsOf(row)
      this.body.lines.push(...rowLines(cells.map((cell) => this.#readCell(cell))))
    }
  }

  #readCell(cell: XmlElement): BodyLine[] {
    const before = this.body.lines
    this.body.lines = []
    this.readBlocks(cell)
    const inside = this.body.lines
    this.body.lines = before
    return inside
  }
}

const FIRST_PRIVATE = 0xe000

function isGone(mark: XmlElement | undefined): boolean {
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined
}

const ROW_WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'customXml'])

function rowsOf(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((each) => {
    if (each.name === 'tr') return [each]
    return ROW_WRAPPERS.has(each.name) ? rowsOf(each) : []
  })
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((each) => {
    if (each.name === 'tc') return isDeletedCell(each) ? [] : [each]
    return ROW_WRAPPERS.has(each.name) ? cellsOf(each) : []
  })
}

function isDeletedCell(cell: XmlElement): boolean {
  return child(child(cell, 'tcPr'), 'cellDel') !== undefined
}
