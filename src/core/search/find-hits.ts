/**
 * The hits of a whole query, for an engine that can find a phrase in a field and read records.
 *
 *     法治 -普法 → what 法治 finds, without what 普法 finds
 *
 * match.ts says what is a hit and rank.ts what its place is, record by record; here the same is done
 * for all records at once. A search server that evaluates queries itself does not need this.
 */
import type { Field } from './encode.ts'
import { NO_HIT, noHits } from './hits.ts'
import type { Hits } from './hits.ts'
import { matches } from './match.ts'
import type { Phrase, Query, Sentence } from './query.ts'
import { PLACE, isTag } from './rank.ts'
import type { SearchRecord } from './records.ts'
import { hasCode, recordsTitled } from './search-table.ts'
import type { SearchTable } from './search-table.ts'

export interface PhraseFinder {
  table: SearchTable
  /** The numbers of the records that hold the normalised phrase in that field. */
  findPhrase(field: Field, phrase: string): Promise<readonly number[]>
  read(numbers: readonly number[]): Promise<SearchRecord[]>
}

/** Few enough to be read and looked at in one go. */
const BATCH = 100

export async function findHits(query: Query, finder: PhraseFinder): Promise<Hits> {
  switch (query.type) {
    case 'phrase':
      return findPhrase(query, finder)
    case 'sentence':
      return findSentence(query, finder)
    case 'all':
      return findEach(query.of, finder, placeInAll)
    case 'any':
      return findEach(query.of, finder, placeInAny)
    case 'not':
      return (await findHits(query.of, finder)).map((place) => (place === NO_HIT ? 0 : NO_HIT))
  }
}

async function findPhrase({ norm, scope }: Phrase, finder: PhraseFinder): Promise<Hits> {
  const { table } = finder
  const hits = noHits(table.records)
  if (scope === 'title') {
    for (const { start, end } of recordsTitled(table, norm)) hits.fill(PLACE.heading, start, end)
    return hits
  }
  const fields: Field[] = scope === 'heading' ? ['heading'] : ['text', 'heading', 'lead']
  const found = await Promise.all(fields.map((field) => finder.findPhrase(field, norm)))
  for (const [at, numbers] of found.entries()) {
    const field = fields[at] ?? 'text'
    for (const number of numbers) {
      // A lead is a part of the text: it says how good a hit is, not that there is one.
      if (field !== 'lead' || hits[number] !== NO_HIT) hits[number] = PLACE[field]
    }
  }
  if (scope === 'anywhere') liftTagged(table, hits, norm)
  return hits
}

/** A hit that has what was asked for as a tag is about it. */
function liftTagged({ tags }: SearchTable, hits: Hits, phrase: string): void {
  const tag = tags.values.findIndex((name) => isTag(name, phrase))
  if (tag < 0) return
  for (let number = 0; number < hits.length; number++) {
    if (hits[number] !== NO_HIT && hasCode(tags, number, tag)) hits[number] = PLACE.lead
  }
}

/** All the phrases must be in the text; whether in one sentence, only the text itself can tell. */
async function findSentence(sentence: Sentence, finder: PhraseFinder): Promise<Hits> {
  const hits = await findEach(sentence.of, finder, placeInAll)
  const [first = [], ...others] = await Promise.all(
    sentence.of.map(({ norm }) => finder.findPhrase('text', norm)),
  )
  const more = others.map((numbers) => new Set(numbers))
  const candidates = first.filter((number) => more.every((numbers) => numbers.has(number)))
  const verified = noHits(finder.table.records)
  for (let from = 0; from < candidates.length; from += BATCH) {
    const numbers = candidates.slice(from, from + BATCH)
    const records = await finder.read(numbers)
    for (const [at, record] of records.entries()) {
      const number = numbers[at] ?? 0
      if (matches(record, sentence)) verified[number] = hits[number] ?? NO_HIT
    }
  }
  return verified
}

async function findEach(
  queries: readonly Query[],
  finder: PhraseFinder,
  join: (one: number, other: number) => number,
): Promise<Hits> {
  const [first, ...others] = await Promise.all(queries.map((query) => findHits(query, finder)))
  if (first === undefined) throw new Error('a query of no parts')
  for (const other of others) {
    for (let number = 0; number < first.length; number++) {
      first[number] = join(first[number] ?? NO_HIT, other[number] ?? NO_HIT)
    }
  }
  return first
}

function placeInAll(one: number, other: number): number {
  return one === NO_HIT || other === NO_HIT ? NO_HIT : one + other
}

function placeInAny(one: number, other: number): number {
  return one === NO_HIT || other === NO_HIT ? Math.max(one, other) : Math.min(one, other)
}
