/**
 * Triggers and exclusions made ready to be found in a matching text.
 *
 *     makeFinder({ kind: 'phrase', words: '枫桥经验' }).find('坚持枫桥经验') → [[2, 6]]
 *
 * Each finder says what a text must contain for it to have a chance. An index over all finders reads
 * a text once and names those few; the hundreds of others are never run.
 */
import { matchingText } from './matching-text.ts'
import { readPattern } from './pattern.ts'
import type { Words } from './taxonomy.ts'

/** Start and end in the characters of a matching text. */
export type Stretch = readonly [start: number, end: number]

export interface Finder {
  /** Every match contains one of these. Empty: it must always be tried. */
  anyOf: readonly string[]
  /** To be used on the reading that keeps quotes. */
  quotes: boolean
  find: (chars: string) => Stretch[]
}

export function makeFinder({ kind, words }: Words): Finder {
  if (kind === 'phrase') {
    const phrase = matchingText(words).chars
    return { anyOf: [phrase], quotes: false, find: (chars) => findPhrase(phrase, chars) }
  }
  const reading = readPattern(words)
  if ('problem' in reading) throw new Error(`Unchecked pattern: ${words}`)
  const { source, anyOf, quotes } = reading.pattern
  const expression = new RegExp(source, 'gu')
  // Quotes are not in the reading that the index looks at.
  const certain = anyOf.some((word) => /[“”]/u.test(word)) ? [] : anyOf
  return { anyOf: certain, quotes, find: (chars) => findPattern(expression, chars) }
}

function findPhrase(phrase: string, chars: string): Stretch[] {
  const found: Stretch[] = []
  for (let at = chars.indexOf(phrase); at >= 0; at = chars.indexOf(phrase, at + phrase.length)) {
    found.push([at, at + phrase.length])
  }
  return found
}

/** By `exec`: `matchAll` copies the expression on every call, which costs more than the search. */
function findPattern(expression: RegExp, chars: string): Stretch[] {
  const found: Stretch[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(chars); match !== null; match = expression.exec(chars)) {
    found.push([match.index, expression.lastIndex])
  }
  return found
}

/** Names, for the characters of a text, the finders that may find something, in their order. */
export type FinderIndex = (chars: string) => number[]

interface Waiting {
  word: string
  finder: number
}

export function indexFinders(finders: readonly Finder[]): FinderIndex {
  const always: number[] = []
  // By the first and the second code unit; NaN where a word has only one.
  const waiting = new Map<number, Map<number, Waiting[]>>()
  for (const [finder, { anyOf }] of finders.entries()) {
    if (anyOf.length === 0) always.push(finder)
    for (const word of anyOf) {
      const seconds = entry(waiting, word.charCodeAt(0), () => new Map<number, Waiting[]>())
      entry(seconds, word.charCodeAt(1), (): Waiting[] => []).push({ word, finder })
    }
  }
  return (chars) => {
    const possible = new Set(always)
    for (let at = 0; at < chars.length; at++) {
      const seconds = waiting.get(chars.charCodeAt(at))
      if (seconds === undefined) continue
      for (const second of [NaN, chars.charCodeAt(at + 1)]) {
        for (const { word, finder } of seconds.get(second) ?? []) {
          if (chars.startsWith(word, at)) possible.add(finder)
        }
      }
    }
    return [...possible].sort((a, b) => a - b)
  }
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = fresh()
  map.set(key, value)
  return value
}
