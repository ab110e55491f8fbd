/**
 * Stretches of a text that have the form of a Chinese name: surname and one or two characters.
 *
 *     namesFrom('郑倩任副组长', 0) → ['郑倩任', '郑倩']        namesBefore('由李永民同志', 4) → ['李永民']
 *
 * The form alone proves nothing; what stands around it must (name-contexts.ts). Names that are no
 * Han Chinese ones (阿卜杜拉·买买提) are known by their middle dot.
 */
import { beginsLikeWord, canBeGiven, endsLikePlace, isUsualGiven } from './name-words.ts'
import { BEGINS_WITH_TITLE, NAME_ENDS } from './name-words-around.ts'
import { isVerbalSurname, isWordySurname, surnameLength } from './surnames.ts'
import { NAME_FOLLOWED } from './words-after-names.ts'

const LONGEST = 4
/** The longest first. */
const LENGTHS = [LONGEST, 3, 2]
const DOTTED = /^\p{sc=Han}{2,6}[·•‧・]\p{sc=Han}{2,6}$/u

/** 王大叔 tells no more than 王某 would. */
const KIN = /^大[爷妈娘婶叔伯嫂哥姐]$/u

/** A surname that begins words needs a usual given name, unless the place alone tells a name. */
export function looksLikeName(text: string, believed = false): boolean {
  const surname = surnameLength(text)
  const given = text.slice(surname)
  if (hasTwoSurnames(text)) return true
  if (surname === 0 || given.length < 1 || given.length > 2) return false
  if (!canBeGiven(given) || endsLikePlace(text)) return false
  if (BEGINS_WITH_TITLE.test(given) || KIN.test(given)) return false
  if (surname === 2) return true
  if (beginsLikeWord(text)) return false
  if (believed && !isVerbalSurname(text.charAt(0))) return true
  return !isWordySurname(text.charAt(0)) || isUsualGiven(given)
}

/** 刘陈雨欣: of both parents. */
function hasTwoSurnames(text: string): boolean {
  const surnames = [...text.slice(0, 2)]
  if (text.length !== LONGEST || !surnames.every((one) => surnameLength(one) === 1)) return false
  return !surnames.some(isWordySurname) && !beginsLikeWord(text) && isUsualGiven(text.slice(2))
}

/** The longest first. */
export function namesFrom(text: string, at: number, believed = false): string[] {
  // 王主任 is no 王主.
  if (BEGINS_WITH_TITLE.test(text.slice(at + surnameLength(text, at), at + 8))) return []
  return LENGTHS.flatMap((length) => {
    const name = text.slice(at, at + length)
    return name.length === length && looksLikeName(name, believed) ? [name] : []
  })
}

/** Those that end at `end`, the longest first. */
export function namesBefore(text: string, end: number, believed = false): string[] {
  return LENGTHS.flatMap((length) => {
    const name = end < length ? '' : text.slice(end - length, end)
    return looksLikeName(name, believed) ? [name] : []
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

/** Such as people usually have; the last character may be any behind a surname that begins no words. */
export function isUsualName(name: string): boolean {
  const surname = surnameLength(name)
  if (surname === 2) return true
  if (!isWordySurname(name.charAt(0))) return isUsualGiven(name.charAt(surname))
  return name.length > 2 && isUsualGiven(name.slice(surname))
}
