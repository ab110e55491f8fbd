/**
 * How far the form of a stretch alone tells that it is a name.
 *
 *     certaintyOf('王建国') → 3    certaintyOf('高永强') → 2    certaintyOf('李芳') → 1.5    certaintyOf('金山') → 0.5
 *
 * A surname that begins no words with two characters that people are often named with is hardly ever
 * anything else; two characters may be a word or a village. Names of villages and hills (张家河, 马莲川) say nothing.
 */
import { isUsualGiven } from './name-words.ts'
import { looksLikeName } from './person-names.ts'
import { isVerbalSurname, isWordySurname, surnameLength } from './surnames.ts'

/** Enough for a name that stands alone, given what stands around it. */
export const CERTAIN = 3
export const LIKELY = 2
export const POSSIBLE = 1.5
const DOUBTFUL = 0.5

/** 李家山, 甘河子, 马家 are named by hills, waters and families. */
const LANDS = /[山川河湖溪岭岗水桥关原田沙石滩坪池津州]$/u
const LANDS_OF_TWO = /[山川河江湖泉溪岭岗源水桥关原林田沙石滩坪池津洲州]$/u
const OF_LAND = /^[家河山沟]/u

export function certaintyOf(name: string): number {
  const surname = surnameLength(name)
  const given = name.slice(surname)
  if (!looksLikeName(name) || !isUsualGiven(given.slice(-2))) return 0
  if (surname === 2) return isWordySurname(name.slice(0, 2)) ? DOUBTFUL : CERTAIN
  if (given.length > 2) return LIKELY
  const isWordy = isWordySurname(name.charAt(0))
  // 向东、向西
  if (given.length === 1 && isVerbalSurname(name.charAt(0))) return 0
  if (given.length === 1) return isWordy || LANDS_OF_TWO.test(given) ? DOUBTFUL : POSSIBLE
  if (OF_LAND.test(given)) return 0
  if (LANDS.test(given)) return DOUBTFUL
  return isWordy ? LIKELY : CERTAIN
}

/** A cheap look before the others: is there a surname and what people are often named with? */
export function canBegin(text: string, at: number): boolean {
  const surname = surnameLength(text, at)
  return surname > 0 && isUsualGiven(text.charAt(at + surname))
}
