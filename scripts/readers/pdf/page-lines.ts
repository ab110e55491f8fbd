/**
 * Pieces of text with their places → the printed lines of a page, top to bottom.
 *
 * Between Han and figures a PDF has gaps of a quarter of a character that nobody typed (and
 * pdf.js writes as spaces): only a gap of nearly half a character is a space there.
 */
import type { PdfPage, Piece } from './open-pdf.ts'

export interface PrintedLine {
  text: string
  page: number
  x: number
  right: number
  /** From the bottom of the page, and as a share of its height. */
  y: number
  height: number
  size: number
}

export function readLines({ pieces, height }: PdfPage, page: number): PrintedLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const base = row?.[0]
    // Raised figures and brackets of another font stand a little off the line.
    if (row && base && base.y - piece.y < Math.max(base.size, piece.size) * SAME_LINE)
      row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x)
    const text = joinPieces(sorted)
    const seen = sorted.filter((piece) => piece.text.trim() !== '')
    const [first] = seen
    if (first === undefined) return []
    return {
      text,
      page,
      x: first.x,
      right: Math.max(...seen.map((piece) => piece.x + piece.width)),
      y: first.y,
      height: first.y / height,
      size: Math.max(...seen.map(({ size }) => size)),
    }
  })
}

const SAME_LINE = 0.5

/** In parts of the size of a character. */
const TYPED_BESIDE_HAN = 0.4
const TYPED_IN_LATIN = 0.15

const LATIN_END = /[a-z\d.,;:!?)\]%]$/iu
const LATIN_START = /^[a-z\d(["“]/iu

function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const gap = end === null ? 0 : piece.x - end
    const latin = LATIN_END.test(text) && LATIN_START.test(piece.text)
    const typed = (latin ? TYPED_IN_LATIN : TYPED_BESIDE_HAN) * piece.size
    if (gap > typed && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' '
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
