/**
 * The one normaliser: what “the same text” means when searching. Index, browser and the oracle of
 * the tests use nothing else.
 *
 * `norm(text)` is what is left of the NFKC form in lower case (final ς as σ) and in simplified
 * characters (traditional.ts) when only these stay:
 *   - letters and digits (\p{L}, \p{N});
 *   - `%`;
 *   - a dot with a digit (\p{Nd}) on each side, white space aside: `.` `·` `•` `‧` `∙` `⋅` `・`
 *     (and what NFKC makes of ． and ･), all written `.`.
 *
 *     １２·4 宪法日 → 12.4宪法日        双随机、一公开 → 双随机一公开
 *     1,560余件    → 1560余件           2.加强普法     → 2加强普法
 *     法規         → 法规
 *
 * A phrase is found in a text if `norm(text)` contains `norm(phrase)`, or if `norm` of the text
 * without its short parentheticals does: all of them left out, each a bracket, 1 to 8 characters
 * that are neither brackets nor line breaks, and a bracket; ( and （ are alike.
 *
 *     一律来说事 is found in 一律（1、6）来说事, and so is 一律16来说事
 *
 * What it does not do: no synonyms, no numerals (二 is not 2).
 */
import { simplify } from './traditional.ts'

/** What survives, in a text already folded; group 1 is a dot between digits. */
const KEPT = /(?<=\p{Nd}\s*)([.·•‧∙⋅・])(?=\s*\p{Nd})|[\p{L}\p{N}%]/gu

/**
 * A character with all that may melt into it under NFKC: marks, conjoining Hangul and Kirat Rai,
 * half-width voice marks. Cut here, the pieces' NFKC forms joined are the NFKC form of the whole.
 */
const CLUSTER =
  /[^][\p{M}\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7fb\uff9e-\uffdc\u{16d63}-\u{16d6a}]*/gu

const SHORT_PARENTHETICAL = /[（(][^（）()\n]{1,8}[）)]/gu

export function norm(text: string): string {
  return Array.from(fold(text).matchAll(KEPT), ([kept, dot]) => (dot ? '.' : kept)).join('')
}

function fold(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ'))
}

/** `norm(text)` with the way back: code unit i of it comes from [starts[i], ends[i]) of the text. */
export interface NormMap {
  norm: string
  starts: number[]
  ends: number[]
}

interface Origin {
  start: number
  end: number
}

export function normMap(text: string): NormMap {
  const origins: Origin[] = []
  let folded = ''
  for (const { 0: cluster, index: start } of text.matchAll(CLUSTER)) {
    const piece = fold(cluster)
    const origin = { start, end: start + cluster.length }
    origins.push(...Array<Origin>(piece.length).fill(origin))
    folded += piece
  }
  const map: NormMap = { norm: '', starts: [], ends: [] }
  for (const { 0: kept, 1: dot, index } of folded.matchAll(KEPT)) {
    map.norm += dot ? '.' : kept
    for (let unit = index; unit < index + kept.length; unit++) {
      map.starts.push(origins[unit]?.start ?? 0)
      map.ends.push(origins[unit]?.end ?? 0)
    }
  }
  return map
}

export function withoutShortParentheticals(text: string): string {
  return text.replace(SHORT_PARENTHETICAL, '')
}

/** As `normMap`, of the text without its short parentheticals; offsets are those of `text`. */
export function normMapWithoutShortParentheticals(text: string): NormMap {
  const map = normMap(withoutShortParentheticals(text))
  let shift = 0
  const gaps = Array.from(text.matchAll(SHORT_PARENTHETICAL), ({ 0: gap, index }) => {
    const at = index - shift
    shift += gap.length
    return { at, length: gap.length }
  })
  // A gap at the very place belongs to what follows: the phrase then ends before the bracket.
  return {
    norm: map.norm,
    starts: shifted(map.starts, gaps, (gap, place) => gap <= place),
    ends: shifted(map.ends, gaps, (gap, place) => gap < place),
  }
}

function shifted(
  places: readonly number[],
  gaps: readonly { at: number; length: number }[],
  isBefore: (gap: number, place: number) => boolean,
): number[] {
  let passed = 0
  let shift = 0
  return places.map((place) => {
    for (let gap = gaps[passed]; gap && isBefore(gap.at, place); gap = gaps[++passed]) {
      shift += gap.length
    }
    return place + shift
  })
}
