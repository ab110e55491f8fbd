/**
 * Which of many short names are most like what was typed: 法律顾问 for 法律顾问制度.
 *
 * Names are alike by the pairs of neighbouring characters that they share; what is short may share
 * its characters in another order instead (普法 for 普及法律). Meaning is not looked at: that is
 * what synonyms are for.
 */
import { norm } from '../text/norm.ts'

export function nearestNames(
  typed: readonly string[],
  names: readonly string[],
  count: number,
): string[] {
  const wanted = typed.map(norm).filter((text) => text.length >= 2)
  return names
    .map((name) => ({
      name,
      likeness: Math.max(0, ...wanted.map((text) => likenessOf(text, norm(name)))),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ name }) => name)
}

/** 0 for what is not alike. */
function likenessOf(a: string, b: string): number {
  const pairs = compareSets(pairsOf(a), pairsOf(b))
  const characters = compareSets(new Set(a), new Set(b))
  const isAlike = pairs.ofSmaller >= 0.5 || characters.ofBoth >= 0.6
  return isAlike ? pairs.ofSmaller + pairs.ofBoth + characters.ofBoth / 2 : 0
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}

/** How much they share: of the smaller one, and of both together. */
function compareSets(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { ofSmaller: number; ofBoth: number } {
  const shared = [...a].filter((one) => b.has(one)).length
  const smaller = Math.min(a.size, b.size)
  return {
    ofSmaller: smaller === 0 ? 0 : shared / smaller,
    ofBoth: (2 * shared) / (a.size + b.size),
  }
}
