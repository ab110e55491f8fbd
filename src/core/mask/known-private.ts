/**
 * Names and numbers that are known already, found again wherever they stand, with or without a
 * title: 张三 behind “镇长张三”, 5521234 behind “电话：5521234”.
 *
 * Not before the rank of a place (王平村), nor within a word that is kept, nor inside a longer number.
 */
import { covers, placesOf } from './find-private.ts'
import type { FoundPrivate, PrivateKind } from './private.ts'

export interface Known {
  text: string
  kind: PrivateKind
}

const REASON = '同一姓名或号码'
/** 王平村, but 王平镇长, 王平村民, 王平村里. */
const RANK =
  /^(?:街道|社区|镇(?![长民定静])|乡(?![长民贤亲])|村(?![长民里])|县(?![长民里])|区(?![长民分别])|市(?![长民场]))/u
const DIGIT = /[\dXx]/u

export class KnownPrivate {
  readonly #byFirst = new Map<string, Known[]>()
  readonly #kept: readonly string[]

  constructor(all: Iterable<Known>, kept: readonly string[]) {
    this.#kept = kept
    const byText = new Map([...all].flatMap(spellings).map((known) => [known.text, known]))
    for (const known of byText.values()) {
      const first = known.text.charAt(0)
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), known])
    }
    for (const some of this.#byFirst.values()) some.sort((a, b) => b.text.length - a.text.length)
  }

  findIn(text: string): FoundPrivate[] {
    const found: FoundPrivate[] = []
    for (let at = 0; at < text.length; at++) {
      const known = this.#byFirst.get(text.charAt(at))?.find((one) => standsAt(text, at, one))
      if (known === undefined) continue
      const end = at + known.text.length
      found.push({ start: at, end, kind: known.kind, reason: REASON })
      at = end - 1
    }
    if (found.length === 0) return found
    const kept = this.#kept.flatMap((word) => placesOf(text, word))
    return found.filter((one) => !kept.some((place) => covers(place, one)))
  }
}

function standsAt(text: string, at: number, known: Known): boolean {
  if (!text.startsWith(known.text, at)) return false
  const end = at + known.text.length
  if (known.kind === 'name') return !RANK.test(text.slice(end, end + 2))
  return !DIGIT.test(text.charAt(at - 1)) && !DIGIT.test(text.charAt(end))
}

/** 张 三 is 张三. */
function spellings({ text, kind }: Known): Known[] {
  const plain = text.replace(/\s/gu, '')
  return plain === text ? [{ text, kind }] : [text, plain].map((one) => ({ text: one, kind }))
}
