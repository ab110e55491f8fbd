/**
 * The order of hits, the same for every engine and every time:
 *
 *   1. where the words stand: in the lead or as a tag, else in a heading above, else in the text;
 *      several words count together, of alternatives the best; what asks for no such place (a word
 *      that is not wanted, the title of the report, a sentence) counts as in the text;
 *   2. what the record is: practices before plans, problems and other text;
 *   3. the order of the collection: newest year first, then as one reads.
 *
 * Where the reader wants the newest first, the year comes before all of it.
 *
 * It explains itself to a reader; frequency of words plays no part.
 */
import { norm } from '../text/norm.ts'
import { hasPhrase, hasSentence } from './match.ts'
import type { Searched } from './match.ts'
import type { Phrase, Query } from './query.ts'
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

type Ranked = Searched & Pick<RecordPart, 'lead' | 'tags'>

export function placeOf(record: Ranked, query: Query): Place | null {
  switch (query.type) {
    case 'phrase':
      return placeOfPhrase(record, query)
    case 'all':
      return addPlaces(query.of.map((part) => placeOf(record, part)))
    case 'any':
      return bestPlace(query.of.map((part) => placeOf(record, part)))
    case 'not':
      return placeOf(record, query.of) === null ? PLACE.lead : null
    case 'sentence':
      return hasSentence(record.text, query)
        ? addPlaces(query.of.map((part) => placeOf(record, part)))
        : null
  }
}

function placeOfPhrase(record: Ranked, { norm: phrase, scope }: Phrase): Place | null {
  if (scope === 'title') return hasPhrase(record.title ?? '', phrase) ? PLACE.heading : null
  const inHeading = record.headings.some((heading) => hasPhrase(heading, phrase))
  if (scope === 'heading') return inHeading ? PLACE.heading : null
  if (!inHeading && !hasPhrase(record.text, phrase)) return null
  if (record.lead !== null && hasPhrase(record.lead, phrase)) return PLACE.lead
  if (record.tags.some((tag) => isTag(tag, phrase))) return PLACE.lead
  return inHeading ? PLACE.heading : PLACE.text
}

function addPlaces(places: readonly (Place | null)[]): Place | null {
  return places.reduce((sum, place) => (sum === null || place === null ? null : sum + place), 0)
}

function bestPlace(places: readonly (Place | null)[]): Place | null {
  const found = places.filter((place) => place !== null)
  return found.length === 0 ? null : Math.min(...found)
}

export interface Standing {
  /** How many years behind the newest, if years come first; else 0 for all. */
  year: number
  place: Place
  class: number
  /** The record's number in the collection. */
  number: number
}

const NUMBERS = 2 ** 24
const CLASSES = 4
const PLACES = 2 ** 18

/** A standing as one number, because tens of thousands are to be put in order: the least is first. */
export function standingOf({ year, place, class: rank, number }: Standing): number {
  return ((year * PLACES + place) * CLASSES + rank) * NUMBERS + number
}

export function numberOf(standing: number): number {
  return standing % NUMBERS
}
