/**
 * What a reader asks for, as a tree, and the language it is written in.
 *
 *     法律顾问 网格            both, wherever in the record
 *     “民主法治 示范村”        one phrase, its spaces included; also ‘ ’ 「 」 『 』 《 》 " "
 *     普法 -宪法  普法 NOT 宪法     the first without the second
 *     网格 OR 枫桥经验  网格|枫桥经验   one of them is enough
 *     (网格 OR 枫桥) 矛盾      brackets first; then NOT, then all of them, then OR
 *     标题:依法行政            the title of the report holds it
 *     小标题:普法              a heading above the record holds it
 *     同句(网格 矛盾)          one sentence of the text holds them all
 *
 *     any     = all { ("OR" | "|") all }
 *     all     = operand { ["AND"] operand }
 *     operand = ["-" | "NOT"] ["标题:" | "小标题:"] ( word | "(" any ")" | "同句(" { word } ")" )
 *
 * Words are set apart by white space, and each is a phrase: characters that stand next to each
 * other, as text/norm.ts sees them. Quotation marks keep white space from setting apart, no more:
 * pasted text (推进“放管服”改革) stays one phrase. Marks mean something only in their place, and
 * are text anywhere else: operators in capitals and as words of their own; a minus (- － −, and —
 * behind another word) at the beginning of a word; brackets in pairs around whole words. All marks
 * may be of full width. A query may say only what is not wanted: “-普法” is everything without.
 *
 * Nothing is an error. What is not understood is looked for as text, and a hint says so.
 */
import { norm } from '../text/norm.ts'
import { DEEPEST, cutTokens } from './query-tokens.ts'
import type { Mark, Token, TokenFault } from './query-tokens.ts'

export type Query = Phrase | All | Any | Not | Sentence

/** Where a phrase is looked for: in text and headings, in the report's title, in headings only. */
export type Scope = 'anywhere' | 'title' | 'heading'

export interface Phrase {
  type: 'phrase'
  /** As typed, without its quotation marks. */
  text: string
  /** What is looked for; never empty. */
  norm: string
  scope: Scope
}

/** Each of them is to be found in the record, wherever in it. */
export interface All {
  type: 'all'
  of: Query[]
}

/** One of them is enough. */
export interface Any {
  type: 'any'
  of: Query[]
}

/** Every record that is no hit of it. */
export interface Not {
  type: 'not'
  of: Query
}

/** 同句(甲 乙): one sentence of the record's text holds them all. */
export interface Sentence {
  type: 'sentence'
  of: Phrase[]
}

export interface ParsedQuery {
  /** `null` if there is nothing to look for: no text, or punctuation only. */
  query: Query | null
  /** For the reader: what was not understood, and what was looked for instead. */
  hints: string[]
}

export function parseQuery(text: string): ParsedQuery {
  const { tokens, faults } = cutTokens(text)
  const parser = new Parser(tokens)
  const query = parser.parseAny('anywhere')
  const hints = [...Array.from(faults, (fault) => FAULTS[fault]), ...parser.hints]
  if (query === null) return { query, hints: text.trim() === '' ? [] : [ONLY_PUNCTUATION] }
  return { query, hints: isNegative(query) ? [...hints, ONLY_NEGATIVE] : hints }
}

/** Two queries that ask for the same have the same key, however their words are typed. */
export function queryKey(query: Query): string {
  return JSON.stringify(query, (name, value: unknown) => (name === 'text' ? undefined : value))
}

/** All that is looked for and may be marked in a text. */
export function phrasesOf(query: Query): Phrase[] {
  switch (query.type) {
    case 'phrase':
      return query.scope === 'title' ? [] : [query]
    case 'not':
      return []
    case 'sentence':
      return query.of
    case 'all':
    case 'any':
      return query.of.flatMap(phrasesOf)
  }
}

const FAULTS: Readonly<Record<TokenFault, string>> = {
  quotation: '引号没有成对，已按标点处理',
  bracket: '括号没有成对，或紧挨着别的字，已按标点处理；用括号分组时，括号外面空一格',
  depth: `括号套得太深，${DEEPEST} 层以内的有效，再往里的已按标点处理`,
}
const ONLY_PUNCTUATION = '只有标点，没有可以查找的字'
const ONLY_NEGATIVE = '只写了不要的词，找到的是不含这些词的全部内容'

const LONE_MINUS = /^[-－−—]$/u
const SMALL_OPERATOR = /^(?:or|and|not)$/iu
/** What the page can be narrowed by, written as if it were a mark. */
const UNKNOWN_PREFIX = /^(?<name>年份|年度|县区|乡镇|单位|标签|状态|部分|正文|内容)[:：]/u

