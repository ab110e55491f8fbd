/**
 * Whether a record is a hit, by the plainest means: `includes`. This is the definition that every
 * engine has to agree with; the tests compare against it.
 */
import { norm, withoutShortParentheticals } from '../text/norm.ts'
import type { Phrase, Query, Sentence } from './query.ts'
import type { RecordPart, RecordSource } from './records.ts'

/** What a query may ask of a record. */
export type Searched = Pick<RecordSource, 'title'> & Pick<RecordPart, 'text' | 'headings'>

/**
 * The normalised forms a text can be found by: itself and, where that adds anything, itself
 * without its short parentheticals.
 */
export function formsOf(text: string): string[] {
  const whole = norm(text)
  const shorter = norm(withoutShortParentheticals(text))
  return whole.includes(shorter) ? [whole] : [whole, shorter]
}

/** `phrase` is normalised already. */
export function hasPhrase(text: string, phrase: string): boolean {
  return formsOf(text).some((form) => form.includes(phrase))
}

/** How many times, one that overlaps another included. Both are normalised already. */
export function timesIn(form: string, phrase: string): number {
  let times = 0
  for (let at = form.indexOf(phrase); at >= 0; at = form.indexOf(phrase, at + 1)) times++
  return times
}

/** A sentence ends with its mark, or with the line. */
const SENTENCE_END = /[。！？!?；;\n]/u

export function sentencesOf(text: string): string[] {
  return text.split(SENTENCE_END)
}

function hasSentence(text: string, { of }: Sentence): boolean {
  return sentencesOf(text).some((sentence) =>
    of.every((phrase) => hasPhrase(sentence, phrase.norm)),
  )
}

export function matches(record: Searched, query: Query): boolean {
  switch (query.type) {
    case 'phrase':
      return fieldsOf(record, query).some((text) => hasPhrase(text, query.norm))
    case 'all':
      return query.of.every((part) => matches(record, part))
    case 'any':
      return query.of.some((part) => matches(record, part))
    case 'not':
      return !matches(record, query.of)
    case 'sentence':
      return hasSentence(record.text, query)
  }
}

function fieldsOf({ title, headings, text }: Searched, { scope }: Phrase): string[] {
  if (scope === 'title') return title === null ? [] : [title]
  return scope === 'heading' ? headings : [text, ...headings]
}
