/**
 * The text of a query cut into tokens: words as they were typed, and the marks that mean something
 * where they stand (query.ts has the grammar).
 *
 *     (枫桥 OR 网格) -普法  →  open, word 枫桥, or, word 网格, close, not, word 普法
 *
 * A mark that means nothing where it stands is a character of a word: the brackets of
 * 一律（1、6）来说事, the minus of 3-5次. Every `open` and `sentence` has its `close`. Whether
 * operators stand in their right places is not asked here.
 */
import { simplify } from '../text/traditional.ts'

export type Token = Word | Mark

/** `text` is as typed; of a word wholly in quotation marks, what they hold. */
export interface Word {
  type: 'word'
  text: string
  /** Whether it is wholly in quotation marks. */
  isQuoted: boolean
}

export interface Mark {
  type: 'or' | 'and' | 'not' | 'title' | 'heading' | 'sentence' | 'open' | 'close'
  text: string
}

/** What was not understood: a mark without its partner, too many brackets within brackets. */
export type TokenFault = 'quotation' | 'bracket' | 'depth'

export interface Tokens {
  tokens: Token[]
  faults: Set<TokenFault>
}

/** Groups within more groups than this are read as text: nobody means them. */
export const DEEPEST = 30

const QUOTED = /“[^“”]+”|‘[^‘’]+’|「[^「」]+」|『[^『』]+』|《[^《》]+》|"[^"＂]+"|＂[^"＂]+＂/gu
const WHOLLY_QUOTED = new RegExp(`^(?:${QUOTED.source})$`, 'u')
const LONE_QUOTE = /[“”‘「」『』《》"＂]/u

/** What stands right before a word, or before another of these. A dash is a minus only by itself. */
const PREFIX =
  /(?<minus>[-－−—](?![-－−–—\s|｜)）]|$))|(?<scope>小?[标標][题題])[:：]|同句(?=[(（])/uy
const OPERATORS: ReadonlyMap<string, Mark['type']> = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
])
const BOUNDARY = /[\s|｜]/u
const OPENING = /[(（]/u
const CLOSING = /[)）]/u

export function cutTokens(text: string): Tokens {
  const cutter = new Cutter(text)
  cutter.run()
  return cutter
}

class Cutter implements Tokens {
  readonly tokens: Token[] = []
  readonly faults = new Set<TokenFault>()
  readonly #text: string
  /** The text with letters in place of whatever is quoted, so that no mark is seen there. */
  readonly #bare: string
  /** Where the bracket that opens at a place closes, if it closes at the end of a word. */
  readonly #closings: ReadonlyMap<number, number>
  /** Where the groups close that are open, the innermost last. */
  readonly #open: number[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#bare = text.replace(QUOTED, (quotation) => 'q'.repeat(quotation.length))
    this.#closings = pairBrackets(this.#bare)
    if (LONE_QUOTE.test(this.#bare)) this.faults.add('quotation')
  }

  run(): void {
    while (this.#at < this.#bare.length) {
      const character = this.#bare[this.#at] ?? ''
      if (/\s/u.test(character)) this.#at++
      else if (BOUNDARY.test(character)) this.#push('or', 1)
      else if (this.#at === this.#open.at(-1)) this.#close()
      else if (!this.#cutPrefix() && !this.#cutOpening('open', this.#at)) this.#cutWord()
    }
  }

  #push(type: Mark['type'], length: number): void {
    this.tokens.push({ type, text: this.#text.slice(this.#at, this.#at + length) })
    this.#at += length
  }

  #close(): void {
    this.#open.pop()
    this.#push('close', 1)
  }

  #cutPrefix(): boolean {
    PREFIX.lastIndex = this.#at
    const found = PREFIX.exec(this.#bare)
    if (found === null) return false
    const { minus, scope } = found.groups ?? {}
    if (scope !== undefined) {
      this.#push(simplify(scope) === '标题' ? 'title' : 'heading', found[0].length)
      return true
    }
    if (minus === undefined) return this.#cutOpening('sentence', this.#at + found[0].length)
    // Text pasted from the middle of a sentence may well begin with half of a ——.
    if (minus === '—' && this.tokens.length === 0) return false
    this.#push('not', 1)
    return true
  }

  /** Takes everything up to the bracket at `bracket`, if that opens a group. */
  #cutOpening(type: 'open' | 'sentence', bracket: number): boolean {
    const closing = this.#closings.get(bracket)
    if (closing === undefined) return false
    if (this.#open.length === DEEPEST) {
      this.faults.add('depth')
      return false
    }
    this.#open.push(closing)
    this.#push(type, bracket + 1 - this.#at)
    return true
  }

  #cutWord(): void {
    const start = this.#at
    const end = this.#open.at(-1) ?? this.#bare.length
    while (this.#at < end && !BOUNDARY.test(this.#bare[this.#at] ?? '')) this.#at++
    const word = this.#text.slice(start, this.#at)
    const operator = OPERATORS.get(word.normalize('NFKC'))
    if (operator !== undefined && !/[-－−—:：]/u.test(this.#bare[start - 1] ?? '')) {
      this.tokens.push({ type: operator, text: word })
      return
    }
    if (!isBalanced(this.#bare.slice(start, this.#at))) this.faults.add('bracket')
    const isQuoted = WHOLLY_QUOTED.test(word)
    this.tokens.push({ type: 'word', text: isQuoted ? word.slice(1, -1) : word, isQuoted })
  }
}

function pairBrackets(bare: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < bare.length; at++) {
    if (OPENING.test(bare[at] ?? '')) open.push(at)
    if (!CLOSING.test(bare[at] ?? '')) continue
    const opening = open.pop()
    if (opening !== undefined) pairs.set(opening, at)
  }
  const ends = endsOfWords(bare)
  for (const [opening, closing] of pairs) if (!ends.has(closing)) pairs.delete(opening)
  return pairs
}

/** Places of the closing brackets that only other closing brackets part from the end of a word. */
function endsOfWords(bare: string): Set<number> {
  const ends = new Set<number>()
  let isEnd = true
  for (let at = bare.length - 1; at >= 0; at--) {
    const character = bare[at] ?? ''
    if (BOUNDARY.test(character)) isEnd = true
    else if (isEnd && CLOSING.test(character)) ends.add(at)
    else isEnd = false
  }
  return ends
}

function isBalanced(word: string): boolean {
  let depth = 0
  for (const character of word) {
    if (OPENING.test(character)) depth++
    else if (CLOSING.test(character) && --depth < 0) return false
  }
  return depth === 0
}