class Parser {
  readonly hints = new Set<string>()
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** Up to the end, or the bracket that closes. */
  parseAny(scope: Scope): Query | null {
    const alternatives: (Query | null)[] = []
    let parts: (Query | null)[] = []
    for (let token = this.#here; token && token.type !== 'close'; token = this.#here) {
      if (token.type !== 'or' && token.type !== 'and') {
        parts.push(this.#parseOperand(scope))
        continue
      }
      this.#at++
      if (parts.length === 0 || !this.#isOperandNext()) {
        parts.push(this.#readAsText(token, '的前后要各有一个词', scope))
      } else if (token.type === 'or') {
        alternatives.push(join('all', parts))
        parts = []
      }
    }
    return join('any', [...alternatives, join('all', parts)])
  }

  get #here(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #isOperandNext(): boolean {
    return this.#here !== undefined && !['or', 'and', 'close'].includes(this.#here.type)
  }

  #parseOperand(outerScope: Scope): Query | null {
    let scope = outerScope
    let isWanted = true
    for (let token = this.#here; token; token = this.#here) {
      this.#at++
      if (token.type === 'word') {
        if (!token.isQuoted) this.#hintAt(token.text)
        return negateUnless(isWanted, phraseOf(token.text, scope))
      }
      if (token.type === 'open' || token.type === 'sentence') {
        const group = token.type === 'open' ? this.parseAny(scope) : this.#parseSentence(scope)
        this.#at++
        return negateUnless(isWanted, group)
      }
      if (!this.#isOperandNext()) {
        return negateUnless(isWanted, this.#readAsText(token, '后面要有一个词', scope))
      }
      if (token.type === 'title' || token.type === 'heading') scope = token.type
      else isWanted = !isWanted
    }
    return null
  }

  /** Up to the bracket that closes. */
  #parseSentence(scope: Scope): Query | null {
    if (scope !== 'anywhere')
      this.hints.add('“同句”只在正文里查找，写在它前面的“标题”“小标题”不起作用')
    const phrases: (Phrase | null)[] = []
    let depth = 0
    for (let token = this.#here; token; token = this.#here) {
      if (token.type === 'close' && depth === 0) break
      this.#at++
      if (token.type === 'word') phrases.push(phraseOf(token.text, 'anywhere'))
      else if (token.type === 'close') depth--
      else {
        if (token.type === 'open' || token.type === 'sentence') depth++
        phrases.push(this.#readAsText(token, '不能写在“同句”的括号里', 'anywhere'))
      }
    }
    const of = withoutRepeats(phrases)
    return of.length === 0 ? null : { type: 'sentence', of }
  }

  /** Words that look as if they were meant as marks. */
  #hintAt(word: string): void {
    if (LONE_MINUS.test(word)) {
      this.hints.add('单独的减号不起作用；不要哪个词，减号前空一格，后面紧跟着写，如 普法 -宪法')
    } else if (this.#tokens.length > 1 && SMALL_OPERATOR.test(word)) {
      this.hints.add(`“${word}”已按文字查找；作连接词时要用大写，如 网格 OR 枫桥经验`)
    } else {
      const prefix = UNKNOWN_PREFIX.exec(word)?.groups?.name
      if (prefix !== undefined)
        this.hints.add(`“${prefix}:”已按文字查找；冒号前只能写“标题”“小标题”，其他的请用筛选`)
    }
  }

  #readAsText({ text }: Mark, rule: string, scope: Scope): Phrase | null {
    const phrase = phraseOf(text, scope)
    this.hints.add(`“${text}”${rule}，已按${phrase === null ? '标点处理' : '文字查找'}`)
    return phrase
  }
}

function phraseOf(text: string, scope: Scope): Phrase | null {
  const normalised = norm(text)
  return normalised === '' ? null : { type: 'phrase', text: text.trim(), norm: normalised, scope }
}

function negateUnless(isWanted: boolean, query: Query | null): Query | null {
  if (isWanted || query === null) return query
  return query.type === 'not' ? query.of : { type: 'not', of: query }
}

/** As simple a query as says the same. */
function join(type: 'all' | 'any', parts: readonly (Query | null)[]): Query | null {
  const of = withoutRepeats(parts.flatMap((part) => (part?.type === type ? part.of : [part])))
  const [first = null] = of
  return of.length > 1 ? { type, of } : first
}

/** Without what is empty, and without the second of two phrases that are the same. */
function withoutRepeats<Q extends Query>(queries: readonly (Q | null)[]): Q[] {
  const seen = new Set<string>()
  return queries.flatMap((query) => {
    if (query === null) return []
    if (query.type !== 'phrase') return [query]
    const key = `${query.scope} ${query.norm}`
    if (seen.has(key)) return []
    seen.add(key)
    return [query]
  })
}

/** Whether a record may be a hit that holds nothing of what was typed. */
function isNegative(query: Query): boolean {
  if (query.type === 'all') return query.of.every(isNegative)
  if (query.type === 'any') return query.of.some(isNegative)
  return query.type === 'not'
}
