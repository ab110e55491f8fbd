/**
 * How a word is typed by someone who wants it completed: by characters (枫桥), by sound (fengqiao),
 * by the first letters of the sounds (fqjy), or by any mixture of these from its beginning on
 * (fqjingyan); characters are found inside it, too.
 *
 *     spellingLevel(spelledWord('枫桥经验', 'feng qiao jing yan'), 'fqjy') → 1, the smaller the better
 *
 * The sounds are written at build (text/pinyin-syllables.ts): their table is no load for a browser.
 */
import { norm } from '../text/norm.ts'

/** A word made ready for being looked up. */
export interface SpelledWord {
  norm: string
  units: readonly Unit[]
}

/** A character with its sound. */
interface Unit {
  character: string
  sound: string
}

/** `sounds` are those of the normalised words, character by character, with spaces between. */
export function spelledWord(words: string, sounds: string): SpelledWord {
  const normalised = norm(words)
  const syllables = sounds.split(' ')
  const units = Array.from(normalised, (character, at) => ({
    character,
    sound: syllables[at] ?? character,
  }))
  return { norm: normalised, units }
}

/** Nobody types more of a word than this to have it completed. */
const LONGEST = 40

/** What was typed, as `spellingLevel` takes it; null where there is nothing to look up. */
export function readTyped(typed: string): string | null {
  const sought = norm(typed).replaceAll('ü', 'v')
  return sought === '' || sought.length > LONGEST ? null : sought
}

/** The smaller, the better. */
const LEVEL = { whole: 0, wholeAbbreviated: 1, beginning: 2, abbreviated: 3, inside: 4 }

/** How well what was typed fits the word; null if it does not. */
export function spellingLevel({ units, norm }: SpelledWord, sought: string): number | null {
  return beginningLevel(units, sought, 0, 0, false) ?? (norm.includes(sought) ? LEVEL.inside : null)
}

/** How the words from `at` on can be read in what was typed from `from` on; null if they cannot. */
function beginningLevel(
  units: readonly Unit[],
  sought: string,
  at: number,
  from: number,
  isAbbreviated: boolean,
): number | null {
  if (from === sought.length) {
    if (at === units.length) return isAbbreviated ? LEVEL.wholeAbbreviated : LEVEL.whole
    return isAbbreviated ? LEVEL.abbreviated : LEVEL.beginning
  }
  const unit = units[at]
  if (unit === undefined) return null
  const { character, sound } = unit
  let best: number | null = null
  const go = (part: string, isWhole: boolean): void => {
    const end = from + part.length
    // At its end a word is unfinished, not abbreviated.
    const abbreviates = !isWhole && end < sought.length
    const level = beginningLevel(units, sought, at + 1, end, isAbbreviated || abbreviates)
    if (level !== null && (best === null || level < best)) best = level
  }
  if (sought.startsWith(character, from)) go(character, true)
  if (sound !== character && sought.startsWith(sound, from)) go(sound, true)
  for (const part of beginningsOf(sound, sought.slice(from))) go(part, false)
  return best
}

/** Abbreviations of a sound: its initial, and at the end of what was typed however much there is. */
function beginningsOf(sound: string, rest: string): string[] {
  const initials = /^([zcs])h/u.test(sound)
    ? [sound.slice(0, 1), sound.slice(0, 2)]
    : [sound[0] ?? '']
  const isUnfinished = sound.startsWith(rest) && !initials.includes(rest)
  return [...initials, ...(isUnfinished ? [rest] : [])].filter(
    (part) => part !== sound && rest.startsWith(part),
  )
}
