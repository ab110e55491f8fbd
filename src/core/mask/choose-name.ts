/**
 * Which stretch at a place of a text is the name, where names of several lengths would fit.
 *
 *     chooseFrom('梁永和主持', 0, true) → '梁永和'        chooseFrom('郑倩任镇长', 0, true) → '郑倩'
 *
 * What follows decides: 主持 follows a name, 和主持 does not. With `isStrong` a name is expected there
 * (behind a title), so that one that could be a word is taken, too.
 */
import { BEGINS_WITH_TITLE, JOINING, NAME_BELIEVED, NAME_ENDS } from './name-words-around.ts'
import { isNameToo, isUsualGiven } from './name-words.ts'
import { dottedNameFrom, isUsualName, namesFrom } from './person-names.ts'
import { surnameLength } from './surnames.ts'
import { NAME_FOLLOWED, lengthFollowed } from './words-after-names.ts'

export function chooseFrom(text: string, at: number, isStrong: boolean): string | null {
  const dotted = dottedNameFrom(text, at)
  if (dotted !== null) return dotted
  const names = namesFrom(text, at)
  const believed = isStrong ? namesFrom(text, at, true) : names
  const rest = (name: string): string => text.slice(at + name.length, at + name.length + 10)
  const certain = believed.find((name) => NAME_ENDS.test(rest(name)))
  if (certain !== undefined) return certain
  const word = text.slice(at, at + 2)
  if (isStrong && isNameToo(word) && NAME_ENDS.test(rest(word))) return word
  const fitting = names
    .filter((name) => NAME_FOLLOWED.test(rest(name)) || BEGINS_WITH_TITLE.test(rest(name)))
    .map((name) => ({ name, follows: lengthFollowed(rest(name)) }))
  const usual = fitting.filter(({ name }) => isWhollyUsual(name))
  const likely = usual.length > 0 ? usual : fitting
  // 梁永和|主持 rather than 梁永|和主持, 郑倩|任镇长 rather than 郑倩任|镇长.
  const most = Math.max(...likely.map(({ follows }) => follows))
  const best = likely.filter(({ follows }) => follows === most)
  const chosen = best.find(({ name }) => !JOINING.test(name)) ?? best.at(-1)
  if (chosen !== undefined)
    return most === 1 ? (longerOf(chosen.name, names) ?? chosen.name) : chosen.name
  const told = believed.find((name) => NAME_BELIEVED.test(rest(name)))
  if (told !== undefined) return told
  return isStrong ? likeliestOf(names) : null
}

/** 冯德才|絮叨 rather than 冯德|才絮叨: one character that may follow a name may end it as well. */
function longerOf(name: string, names: readonly string[]): string | undefined {
  return names.find(
    (one) =>
      one.length === 3 && one.length > name.length && isWhollyUsual(one) && !JOINING.test(one),
  )
}

/** Where nothing known follows: 宋江 (统筹) rather than 宋江统, 杨排风 rather than 杨排. */
function likeliestOf(names: readonly string[]): string | null {
  return names.find(isWhollyUsual) ?? names.find(endsUsually) ?? names.find(isUsualName) ?? null
}

function isWhollyUsual(name: string): boolean {
  return isUsualGiven(name.slice(surnameLength(name)))
}

function endsUsually(name: string): boolean {
  return name.length === 3 && isUsualGiven(name.slice(-1)) && !JOINING.test(name)
}
