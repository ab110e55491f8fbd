/** Text with its hits marked, as nodes. */
import type { Piece } from '../../core/search/excerpt.ts'
import { element } from './element.ts'

export function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text))
}
