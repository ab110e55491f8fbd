/**
 * What a reader asks for, as a tree.
 *
 *     法律顾问 网格      → all of: 法律顾问, 网格
 *     “民主法治 示范村”  → the phrase 民主法治示范村 (also 「…」 and "…")
 *
 * Words are set apart by white space; a quotation mark without its partner is only punctuation.
 * Every part is a phrase: characters that stand next to each other, as text/norm.ts sees them.
 * A new kind of query (excluding, alternatives, scopes) is one more member of `Query`.
 */
import { norm } from '../text/norm.ts'

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

const QUOTED = /“([^“”]+)”|「([^「」]+)」|["＂]([^"＂]+)["＂]/u
const TERM = new RegExp(`${QUOTED.source}|(?:(?!${QUOTED.source})\\S)+`, 'gu')

/** `null` if there is nothing to look for: no text, or punctuation only. */
export function parseQuery(text: string): Query | null {
  const phrases = new Map<string, Phrase>()
  for (const { 0: whole, 1: curly, 2: corner, 3: straight } of text.matchAll(TERM)) {
    const term = curly ?? corner ?? straight ?? whole
    const phrase: Phrase = {
      type: 'phrase',
      text: term.trim(),
      norm: norm(term),
      scope: 'anywhere',
    }
    if (phrase.norm !== '' && !phrases.has(phrase.norm)) phrases.set(phrase.norm, phrase)
  }
  const [first, ...others] = phrases.values()
  if (first === undefined) return null
  return others.length === 0 ? first : { type: 'all', of: [first, ...others] }
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
