/**
 * The order of hits in plain code: record by record, without an index or a table, all in one go.
 * What the search computes is held against this.
 */
import { figuresIn } from '../../../src/core/extract/figures.ts'
import { formsOf, matches } from '../../../src/core/search/match.ts'
import type { Phrase, Query } from '../../../src/core/search/query.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import type { Sort } from '../../../src/core/search/request.ts'
import { norm } from '../../../src/core/text/norm.ts'

/** Puts all hits of a query, given by their numbers, in order; without a query, all records. */
export type PlainOrder = (hits: readonly number[], query: Query | null, sort: Sort) => number[]

interface Known {
  record: SearchRecord
  text: string[]
  lead: string[]
  headings: string[]
  tags: string[]
  /** Of the text in all its forms; 1 is the average. */
  length: number
  hasFigures: boolean
}

interface Merits {
  place: number
  tags: number
  score: number
}

const NONE: Merits = { place: 0, tags: 0, score: 0 }

export function orderPlainly(records: readonly SearchRecord[]): PlainOrder {
  const lengths = records.map(({ text }) => roundedLength(formsOf(text).join('').length))
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const known = records.map((record, number): Known => ({
    record,
    text: formsOf(record.text),
    lead: record.lead === null ? [] : formsOf(record.lead),
    headings: record.headings.flatMap(formsOf),
    tags: record.tags.map(norm),
    length: (lengths[number] ?? 0) / average,
    hasFigures: figuresIn(record.text).length > 0,
  }))

  const rarities = new Map<string, number>()
  function rarityOf(phrase: string): number {
    const found = rarities.get(phrase)
    if (found !== undefined) return found
    const count = known.filter(({ text }) => text.some((form) => form.includes(phrase))).length
    const rarity = Math.log(1 + (records.length - count + 0.5) / (count + 0.5))
    rarities.set(phrase, rarity)
    return rarity
  }

  function meritsOfPhrase(one: Known, { norm: phrase, scope }: Phrase): Merits {
    if (scope === 'title') return { place: 2, tags: 0, score: 0 }
    const holds = (forms: readonly string[]) => forms.some((form) => form.includes(phrase))
    const tags = one.tags.includes(phrase) ? 1 : 0
    if (scope === 'heading') return { place: 1, tags, score: 0 }
    const place = holds(one.lead) ? 0 : holds(one.headings) ? 1 : 2
    let times = 0
    for (const form of one.text) {
      for (let at = 0; at < form.length; at++) if (form.startsWith(phrase, at)) times++
    }
    if ([...phrase].length === 1) times = Math.min(times, 1)
    const density = times / (times + 1.2 * (0.25 + 0.75 * one.length))
    return { place, tags, score: rarityOf(phrase) * density }
  }

  /** Of what is a hit of the query. */
  function meritsOf(one: Known, query: Query): Merits {
    if (query.type === 'phrase') return meritsOfPhrase(one, query)
    if (query.type === 'not') return { place: 2, tags: 0, score: 0 }
    const parts =
      query.type === 'any' ? query.of.filter((part) => matches(one.record, part)) : query.of
    const merits = parts.map((part) => meritsOf(one, part))
    const sum = (of: keyof Merits) => merits.reduce((total, merit) => total + merit[of], 0)
    const place =
      query.type === 'any' ? Math.min(...merits.map(({ place }) => place)) : sum('place')
    return { place, tags: sum('tags'), score: sum('score') }
  }

  return (hits, query, sort) => {
    const judged = hits.flatMap((number) => {
      const one = known[number]
      return one === undefined ? [] : [{ one, number, ...(query ? meritsOf(one, query) : NONE) }]
    })
    const best = judged.reduce((most, { score }) => Math.max(most, score), 0)
    const gradeOf = (score: number) => (best === 0 ? 0 : Math.floor((score / best) * 1023))
    return judged
      .sort(
        (a, b) =>
          (sort === 'year' ? (b.one.record.year ?? 0) - (a.one.record.year ?? 0) : 0) ||
          a.place - b.place ||
          b.tags - a.tags ||
          kindOf(a.one.record) - kindOf(b.one.record) ||
          (query === null ? 0 : Number(b.one.hasFigures) - Number(a.one.hasFigures)) ||
          gradeOf(b.score) - gradeOf(a.score) ||
          a.number - b.number,
      )
      .map(({ number }) => number)
  }
}

/** An index knows lengths to a quarter of a doubling. */
function roundedLength(length: number): number {
  return 2 ** (Math.round(4 * Math.log2(Math.max(1, length))) / 4)
}

function kindOf({ kind, status }: SearchRecord): number {
  if (kind === 'measure') return status === 'planned' ? 1 : 0
  return kind === 'problem' ? 2 : 3
}
