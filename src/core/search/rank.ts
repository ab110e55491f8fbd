/**
 * The order of hits, the same for every engine and every time. What comes first counts most:
 *
 *   1. where the words stand: in the lead, else in a heading above, else in the text; several words
 *      count together, of alternatives the best; what asks for no such place (a word that is not
 *      wanted, the title of the report) counts as in the text;
 *   2. how many of the words are tags of the record;
 *   3. what the record is: practices before plans, problems and other text;
 *   4. whether it holds figures;
 *   5. how much of the text is about the words (bm25.ts): of words looked for anywhere, for only
 *      these are looked for in the text; alternatives and the words of a sentence add up;
 *   6. the order of the collection: newest year first, then as one reads.
 *
 * Where the reader wants the newest first, the year comes before all of it. Where nothing is asked
 * for, only the kind and the order of the collection count: the reports are there to be read on.
 *
 * tests/core/search/rank.test.ts says for which words which record comes before which, and why.
 */
import { norm } from '../text/norm.ts'
import type { RecordPart } from './records.ts'

export const PLACE = { lead: 0, heading: 1, text: 2 } as const

/** How high a record stands by what it is; smaller is better. */
export function classOf({ kind, status }: Pick<RecordPart, 'kind' | 'status'>): number {
  if (kind === 'measure') return status === 'planned' ? 1 : 0
  return kind === 'problem' ? 2 : 3
}

export function isTag(tag: string, phrase: string): boolean {
  return norm(tag) === phrase
}

export interface Standing {
  /** How many years behind the newest, if years come first; else 0 for all. */
  year: number
  place: number
  tags: number
  class: number
  /** 1 if it holds figures. */
  figures: number
  /** What `gradeOf` says of its score. */
  grade: number
  /** The record's number in the collection. */
  number: number
}

/**
 * So many values each part of a standing can have, together just as many as a number can tell
 * apart. Years, places and tags beyond theirs are as good as the last: some thousand words are too
 * many for their places to matter. Records are never as many.
 */
const YEARS = 2 ** 6
const PLACES = 2 ** 11
const TAGS = 2 ** 3
const CLASSES = 2 ** 2
const FIGURES = 2
const GRADES = 2 ** 10
const NUMBERS = 2 ** 20

/** A standing as one number, because tens of thousands are to be put in order: the least is first. */
export function standingOf(standing: Standing): number {
  let packed = Math.min(standing.year, YEARS - 1)
  packed = packed * PLACES + Math.min(standing.place, PLACES - 1)
  packed = packed * TAGS + (TAGS - 1 - Math.min(standing.tags, TAGS - 1))
  packed = packed * CLASSES + standing.class
  packed = packed * FIGURES + (1 - standing.figures)
  packed = packed * GRADES + (GRADES - 1 - standing.grade)
  return packed * NUMBERS + standing.number
}

export function numberOf(standing: number): number {
  return standing % NUMBERS
}

/** A score measured by the best of all hits, whatever filters hide of them. */
export function gradeOf(score: number, best: number): number {
  return best === 0 ? 0 : Math.floor((score / best) * (GRADES - 1))
}
