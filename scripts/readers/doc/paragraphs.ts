/**
 * The characters of a .doc as lines of text: automatic numbers written out, fields reduced to what
 * they show, deleted and hidden text left out, rows of tables put together.
 */
import type { Line } from '../../../src/core/source.ts'
import { readMark } from '../../../src/core/text/number-mark.ts'
import { rowLines } from '../table-rows.ts'
import { findSprm } from './property-runs.ts'
import type { Sprm } from './property-runs.ts'
import type { ParagraphProperties, WordCharacter, WordText } from './word-binary.ts'

export type DocLine = Omit<Line, 'line'>

export interface DocCounts {
  deleted: number
  hidden: number
  pictures: number
  /** Automatic numbers written out. */
  numbers: number
  bullets: number
  /** Paragraphs of lists that are not defined: their numbers are not known. */
  unnumbered: number
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const LIST = 0x460b
const LEVEL = 0x260a
const OUTLINE = 0x2640
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const INNER_CELL = 0x244b

/** From here on the number of a list says that the paragraph has left it. */
const LEFT_LIST = 0xf801
const NO_LIST = 0

/** Headings 1 to 9 are styles 1 to 9 of every document. */
const LAST_HEADING_STYLE = 9

const PARAGRAPH_END = '\r'
const CELL_END = '\x07'
const SECTION_END = '\f'
const FIELD_BEGIN = '\x13'
const FIELD_RESULT = '\x14'
const FIELD_END = '\x15'

/** What characters below a space stand for; any other is a sign without text. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\v': '\n',
  '\x0e': '\n',
  '\x1e': '-',
}
const PICTURES = ['\x01', '\x08']

export function readParagraphs(
  characters: readonly WordCharacter[],
  word: WordText,
): { lines: DocLine[]; counts: DocCounts } {
  const reading = new Reading(word)
  for (const character of characters) reading.read(character)
  reading.finish()
  return { lines: reading.lines, counts: reading.counts }
}

class Reading {
  readonly lines: DocLine[] = []
  readonly counts: DocCounts = { deleted: 0, hidden: 0, pictures: 0, numbers: 0, bullets: 0, unnumbered: 0 } // prettier-ignore
  readonly #word: WordText
  #text = ''
  #cell: DocLine[] = []
  #cells: DocLine[][] = []
  /** For each open field, whether its instruction is being passed over. */
  #fields: boolean[] = []
  #before: 'seen' | 'deleted' | 'hidden' = 'seen'

  constructor(word: WordText) {
    this.#word = word
  }

  read({ text, at }: WordCharacter): void {
    const shown = this.#isShown(at)
    if (text === FIELD_BEGIN) this.#fields.push(true)
    else if (text === FIELD_RESULT && this.#fields.length > 0) this.#fields.splice(-1, 1, false)
    else if (text === FIELD_END) this.#fields.pop()
    else if (text === PARAGRAPH_END || text === CELL_END || text === SECTION_END) {
      // A deleted end joins its paragraph to the next; that of a cell stays while the table does.
      if (shown || text === CELL_END) this.#endParagraph(text, this.#word.paragraphAt(at))
    } else if (shown && !this.#fields.includes(true)) {
      if (PICTURES.includes(text)) this.counts.pictures++
      else this.#text += text < ' ' ? (CONTROLS[text] ?? '') : text === '\x1f' ? '' : text
    }
  }

  finish(): void {
    if (this.#text !== '') this.lines.push(...this.#takeParagraph({ style: 0, sprms: [] }))
    this.#endRow()
  }

  #isShown(at: number): boolean {
    const sprms = this.#word.charactersAt(at)
    const state =
      findSprm(sprms, DELETED) === 1 ? 'deleted' : findSprm(sprms, HIDDEN) === 1 ? 'hidden' : 'seen'
    // A stretch counts once, however many characters it has.
    if (state !== 'seen' && state !== this.#before) this.counts[state]++
    this.#before = state
    return state === 'seen'
  }

  #endParagraph(end: string, properties: ParagraphProperties): void {
    const { sprms } = properties
    if (findSprm(sprms, ROW_END) === 1) {
      this.#text = ''
      this.#endRow()
    } else if (findSprm(sprms, IN_TABLE) === 1) {
      this.#cell.push(...this.#takeParagraph(properties).filter(({ text }) => text.trim() !== ''))
      if (end === CELL_END && findSprm(sprms, INNER_CELL) !== 1) {
        this.#cells.push(this.#cell)
        this.#cell = []
      }
    } else {
      this.#endRow()
      this.lines.push(...this.#takeParagraph(properties))
    }
  }

  #endRow(): void {
    const cells = [...this.#cells, ...(this.#cell.length > 0 ? [this.#cell] : [])]
    this.#cells = []
    this.#cell = []
    if (cells.length > 0) this.lines.push(...rowLines(cells))
  }

  #takeParagraph({ style, sprms }: ParagraphProperties): DocLine[] {
    const [first = '', ...more] = this.#text.split('\n')
    const hasText = this.#text.trim() !== ''
    this.#text = ''
    const inherited = this.#word.styles(style)
    const byStyle = style >= 1 && style <= LAST_HEADING_STYLE ? style - 1 : undefined
    const outline = findSprm(sprms, OUTLINE) ?? findSprm(inherited, OUTLINE) ?? byStyle
    const isHeading = outline !== undefined && outline < 9
    const number = this.#numberOf(style, sprms, inherited, first)
    // A number without any text is an empty paragraph of a list: Word counts it, nobody reads it.
    const isNumbered = number !== '' && hasText
    if (isNumbered) this.counts.numbers++
    return [
      {
        text: isNumbered ? number + first.trimStart() : first,
        ...(isHeading && { heading: outline + 1 }),
      },
      ...more.map((text) => ({ text })),
    ]
  }

  #numberOf(style: number, own: readonly Sprm[], inherited: readonly Sprm[], text: string): string {
    const ownList = findSprm(own, LIST)
    const list = ownList ?? findSprm(inherited, LIST) ?? NO_LIST
    if (list === NO_LIST || list >= LEFT_LIST) return ''
    const number = this.#word.numbering.next({
      list: String(list),
      level:
        findSprm(own, LEVEL) ?? (ownList === undefined ? findSprm(inherited, LEVEL) : undefined),
      style: String(style),
    })
    if (number === null) return ''
    if ('bullet' in number) this.counts.bullets++
    const isTyped = text.trim() === '' || readMark(text.trim()) !== null
    if ('unknown' in number && !isTyped) this.counts.unnumbered++
    return 'text' in number ? number.text : ''
  }
}
