/**
 * Puts names in the order of their pinyin: 安定区, 榆中县, 张家川县.
 *
 * The sounds come from a table of our own dependencies, not from the system: the order is the same
 * everywhere, and a reader can find a name in it, which code units do not offer. Names that sound
 * alike come by code unit.
 */
import { pinyinSlug } from './pinyin-slug.ts'

export function comparePinyin(a: string, b: string): number {
  return compare(soundOf(a), soundOf(b)) || compare(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A collection has few names and compares them often. */
const sounds = new Map<string, string>()

function soundOf(name: string): string {
  const known = sounds.get(name)
  if (known !== undefined) return known
  const sound = pinyinSlug(name)
  sounds.set(name, sound)
  return sound
}
