/**
 * Pieces of text with their places → rows: pieces at the same height, and within a row segments,
 * which stand so far apart that no one wrote them as one line.
 */
import type { Piece } from './open-pdf.ts'

export interface Segment {
  pieces: Piece[]
  x: number
  right: number
}

export interface Row {
  segments: Segment[]
  y: number
  size: number
}

/** In parts of the size of a character. */
const SAME_LINE = 0.5
const APART = 0.8

/** Word sets a tab behind the numbers it counts: 1.⇥加强 is one line. */
export const COUNTED_NUMBER =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[\u2460-\u2473●•·■])$/u

export function readRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    if (piece.text.trim() === '') continue
    const row = rows.at(-1)
    const base = row?.[0]
    // Raised figures and brackets of another font stand a little off the line.
    if (row && base && base.y - piece.y < Math.max(base.size, piece.size) * SAME_LINE)
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(rowOf)
}

function rowOf(pieces: readonly Piece[]): Row {
  const segments: Segment[] = []
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  for (const piece of sorted) {
    const segment = segments.at(-1)
    const right = piece.x + piece.width
    const isClose = segment !== undefined && piece.x - segment.right < piece.size * APART
    if (segment !== undefined && (isClose || COUNTED_NUMBER.test(textOf(segment)))) {
      segment.pieces.push(piece)
      segment.right = Math.max(segment.right, right)
    } else segments.push({ pieces: [piece], x: piece.x, right })
  }
  return {
    segments,
    y: sorted[0]?.y ?? 0,
    size: Math.max(...sorted.map(({ size }) => size)),
  }
}

function textOf({ pieces }: Segment): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}
