/**
 * The characters of a .doc as lines of text: fields reduced to what they show, deleted and hidden
 * text left out, rows of tables put together.
 */
import type { Line } from '../../../src/core/source.ts'
import { readMark } from '../../../src/core/text/number-mark.ts'
import { findSprm } from './property-runs.ts'
import type { ParagraphProperties, WordCharacter, WordText } from './word-binary.ts'

export type DocLine = Omit<Line, 'line'>

export interface DocCounts {
  deleted: number
  hidden: number
  pictures: number
  /** Paragraphs that Word numbers by itself; the numbers are not in the text. */
  numbered: number
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const LIST = 0x460b
const OUTLINE = 0x2640
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const INNER_CELL = 0x244b

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
  readonly counts: DocCounts = { deleted: 0, hidden: 0, pictures: 0, numbered: 0 }
  readonly #word: WordText
  #text = ''
  #cell: string[] = []
  #cells: string[] = []
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
    if (this.#text !== '') this.#addParagraph({ style: 0, sprms: [] })
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
      this.#cell.push(this.#takeText().trim())
      if (end === CELL_END && findSprm(sprms, INNER_CELL) !== 1) {
        this.#cells.push(this.#cell.filter((text) => text !== '').join('\n'))
        this.#cell = []
      }
    } else {
      this.#endRow()
      this.#addParagraph(properties)
    }
  }

  /** A row of one cell is layout: its paragraphs run on as text. */
  #endRow(): void {
    const cells = [...this.#cells, ...(this.#cell.length > 0 ? [this.#cell.join('\n')] : [])]
    this.#cells = []
    this.#cell = []
    const [only = ''] = cells
    if (cells.length === 1) this.lines.push(...only.split('\n').map((text) => ({ text })))
    else if (cells.some((cell) => cell !== '')) {
      const text = cells.map((cell) => cell.replaceAll('\n', ' ')).join('\t')
      this.lines.push({ text, kind: 'table' })
    }
  }

  #addParagraph({ style, sprms }: ParagraphProperties): void {
    const [first = '', ...more] = this.#takeText().split('\n')
    const byStyle = style >= 1 && style <= LAST_HEADING_STYLE ? style - 1 : undefined
    const outline = findSprm(sprms, OUTLINE) ?? byStyle
    const isHeading = outline !== undefined && outline < 9
    const list = findSprm(sprms, LIST)
    // LibreOffice puts all headings into a list without numbers; they have typed ones.
    const isListed = list !== undefined && list !== 0 && first.trim() !== ''
    if (isListed && readMark(first.trim()) === null) this.counts.numbered++
    this.lines.push({ text: first, ...(isHeading && { heading: outline + 1 }) })
    for (const text of more) this.lines.push({ text })
  }

  #takeText(): string {
    const text = this.#text
    this.#text = ''
    return text
  }
}
