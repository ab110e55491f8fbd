/**
 * A row of a table as lines of text: one line, its cells divided by tabs.
 *
 *     项目 | 数量   →   项目⇥数量
 *
 * A row of one cell is a frame (a red letterhead, a border), and one with a very long cell is
 * layout: the paragraphs of both run on as text.
 */
import type { Line } from '../../src/core/source.ts'

type CellLine = Omit<Line, 'line'>

export const LONGEST_CELL = 500

export function rowLines(cells: readonly (readonly CellLine[])[]): CellLine[] {
  const texts = cells.map((lines) =>
    lines
      .map(({ text }) => text.replaceAll('\t', ' ').trim())
      .filter((text) => text !== '')
      .join(' '),
  )
  if (cells.length === 1 || texts.some((text) => text.length > LONGEST_CELL)) return cells.flat()
  if (texts.every((text) => text === '')) return []
  return [{ text: texts.join('\t'), kind: 'table' }]
}
