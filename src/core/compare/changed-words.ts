/**
 * The words that changed from one text to another.
 *
 *     changedWords('开展宣传36次。', '开展宣传41次。')
 *       → [开展宣传 (same), 36 (removed), 41 (added), 次。 (same)]
 *
 * What is the same and removed gives the first text, what is the same and added the second, character
 * for character. The same both ways round, with removed and added changed over; of a change, what was
 * removed stands first.
 *
 * Chinese has no spaces: characters are compared, numbers and Latin words whole. A few equal
 * characters between two changes are no words that stayed (法 in 普法宣传 → 法治讲座); they join the
 * change. Punctuation that ends a clause keeps changes apart. Texts with very many changes are
 * compared clause by clause, then given up: everything removed, everything added.
 */
import { keptOf } from './edit-script.ts'
import type { Kept } from './edit-script.ts'

export interface WordPiece {
  text: string
  change: 'same' | 'removed' | 'added'
}

const MOST_WORDS = 1_000
const MOST_CLAUSES = 600
/** An equal run this long is never swallowed by the changes around it. */
const LONG_RUN = 4

const WORD = /\d+(?:[.,，]\d+)*|[a-z]+|[^]/giu
const CLAUSE = /[^，。；：！？\n]*[，。；：！？\n]+|[^，。；：！？\n]+/gu
export const CLAUSE_END = /[，。；：！？\n]/u

export function changedWords(before: string, after: string): WordPiece[] {
  return compareWords(before, after).pieces
}

export interface ComparedWords {
  pieces: WordPiece[]
  /** There were too many changes to look for single words. */
  isCoarse: boolean
}

export function compareWords(before: string, after: string): ComparedWords {
  // Of several shortest ways the one found depends on the side one starts from.
  const isTurned = before > after
  const [a, b] = isTurned ? [after, before] : [before, after]
  const { runs, isCoarse } = findRuns(a, b)
  const turned = isTurned ? runs.map(turn) : runs
  return { pieces: joinShortRuns(turned).flatMap(piecesOf), isCoarse }
}

/** A stretch that is the same, or that was changed from `before` to `after`. */
interface Run {
  isSame: boolean
  before: string
  after: string
}

function findRuns(before: string, after: string): { runs: Run[]; isCoarse: boolean } {
  const words = { before: cutWords(before), after: cutWords(after) }
  const kept = keptOf(words.before, words.after, MOST_WORDS)
  if (kept !== null) return { runs: runsOf(words, kept), isCoarse: false }
  const clauses = { before: cutClauses(before), after: cutClauses(after) }
  const keptClauses = keptOf(clauses.before, clauses.after, MOST_CLAUSES)
  return { runs: runsOf(clauses, keptClauses ?? []), isCoarse: true }
}

function cutWords(text: string): string[] {
  return text.match(WORD) ?? []
}

export function cutClauses(text: string): string[] {
  return text.match(CLAUSE) ?? []
}

function runsOf(words: { before: string[]; after: string[] }, kept: readonly Kept[]): Run[] {
  const runs: Run[] = []
  let [i, j] = [0, 0]
  const add = (run: Run): void => {
    const last = runs.at(-1)
    if (run.before === '' && run.after === '') return
    if (last?.isSame !== run.isSame) runs.push(run)
    else {
      last.before += run.before
      last.after += run.after
    }
  }
  const change = (toI: number, toJ: number): void =>
    add({
      isSame: false,
      before: words.before.slice(i, toI).join(''),
      after: words.after.slice(j, toJ).join(''),
    })
  for (const [atI, atJ] of kept) {
    change(atI, atJ)
    const word = words.before[atI] ?? ''
    add({ isSame: true, before: word, after: word })
    ;[i, j] = [atI + 1, atJ + 1]
  }
  change(words.before.length, words.after.length)
  return runs
}

function joinShortRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (let at = 0; at < runs.length; at++) {
    const [run, next, last] = [runs[at], runs[at + 1], joined.at(-1)]
    if (run === undefined) break
    if (last === undefined || next === undefined || !isNoise(run, last, next)) {
      joined.push({ ...run })
      continue
    }
    last.before += run.before + next.before
    last.after += run.after + next.after
    at++
  }
  return joined
}

/** Equal by chance, between two changes longer than itself. */
function isNoise({ isSame, before: text }: Run, last: Run, next: Run): boolean {
  return (
    isSame &&
    text.length < LONG_RUN &&
    text.length <= sizeOf(last) &&
    text.length <= sizeOf(next) &&
    !CLAUSE_END.test(text)
  )
}

function sizeOf({ before, after }: Run): number {
  return Math.max(before.length, after.length)
}

function turn({ isSame, before, after }: Run): Run {
  return { isSame, before: after, after: before }
}

function piecesOf({ isSame, before, after }: Run): WordPiece[] {
  if (isSame) return [{ text: before, change: 'same' }]
  const pieces: WordPiece[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  return pieces.filter(({ text }) => text !== '')
}
