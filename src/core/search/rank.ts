/**
 * The order of hits, the same for every engine and every time:
 *
 *   1. where the words stand: in the lead or as a tag, else in a heading above, else in the text;
 *      several words count together;
 *   2. what the record is: practices before plans, problems and other text;
 *   3. the order of the collection: newest year first, then as one reads.
 *
 * It explains itself to a reader; frequency of words plays no part.
 */
import { norm } from '../text/norm.ts'
import { hasPhrase } from './match.ts'
import type { Query } from './query.ts'
import type { RecordPart } from './records.ts'

/** Smaller is better; `null` is no hit. */
export type Place = number

export const PLACE = { lead: 0, heading: 1, text: 2 } as const

/** How high a record stands by what it is; smaller is better. */
export function classOf({ kind, status }: Pick<RecordPart, 'kind' | 'status'>): number {
  if (kind === 'measure') return status === 'planned' ? 1 : 0
  return kind === 'problem' ? 2 : 3
}

export function isTag(tag: string, phrase: string): boolean {
  return norm(tag) === phrase
}

type Ranked = Pick<RecordPart, 'lead' | 'tags' | 'headings' | 'text'>

export function placeOf(record: Ranked, query: Query): Place | null {
  if (query.type === 'all') return addPlaces(query.of.map((part) => placeOf(record, part)))
  const phrase = query.norm
  const inHeading = record.headings.some((heading) => hasPhrase(heading, phrase))
  if (!inHeading && !hasPhrase(record.text, phrase)) return null
  if (record.lead !== null && hasPhrase(record.lead, phrase)) return PLACE.lead
  if (record.tags.some((tag) => isTag(tag, phrase))) return PLACE.lead
  return inHeading ? PLACE.heading : PLACE.text
}

export function addPlaces(places: readonly (Place | null)[]): Place | null {
  return places.reduce((sum, place) => (sum === null || place === null ? null : sum + place), 0)
}

export interface Standing {
  place: Place
  class: number
  /** The record's number in the collection. */
  number: number
}

export function compareStandings(a: Standing, b: Standing): number {
  return a.place - b.place || a.class - b.class || a.number - b.number
}
