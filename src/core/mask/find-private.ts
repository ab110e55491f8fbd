/**
 * What looks private in a text: personal names, telephone and identity numbers, e-mail addresses.
 *
 *     findPrivate('由李永民同志兼任，电话13812345678', NO_NAMES)
 *       → [{ start: 1, end: 4, kind: 'name', … }, { start: 11, end: 22, kind: 'phone', … }]
 *
 * In order, never overlapping. The officer's list comes first: what it keeps (习近平, 马锡五) is never
 * found, what it masks always is. Found by patterns, so some are missed and some are none; that is
 * why publishing lists them (list-private.ts).
 */
import type { FoundName } from './found-name.ts'
import { findNames } from './name-contexts.ts'
import { findNumbers } from './find-numbers.ts'
import { looksLikeName } from './person-names.ts'
import type { FoundPrivate, NameLists } from './private.ts'

const BY_LIST = '名单（content/names.yaml）'

/** `more` finds names that only this kind of text tells. */
export function findPrivate(
  text: string,
  lists: NameLists,
  more: (text: string) => FoundName[] = () => [],
): FoundPrivate[] {
  const kept = lists.keep.flatMap((word) =>
    placesOf(text, word).map((place) => ({ ...place, isName: looksLikeName(word) })),
  )
  const places = (lists.places ?? []).flatMap((word) => placesOf(text, word))
  const listed = lists.mask.flatMap((word) =>
    placesOfListed(text, word).map((place) => ({ ...place, kind: kindOf(word), reason: BY_LIST })),
  )
  const names = [...findNames(text), ...more(text)]
    .filter(({ start, end }) => !lists.keep.includes(text.slice(start, end).replace(/\s/gu, '')))
    .filter((name) => !places.some((place) => covers(place, name)))
    .filter((name) => !kept.some((one) => covers(one, name) || (one.isName && endsWith(name, one))))
    .map((name) => ({ ...name, kind: 'name' as const }))
  const numbers = findNumbers(text).filter((number) => !kept.some((one) => covers(one, number)))
  return withoutOverlaps([...listed, ...numbers, ...names])
}

/** What an entry of the list looks like by itself; 甘J12345 is none of them. */
function kindOf(word: string): FoundPrivate['kind'] {
  if (/^[\p{sc=Han}\s·•‧・]+$/u.test(word)) return 'name'
  if (word.includes('@')) return 'mail'
  const number = word.replace(/[\s()（）+－—-]/gu, '')
  if (/^\d{14,17}[\dXx]$/u.test(number)) return 'id-number'
  return /^\d{5,13}$/u.test(number) ? 'phone' : 'listed'
}

const BLANKS = '[ \u3000]{0,4}'

const spreads = new Map<string, RegExp>()

/** Made once: an entry is looked for in every text of every report. */
function spreadOf(characters: readonly string[]): RegExp {
  const word = characters.join('')
  const known = spreads.get(word)
  if (known !== undefined) return known
  const escaped = characters.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`))
  const made = new RegExp(escaped.join(BLANKS), 'gu')
  spreads.set(word, made)
  return made
}

/** Whatever blanks stand in the entry or in the text: 韩磊 is 韩 磊. */
export function placesOfListed(text: string, word: string): Stretch[] {
  const characters = [...word.replace(/\s/gu, '')]
  // A quick look first: most entries stand in few texts.
  if (!text.includes(characters[0] ?? '')) return []
  const spread = spreadOf(characters)
  return Array.from(text.matchAll(spread), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** What is never found by itself: what an officer keeps, and places. */
export function keptBy({ keep, places = [] }: NameLists): string[] {
  return [...keep, ...places]
}

export interface Stretch {
  start: number
  end: number
}

/** 永和 (a township) does not cover 梁永和 (a person); 雷锋 is no 向雷锋. */
export function covers(whole: Stretch, part: Stretch): boolean {
  return whole.start <= part.start && whole.end >= part.end
}

/** 向雷锋 with 雷锋, but not 高峰林 with 高峰. */
function endsWith(whole: Stretch, part: Stretch): boolean {
  return covers(whole, part) && whole.end === part.end
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

export function placesOf(text: string, word: string): Stretch[] {
  const places: Stretch[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length })
  }
  return places
}

/** Earlier ones win; in the order of the text. */
export function withoutOverlaps<T extends Stretch>(all: readonly T[]): T[] {
  const chosen: T[] = []
  for (const one of all) {
    if (!chosen.some((other) => overlap(one, other))) chosen.push(one)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
