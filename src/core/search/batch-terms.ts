/**
 * The terms of a batch search, out of what was pasted: a column of Excel, a numbered list of Word.
 *
 *     1. 普法⏎（二）枫桥经验；⏎⏎普法  →  普法, 枫桥经验 (and one that stands twice)
 *
 * A line is a term, and so is each cell of a line with several, except cells that hold a number
 * only. Numbers of a list, its dots, and the punctuation behind an entry are no part of a term. A
 * single line may hold several terms, set apart by ， or ；, or by 、 where that stands twice at
 * least: 双随机、一公开 is one term. Within quotation marks and brackets nothing is set apart.
 *
 * A term may use everything of the query language.
 */
import { parseQuery } from './query.ts'
import type { Query } from './query.ts'

/** More would be neither quick to look for nor to be read as columns. */
export const MOST_TERMS = 100

export interface BatchTerm {
  /** As typed. */
  text: string
  query: Query
  /** What was not understood of it. */
  hints: string[]
}

export interface TermList {
  terms: BatchTerm[]
  /** Lines without anything to look for. */
  empty: string[]
  /** How many terms were left out because they ask for the same as one before. */
  repeated: number
  /** How many terms were left out because there are too many. */
  beyond: number
}

export function readTerms(pasted: string): TermList {
  return listTerms(cutTerms(pasted))
}

export function listTerms(texts: readonly string[]): TermList {
  const terms = new Map<string, BatchTerm>()
  const empty: string[] = []
  let asked = 0
  for (const text of texts) {
    const { query, hints } = parseQuery(text)
    if (query === null) {
      empty.push(text)
      continue
    }
    asked++
    const key = keyOf(query)
    if (!terms.has(key)) terms.set(key, { text, query, hints })
  }
  return {
    terms: [...terms.values()].slice(0, MOST_TERMS),
    empty,
    repeated: asked - terms.size,
    beyond: Math.max(0, terms.size - MOST_TERMS),
  }
}

function keyOf(query: Query): string {
  return JSON.stringify(query, (name, value: unknown) => (name === 'text' ? undefined : value))
}

function cutTerms(pasted: string): string[] {
  const lines = pasted.split(/[\r\n\u2028]+/u).filter((line) => line.trim() !== '')
  const cells = lines.flatMap(cellsOf)
  const texts = lines.length === 1 ? cells.flatMap(cutLine) : cells
  return texts.map(withoutMarks).filter((text) => text !== '')
}

const NUMBER_ONLY = /^[\s0-9０-９.．]*$/u

function cellsOf(line: string): string[] {
  const cells = line.split('\t').filter((cell) => cell.trim() !== '')
  const words = cells.filter((cell) => !NUMBER_ONLY.test(cell))
  return words.length === 0 ? cells : words
}

const TOGETHER = '“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"|（[^）]*）|\\([^)]*\\)'
const BETWEEN_COMMAS = new RegExp(`(?:${TOGETHER}|[^，,；;])+`, 'gu')
const BETWEEN_PAUSES = new RegExp(`(?:${TOGETHER}|[^、])+`, 'gu')

function cutLine(line: string): string[] {
  return (line.match(BETWEEN_COMMAS) ?? []).flatMap((piece) => {
    const parts = piece.match(BETWEEN_PAUSES) ?? []
    return parts.length > 2 && !LIST_NUMBER.test(piece.trim()) ? parts : [piece]
  })
}

const DIGIT = '[0-9０-９]'
const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}'

/** 1. 1、 1） （1） 一、 （一） ① and the dots of lists; the number of 12.4宪法日 is none. */
const LIST_NUMBER = new RegExp(
  '^(?:' +
    [
      String.raw`${DIGIT}{1,3}(?:[.．](?!${DIGIT})|[、)）]|\s+)`,
      String.raw`${HAN_NUMBER}[、.．]`,
      String.raw`[（(〔[【]\s*(?:${DIGIT}{1,3}|${HAN_NUMBER})\s*[)）〕\]】][、.．]?`,
      '[①-⑳㈠-㈩⑴-⒛]',
      String.raw`[-–—*•·●○◆■▪](?=\s)`,
    ].join('|') +
    String.raw`)\s*`,
  'u',
)

const END_OF_ENTRY = /[\s，,；;。、]+$/u

function withoutMarks(text: string): string {
  let rest = text.trim().replace(END_OF_ENTRY, '')
  for (;;) {
    const shorter = rest.replace(LIST_NUMBER, '')
    // A number with nothing behind it is all there is: it is told to be nothing, not lost.
    if (shorter === rest || shorter === '') return rest === '' ? text.trim() : rest
    rest = shorter
  }
}
