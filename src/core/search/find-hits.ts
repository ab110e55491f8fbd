/**
 * The hits of a whole query, for an engine that can find a phrase in a field and read records.
 *
 *     法治 -普法 → what 法治 finds, without what 普法 finds
 *
 * match.ts says what is a hit and rank.ts what its order depends on, record by record; here both are
 * found out for all records at once. A search server that evaluates queries itself does not need
 * this.
 */
import { densityOf, rarityOf } from './bm25.ts'
import type { Field } from './encode.ts'
import { NO_HIT, dropHit, noHits } from './hits.ts'
import type { Hits, Holders } from './hits.ts'
import { matches } from './match.ts'
import type { Phrase, Query, Sentence } from './query.ts'
import { PLACE, isTag } from './rank.ts'
import type { SearchRecord } from './records.ts'
import { hasCode, recordsTitled } from './search-table.ts'
import type { SentenceHolders } from './sentences.ts'
import type { SearchTable } from './search-table.ts'

export interface PhraseFinder {
  table: SearchTable
  /**
   * The records that hold the normalised phrase in that field. How many times is asked for in the
   * text only, all its forms together (match.ts), and of no single character: an index may well
   * have these once each.
   */
  findPhrase(field: Field, phrase: string): Promise<Holders>
  read(numbers: readonly number[]): Promise<SearchRecord[]>
  /** Which records hold all of these in one sentence; null where it cannot tell any. */
  findInSentence?(phrases: readonly string[]): Promise<SentenceHolders | null>
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
      return findEach(query.of, finder, keepCommon)
    case 'any':
      return findEach(query.of, finder, addOthers)
    case 'not':
      return findOthers(query.of, finder)
  }
}

async function findPhrase({ norm, scope }: Phrase, finder: PhraseFinder): Promise<Hits> {
  const { table } = finder
  const hits = noHits(table.records)
  if (scope === 'title') {
    for (const { start, end } of recordsTitled(table, norm)) {
      hits.places.fill(PLACE.text, start, end)
    }
    return hits
  }
  const fields: Field[] = scope === 'heading' ? ['heading'] : ['text', 'heading', 'lead']
  const found = await Promise.all(fields.map((field) => finder.findPhrase(field, norm)))
  for (const [at, holders] of found.entries()) {
    const field = fields[at] ?? 'text'
    setPlaces(hits, holders, field)
    if (field === 'text') setScores(table, hits, holders, norm)
  }
  countTag(table, hits, norm)
  return hits
}

function setPlaces({ places }: Hits, { numbers }: Holders, field: Field): void {
  for (const number of numbers) {
    // A lead is a part of the text: it says how good a hit is, not that there is one.
    if (field !== 'lead' || places[number] !== NO_HIT) places[number] = PLACE[field]
  }
}

function setScores(
  { records, lengths }: SearchTable,
  { scores }: Hits,
  { numbers, times }: Holders,
  phrase: string,
): void {
  const rarity = rarityOf(numbers.length, records)
  const isOneCharacter = Array.from(phrase).length === 1
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    const count = isOneCharacter ? 1 : (times[at] ?? 0)
    scores[number] = rarity * densityOf(count, lengths[number] ?? 0)
  }
}

function countTag({ tags: column }: SearchTable, { places, tags }: Hits, phrase: string): void {
  const tag = column.values.findIndex((name) => isTag(name, phrase))
  if (tag < 0) return
  for (let number = 0; number < places.length; number++) {
    if (places[number] !== NO_HIT && hasCode(column, number, tag)) tags[number] = 1
  }
}

async function findSentence(sentence: Sentence, finder: PhraseFinder): Promise<Hits> {
  const hits = await findEach(sentence.of, finder, keepCommon)
  const told = await finder.findInSentence?.(sentence.of.map(({ norm }) => norm))
  const { sure, unsure } = told ?? { sure: [], unsure: await holdersOfAll(sentence, finder) }
  const verified = new Set(sure)
  for (let from = 0; from < unsure.length; from += BATCH) {
    const numbers = unsure.slice(from, from + BATCH)
    const records = await finder.read(numbers)
    for (const [at, record] of records.entries()) {
      if (matches(record, sentence)) verified.add(numbers[at] ?? 0)
    }
  }
  for (let number = 0; number < hits.places.length; number++) {
    if (!verified.has(number)) dropHit(hits, number)
  }
  return hits
}

/** The phrases are in their texts; whether in one sentence, only the text itself can tell. */
async function holdersOfAll({ of }: Sentence, finder: PhraseFinder): Promise<number[]> {
  const [first, ...others] = await Promise.all(
    of.map(({ norm }) => finder.findPhrase('text', norm)),
  )
  const more = others.map(({ numbers }) => new Set(numbers))
  return Array.from(first?.numbers ?? []).filter((number) =>
    more.every((numbers) => numbers.has(number)),
  )
}

async function findOthers(query: Query, finder: PhraseFinder): Promise<Hits> {
  const { places } = await findHits(query, finder)
  const hits = noHits(places.length)
  for (let number = 0; number < places.length; number++) {
    if (places[number] === NO_HIT) hits.places[number] = PLACE.text
  }
  return hits
}

async function findEach(
  queries: readonly Query[],
  finder: PhraseFinder,
  join: (hits: Hits, more: Hits) => void,
): Promise<Hits> {
  const [first, ...others] = await Promise.all(queries.map((query) => findHits(query, finder)))
  if (first === undefined) throw new Error('a query of no parts')
  for (const other of others) join(first, other)
  return first
}

/** Leaves of the hits those that are among the others, too. */
function keepCommon(hits: Hits, others: Hits): void {
  const { places } = hits
  for (let number = 0; number < places.length; number++) {
    const place = places[number] ?? NO_HIT
    const other = others.places[number] ?? NO_HIT
    if (place === NO_HIT) continue
    if (other === NO_HIT) dropHit(hits, number)
    else {
      places[number] = place + other
      addMerits(hits, others, number)
    }
  }
}

function addOthers(hits: Hits, others: Hits): void {
  const { places } = hits
  for (let number = 0; number < places.length; number++) {
    const place = places[number] ?? NO_HIT
    const other = others.places[number] ?? NO_HIT
    if (other === NO_HIT) continue
    places[number] = place === NO_HIT ? other : Math.min(place, other)
    addMerits(hits, others, number)
  }
}

function addMerits({ tags, scores }: Hits, others: Hits, number: number): void {
  tags[number] = (tags[number] ?? 0) + (others.tags[number] ?? 0)
  scores[number] = (scores[number] ?? 0) + (others.scores[number] ?? 0)
}
