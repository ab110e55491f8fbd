/**
 * The order of hits, the same for every engine and every time:
 *
 *   1. where the words stand: in the lead or as a tag, else in a heading above, else in the text;
 *      several words count together, of alternatives the best; what asks for no such place (a word
 *      that is not wanted, the title of the report, a sentence) counts as in the text;
 *   2. what the record is: practices before plans, problems and other text;
 *   3. the order of the collection: newest year first, then as one reads.
 *
 * It explains itself to a reader; frequency of words plays no part.
 */
import { norm } from '../text/norm.ts'
import { hasPhrase, matches } from './match.ts'
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
      return matches(record, query) ? placeOfPhrase(record, query) : null
    case 'all':
      return addPlaces(query.of.map((part) => placeOf(record, part)))
    case 'any':
      return bestPlace(query.of.map((part) => placeOf(record, part)))
    case 'not':
    case 'sentence':
      return matches(record, query) ? PLACE.text : null
  }
}

/** Of a phrase that the record holds. */
function placeOfPhrase({ lead, tags, headings }: Ranked, { norm: phrase, scope }: Phrase): Place {
  if (scope === 'title') return PLACE.text
  if (scope === 'heading') return PLACE.heading
  if (lead !== null && hasPhrase(lead, phrase)) return PLACE.lead
  if (tags.some((tag) => isTag(tag, phrase))) return PLACE.lead
  return headings.some((heading) => hasPhrase(heading, phrase)) ? PLACE.heading : PLACE.text
}

export function addPlaces(places: readonly (Place | null)[]): Place | null {
  return places.reduce((sum, place) => (sum === null || place === null ? null : sum + place), 0)
}

function bestPlace(places: readonly (Place | null)[]): Place | null {
  const found = places.filter((place) => place !== null)
  return found.length === 0 ? null : Math.min(...found)
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
