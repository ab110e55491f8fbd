/**
 * Chinese for an index that knows words set apart by spaces, with nothing lost or invented.
 *
 * A normalised text becomes a chain of words, each of two characters that stand side by side, and a
 * phrase the same chain: it is found where its words stand one behind the other, and nowhere else.
 *
 *     枫桥经验 → 枫桥 桥经 经验        looked up as "枫桥 桥经 经验"
 *
 * Single characters are words of their own (each once per record): found as the beginnings of
 * longer words instead, they would be lost wherever the index cuts those words over two files.
 *
 * Three fields are kept apart by the last character of their words: the text, the headings above
 * it, and its lead. So what one phrase is looked up by in all of them stands side by side in the
 * index, and comes in a third of the files. Between two chains stands a word that nothing looks up, so that no phrase
 * reaches from one into the next. Characters that an index may treat in its own way (accents,
 * punctuation, other scripts) are written as letters that it leaves alone.
 */
import { formsOf } from './match.ts'
import type { RecordPart } from './records.ts'

export type Field = 'text' | 'heading' | 'lead'

// Letters of the Yi script: they have no case and no other form, and one that occurs in a report
// is itself written as a number.
const GAP = '\ua000'
const MARK: Record<Field, string> = { text: '', heading: '\ua001', lead: '\ua002' }
const DOT = '\ua003'
const PERCENT = '\ua004'
const NUMBER = '\ua005'

const PLAIN = /^[a-z0-9\u3400-\u4dbf\u4e00-\u9fff]$/u

/** The words of a record, in order; never none. */
export function encodeRecord(record: Pick<RecordPart, 'text' | 'headings' | 'lead'>): string[] {
  const words = [
    ...encodeField('text', [record.text]),
    ...encodeField('heading', record.headings),
    ...encodeField('lead', record.lead === null ? [] : [record.lead]),
  ]
  return words.length === 0 ? [GAP] : words
}

function encodeField(field: Field, texts: readonly string[]): string[] {
  const chains = texts.flatMap(formsOf).map((form) => Array.from(form, encodeCharacter))
  const pairs = chains.flatMap((chain, index) => [...(index > 0 ? [GAP] : []), ...pairsOf(chain)])
  const singles = new Set(chains.flat())
  return singles.size === 0 ? [] : [...withMark(field, pairs), ...withMark(field, [...singles])]
}

/** The words of a normalised phrase, to be found one behind the other. */
export function encodePhrase(field: Field, phrase: string): string[] {
  const chain = Array.from(phrase, encodeCharacter)
  return withMark(field, chain.length === 1 ? chain : pairsOf(chain))
}

function pairsOf(chain: readonly string[]): string[] {
  return chain.slice(1).map((character, index) => (chain[index] ?? '') + character)
}

function withMark(field: Field, words: readonly string[]): string[] {
  return words.map((word) => (word === GAP ? GAP : word + MARK[field]))
}

/** No code is the beginning of another: two codes in a row can be read in one way only. */
function encodeCharacter(character: string): string {
  if (PLAIN.test(character)) return character
  if (character === '.') return DOT
  if (character === '%') return PERCENT
  return NUMBER + (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
}
