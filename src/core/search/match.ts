/**
 * Whether a record is a hit, by the plainest means: `includes`. This is the definition that every
 * engine has to agree with; the tests compare against it.
 */
import { norm, withoutShortParentheticals } from '../text/norm.ts'
import type { Query } from './query.ts'
import type { SearchRecord } from './records.ts'

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

export function matches(record: SearchRecord, query: Query): boolean {
  if (query.type === 'all') return query.of.every((part) => matches(record, part))
  return [record.text, ...record.headings].some((text) => hasPhrase(text, query.norm))
}
