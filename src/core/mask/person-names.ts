/**
 * Stretches of a text that have the form of a Chinese name: surname and one or two characters.
 *
 *     namesFrom('郑倩任副组长', 0) → ['郑倩任', '郑倩']        namesBefore('由李永民同志', 4) → ['李永民']
 *
 * The form alone proves nothing; what stands around it must (name-contexts.ts). Names that are no
 * Han Chinese ones (阿卜杜拉·买买提) are known by their middle dot.
 */
import { beginsLikeWord, canBeGiven, endsLikePlace, isUsualGiven } from './name-words.ts'
import { BEGINS_WITH_TITLE, NAME_ENDS, NAME_FOLLOWED } from './name-words-around.ts'
import { isWordySurname, surnameLength } from './surnames.ts'

const LONGEST = 4
const SHORTEST = 2
const DOTTED = /^\p{sc=Han}{2,6}[·•‧・]\p{sc=Han}{2,6}$/u

export function looksLikeName(text: string): boolean {
  const surname = surnameLength(text)
  const given = text.slice(surname)
  if (surname === 0 || given.length < 1 || given.length > 2) return false
  if (!canBeGiven(given) || endsLikePlace(text)) return false
  if (BEGINS_WITH_TITLE.test(given)) return false
  if (surname === 2) return true
  if (beginsLikeWord(text)) return false
  return !isWordySurname(text.charAt(0)) || isUsualGiven(given)
}

/** The longest first. */
export function namesFrom(text: string, at: number): string[] {
  // 王主任 is no 王主.
  if (BEGINS_WITH_TITLE.test(text.slice(at + surnameLength(text, at), at + 8))) return []
  return lengths().flatMap((length) => {
    const name = text.slice(at, at + length)
    return name.length === length && looksLikeName(name) ? [name] : []
  })
}

/** Those that end at `end`, the longest first. */
export function namesBefore(text: string, end: number): string[] {
  return lengths().flatMap((length) => {
    const name = end < length ? '' : text.slice(end - length, end)
    return looksLikeName(name) ? [name] : []
  })
}

export function dottedNameFrom(text: string, at: number): string | null {
  const stretch = text.slice(at, at + 20)
  const dot = stretch.search(/[·•‧・]/u)
  if (dot < 2) return null
  for (let end = dot + 3; end <= Math.min(stretch.length, dot + 7); end++) {
    const rest = stretch.slice(end)
    if (!DOTTED.test(stretch.slice(0, end))) return null
    if (NAME_ENDS.test(rest) || NAME_FOLLOWED.test(rest)) return stretch.slice(0, end)
  }
  return null
}

/** Both surname and given name are such as people usually have; of three characters the last may be any. */
export function isUsualName(name: string): boolean {
  const surname = surnameLength(name)
  return surname === 2 || (!isWordySurname(name.charAt(0)) && isUsualGiven(name.charAt(surname)))
}

function lengths(): number[] {
  return Array.from({ length: LONGEST - SHORTEST + 1 }, (_, at) => LONGEST - at)
}
