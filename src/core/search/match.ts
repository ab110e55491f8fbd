/**
 * Whether a record is a hit, by the plainest means: `includes`. This is the definition that every
 * engine has to agree with; the tests compare against it.
 */
import { norm, withoutShortParentheticals } from '../text/norm.ts'
import type { Phrase, Query } from './query.ts'
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

export function matches(record: Searched, query: Query): boolean {
  switch (query.type) {
    case 'phrase':
      return fieldsFor(record, query).some((field) => hasPhrase(field, query.norm))
    case 'all':
      return query.of.every((part) => matches(record, part))
    case 'any':
      return query.of.some((part) => matches(record, part))
    case 'not':
      return !matches(record, query.of)
    case 'sentence':
      return sentencesOf(record.text).some((sentence) =>
        query.of.every(({ norm }) => hasPhrase(sentence, norm)),
      )
  }
}

function fieldsFor({ title, text, headings }: Searched, { scope }: Phrase): string[] {
  if (scope === 'title') return title === null ? [] : [title]
  return scope === 'heading' ? headings : [text, ...headings]
}

/** A clause that ends with a semicolon counts as a sentence; a colon or a comma ends none. */
function sentencesOf(text: string): string[] {
  return text.split(/[。！？!?；;\n\r]/u)
}
