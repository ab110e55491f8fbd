/**
 * One side of two compared texts with the words marked that are on this side only.
 *
 *     wordPieces([开展 (same), 36 (removed), 41 (added), 次 (same)], 'after') → 开展<ins>41</ins>次
 *
 * What is drawn is the text of that side, character for character. Whoever sees no colour sees a line
 * through or under the words, and screen readers are told where they begin and end (word-pieces.css).
 */
import type { WordPiece } from '../../core/compare/changed-words.ts'
import { element } from '../search/element.ts'

export function wordPieces(pieces: readonly WordPiece[], side: 'before' | 'after'): Node[] {
  const other = side === 'before' ? 'added' : 'removed'
  return pieces
    .filter(({ change }) => change !== other)
    .map(({ text, change }) => {
      if (change === 'same') return document.createTextNode(text)
      return element(side === 'before' ? 'del' : 'ins', { class: 'changed' }, text)
    })
}
