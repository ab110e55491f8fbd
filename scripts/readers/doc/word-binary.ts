/**
 * The text of a Word 97–2003 document with the properties that decide what of it is seen.
 *
 * A FIB at the head of the stream WordDocument says where things are. The text lies in pieces
 * (after “fast saves” in any order); properties of characters and paragraphs lie in pages of 512
 * bytes, by position in the file. [MS-DOC] names are kept: FIB, PAPX, CHPX, sprm.
 */
import { countNumbers } from '../word-numbers.ts'
import type { Numbering } from '../word-numbers.ts'
import { CompoundFile } from './compound-file.ts'
import { readLists } from './lists.ts'
import { PropertyRuns, readSprms } from './property-runs.ts'
import type { Sprm } from './property-runs.ts'
import { readStyleSheet } from './style-sheet.ts'
import type { StyleSheet } from './style-sheet.ts'

export interface WordCharacter {
  text: string
  /** Where in the file it lies: properties are found by this. */
  at: number
}

export interface ParagraphProperties {
  style: number
  sprms: readonly Sprm[]
}

export interface WordText {
  /** Parts in the order of the file: each a run of characters. */
  main: WordCharacter[]
  footnotes: WordCharacter[]
  endnotes: WordCharacter[]
  boxes: WordCharacter[]
  headers: WordCharacter[]
  comments: number
  paragraphAt: (at: number) => ParagraphProperties
  charactersAt: (at: number) => readonly Sprm[]
  styles: StyleSheet
  numbering: Numbering
}

export type WordProblem = 'damaged' | 'encrypted' | 'too-old'

const WORD_97 = 0xa5ec
const WORD_6 = 0xa5dc
const FIRST_97 = 0xc1

export function readWordBinary(file: Buffer): WordText | WordProblem {
  try {
    const compound = new CompoundFile(file)
    const main = compound.stream('WordDocument')
    if (main === null) return 'damaged'
    const sign = main.readUInt16LE(0)
    if (sign === WORD_6 || (sign === WORD_97 && main.readUInt16LE(2) < FIRST_97)) return 'too-old'
    if (sign !== WORD_97) return 'damaged'
    const flags = main.readUInt16LE(10)
    if ((flags & 0x0100) !== 0) return 'encrypted'
    const table = compound.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
    return table === null ? 'damaged' : readText(main, table)
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}

/** Offsets in the FIB of how many characters each part has, in the order of the parts. */
const LENGTHS = { main: 76, footnotes: 80, headers: 84, macros: 88, comments: 92, endnotes: 96, boxes: 100 } // prettier-ignore

/** Offsets in the FIB of where in the table stream a structure lies, and how long it is. */
const STYLES = 0xa2
const CHARACTER_PAGES = 0xfa
const PARAGRAPH_PAGES = 0x102
const COMMENT_SIGNS = 0xba
const PIECES = 0x1a2
const LISTS = 0x2e2
const LIST_OVERRIDES = 0x2ea

function readText(main: Buffer, table: Buffer): WordText {
  const part = (offset: number): Buffer => {
    const start = main.readUInt32LE(offset)
    const length = main.readUInt32LE(offset + 4)
    if (start + length > table.length) throw new RangeError('outside the table')
    return table.subarray(start, start + length)
  }
  const characters = readPieces(main, part(PIECES))
  let from = 0
  const take = (offset: number): WordCharacter[] => {
    const start = from
    from += main.readInt32LE(offset)
    if (from < start || from > characters.length) throw new RangeError('text cut off')
    return characters.slice(start, from)
  }
  const parts = {
    main: take(LENGTHS.main),
    footnotes: take(LENGTHS.footnotes),
    headers: take(LENGTHS.headers),
    macros: take(LENGTHS.macros),
    comments: take(LENGTHS.comments),
    endnotes: take(LENGTHS.endnotes),
    boxes: take(LENGTHS.boxes),
  }
  const paragraphs = PropertyRuns.read(main, part(PARAGRAPH_PAGES), 13, readPapx)
  const runs = PropertyRuns.read(main, part(CHARACTER_PAGES), 1, readChpx)
  const signs = part(COMMENT_SIGNS).length
  // The levels lie behind the definitions, uncounted.
  const definitions = part(LISTS).length === 0 ? EMPTY : table.subarray(main.readUInt32LE(LISTS))
  return {
    ...parts,
    comments: signs > 4 ? Math.floor((signs - 4) / 34) : 0,
    paragraphAt: (at) => paragraphs.at(at) ?? { style: 0, sprms: [] },
    charactersAt: (at) => runs.at(at) ?? [],
    styles: readStyleSheet(part(STYLES)),
    numbering: countNumbers(readLists(definitions, part(LIST_OVERRIDES))),
  }
}

const EMPTY = Buffer.alloc(0)

/** PlcPcd: n + 1 positions in the text, then n pieces of 8 bytes. */
function readPieces(main: Buffer, clx: Buffer): WordCharacter[] {
  let at = 0
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1)
  const size = clx.readUInt32LE(at + 1)
  const plc = clx.subarray(at + 5, at + 5 + size)
  const count = Math.floor((size - 4) / 12)
  const characters: WordCharacter[] = []
  for (let piece = 0; piece < count; piece++) {
    const length = plc.readUInt32LE(piece * 4 + 4) - plc.readUInt32LE(piece * 4)
    const place = plc.readUInt32LE((count + 1) * 4 + piece * 8 + 2)
    readPiece(main, place, length, characters)
  }
  return characters
}

/** Bit 30: one byte a character, in the code page of Western Windows, at half the offset. */
const ONE_BYTE = 0x40000000

function readPiece(main: Buffer, place: number, length: number, into: WordCharacter[]): void {
  const narrow = (place & ONE_BYTE) !== 0
  const start = narrow ? (place & ~ONE_BYTE) / 2 : place
  const width = narrow ? 1 : 2
  if (length < 0 || start + length * width > main.length) throw new RangeError('piece outside')
  const bytes = main.subarray(start, start + length * width)
  const text = narrow ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le')
  for (let index = 0; index < length; index++) {
    into.push({ text: text.charAt(index), at: start + index * width })
  }
}

function readPapx(page: Buffer, at: number): ParagraphProperties {
  const words = page.readUInt8(at)
  const start = words === 0 ? at + 2 : at + 1
  const length = words === 0 ? page.readUInt8(at + 1) * 2 : words * 2 - 1
  return {
    style: page.readUInt16LE(start),
    sprms: readSprms(page.subarray(start + 2, start + length)),
  }
}

function readChpx(page: Buffer, at: number): Sprm[] {
  return readSprms(page.subarray(at + 1, at + 1 + page.readUInt8(at)))
}
