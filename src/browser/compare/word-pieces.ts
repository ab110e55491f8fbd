/**
 * Two compared texts, as one side shows them or both in one, with the words marked that only one of
 * them has.
 *
 *     wordPieces([开展 (same), 36 (removed), 41 (added), 次 (same)], 'after') → 开展<ins>41</ins>次
 *
 * What is drawn of one side is its text, character for character. Whoever sees no colour sees a line
 * through or under the words, and screen readers are told where they begin and end (word-pieces.css).
 */
import type { WordPiece } from '../../core/compare/changed-words.ts'
import { element } from '../search/element.ts'

export type TextSide = 'before' | 'after' | 'both'

export function wordPieces(pieces: readonly WordPiece[], side: TextSide): Node[] {
  return piecesOn(pieces, side).map(({ text, change }) => {
    if (change === 'same') return document.createTextNode(text)
    return element(change === 'removed' ? 'del' : 'ins', { class: 'changed' }, text)
  })
}

export function piecesOn<Piece extends WordPiece>(
  pieces: readonly Piece[],
  side: TextSide,
): Piece[] {
  const other = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  return pieces.filter(({ change }) => change !== other)
}
