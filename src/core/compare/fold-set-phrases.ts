/**
 * Which pieces of a paragraph may be folded, because they are hardly more than set phrases.
 *
 *     坚持以习近平法治思想为指导，开展法治宣传[36|41]次。
 *       → 坚持以习近平法治思想为指导， (folded)  开展法治宣传  36  41  次。
 *
 * A paragraph of set phrases is folded with its changes; of others only whole clauses that are the
 * same on both sides. What is shorter than the mark that would stand for it stays. Joined, the pieces
 * are those of the paragraph.
 */
import { CLAUSE_END, cutClauses } from './changed-words.ts'
import type { WordPiece } from './changed-words.ts'
import { isMostlySetPhrases } from './set-phrases.ts'
import type { ParagraphDifference } from './text-difference.ts'

export interface FoldedPiece extends WordPiece {
  isFolded: boolean
}

const LEAST_CHARACTERS = 10

export function foldSetPhrases({
  pieces,
  isSetPhrase,
}: Pick<ParagraphDifference, 'pieces' | 'isSetPhrase'>): FoldedPiece[] {
  if (isSetPhrase && textOf(pieces).length >= LEAST_CHARACTERS) {
    return pieces.map((piece) => ({ ...piece, isFolded: true }))
  }
  const ends = { removed: '', added: '' }
  return pieces.flatMap((piece, at) => {
    const startsClause = [ends.removed, ends.added].every(endsClause)
    if (piece.change === 'same') ends.removed = ends.added = piece.text
    else ends[piece.change] = piece.text
    if (piece.change !== 'same') return [{ ...piece, isFolded: false }]
    return foldClauses(piece.text, startsClause, at === pieces.length - 1)
  })
}

function foldClauses(text: string, startsClause: boolean, isLast: boolean): FoldedPiece[] {
  const folded: FoldedPiece[] = []
  for (const [at, clause] of cutClauses(text).entries()) {
    const isWhole = (at > 0 || startsClause) && (isLast || endsClause(clause))
    const isFolded = isWhole && isMostlySetPhrases(clause)
    const last = folded.at(-1)
    if (last?.isFolded === isFolded) last.text += clause
    else folded.push({ text: clause, change: 'same', isFolded })
  }
  return folded.map((piece) => ({
    ...piece,
    isFolded: piece.isFolded && piece.text.length >= LEAST_CHARACTERS,
  }))
}

/** Where there is nothing before, a clause may begin, too. */
function endsClause(text: string): boolean {
  return text === '' || CLAUSE_END.test(text.slice(-1))
}

function textOf(pieces: readonly WordPiece[]): string {
  return pieces.map(({ text }) => text).join('')
}
