/**
 * Pieces of text with their places → the printed lines of a page, in the order of reading.
 *
 * Between Han and figures a PDF has gaps of a quarter of a character that nobody typed (and
 * pdf.js writes as spaces): only a gap of nearly half a character is a space there.
 */
import type { PdfPage, Piece } from './open-pdf.ts'
import { splitColumns } from './page-columns.ts'
import { COUNTED_NUMBER, readRows } from './page-rows.ts'
import type { Row } from './page-rows.ts'
import { findTables } from './page-tables.ts'
import type { TableRow } from './page-tables.ts'

export interface PrintedLine {
  text: string
  page: number
  /** Of a page with columns: each is one, and what stands above or below; otherwise 0. */
  area: number
  x: number
  right: number
  /** From the bottom of the page, and as a share of its height. */
  y: number
  height: number
  size: number
  /** A row of a table, its cells divided by tabs. */
  isTable?: true
}

export function readLines({ pieces, height }: PdfPage, page: number): PrintedLine[] {
  const areas = splitColumns(readRows(pieces))
  return areas.flatMap((rows, index) =>
    findTables(rows).map((row): PrintedLine => {
      const [text, { segments, y, size }] = 'cells' in row ? tableRow(row) : textRow(row)
      return {
        text,
        page,
        area: areas.length > 1 ? index + 1 : 0,
        x: segments[0]?.x ?? 0,
        right: segments.at(-1)?.right ?? 0,
        y,
        height: y / height,
        size,
        ...('cells' in row && { isTable: true }),
      }
    }),
  )
}

function textRow(row: Row): [text: string, row: Row] {
  return [joinPieces(row.segments.flatMap(({ pieces }) => pieces)), row]
}

function tableRow({ cells, first }: TableRow): [text: string, row: Row] {
  const texts = cells.map((lines) => lines.map(({ pieces }) => joinPieces(pieces)).join(''))
  return [texts.join('\t'), first]
}

/** In parts of the size of a character. */
const TYPED_BESIDE_HAN = 0.4
const TYPED_IN_LATIN = 0.15

const LATIN_END = /[a-z\d.,;:!?)\]%]$/iu
const LATIN_START = /^[a-z\d(["“]/iu

function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end
    const latin = LATIN_END.test(text) && LATIN_START.test(piece.text)
    const typed = (latin ? TYPED_IN_LATIN : TYPED_BESIDE_HAN) * piece.size
    const isTab = COUNTED_NUMBER.test(text)
    if (gap > typed && !isTab && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return closeUp(text.trim())
}

/** A line spread over the whole width (before a soft break) has gaps between all its characters. */
function closeUp(text: string): string {
  const parts = text.split(' ')
  const single = parts.filter((part) => [...part].length === 1).length
  return parts.length >= SPREAD && single >= parts.length * 0.8 ? parts.join('') : text
}

const SPREAD = 6
