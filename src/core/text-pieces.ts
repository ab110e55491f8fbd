/**
 * A block's text cut for the page: by paragraph, and in each around the lead phrase and the values
 * of the figures, so that both can be set apart where they stand.
 *
 *     textPieces(measure)   // 一是加强普法。发放资料4万余份。
 *       → [[一是, 加强普法 (lead), 。发放资料, 4万余 (figure), 份。]]
 *
 * The pieces together, with a line break between paragraphs, are the text, character for character.
 * Only measures have figures: what was done is counted, what is lacking is not. A figure inside the
 * lead stays lead; the unit stays plain text, so that the value alone stands out.
 */
import { figuresIn } from './extract/figures.ts'
import type { Figure } from './extract/figures.ts'
import type { Block } from './report.ts'

export interface TextPiece {
  text: string
  look: 'plain' | 'lead' | 'figure'
}

export function textPieces(block: Block): TextPiece[][] {
  const marks = block.type === 'measure' ? marksOf(block.text, block.lead) : []
  let next = 0
  return block.text.split('\n').map((paragraph) => {
    const start = next
    next += paragraph.length + 1
    return cut(block.text, start, start + paragraph.length, marks)
  })
}

/** A stretch that looks different; stretches come in order and never overlap. */
interface Mark {
  start: number
  end: number
  look: 'lead' | 'figure'
}

function marksOf(text: string, lead: string | null): Mark[] {
  const at = lead === null ? -1 : text.indexOf(lead)
  const leads: Mark[] =
    lead === null || at < 0 ? [] : [{ start: at, end: at + lead.length, look: 'lead' }]
  const figures = figuresIn(text)
    .map(valueMark)
    .filter(({ start, end }) => leads.every((of) => end <= of.start || start >= of.end))
  return [...leads, ...figures].sort((a, b) => a.start - b.start)
}

/** 4万余 of 4万余份, 1007.6万 of 1007.6万元, 97.2% whole: a per cent sign belongs to its number. */
function valueMark({ raw, unit, start, end }: Figure): Mark {
  const unitAt = unit === '%' ? -1 : raw.lastIndexOf(unit)
  return { start, end: unitAt > 0 ? start + unitAt : end, look: 'figure' }
}

function cut(text: string, from: number, to: number, marks: readonly Mark[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let place = from
  for (const { start, end, look } of marks) {
    if (end <= from || start >= to) continue
    pieces.push({ text: text.slice(place, start), look: 'plain' })
    pieces.push({ text: text.slice(Math.max(start, from), Math.min(end, to)), look })
    place = Math.min(end, to)
  }
  pieces.push({ text: text.slice(place, to), look: 'plain' })
  return pieces.filter((piece) => piece.text !== '')
}
