/**
 * Searching by Pagefind's postings and our own texts (core/search/index-files.ts).
 *
 * A phrase is looked up three times, as text, as heading and as lead: the first two say what is a
 * hit, all three what comes first. Pagefind answers with numbers of records; texts are read only
 * for the hits asked for. The last query's hits are kept, so that reading on costs nothing.
 *
 * Runs wherever `fetch` and `import` reach the index: in our worker and, for tests, in Node. Not in
 * a page: there Pagefind takes the page's language, and cuts the query its own way.
 */
import { encodePhrase } from '../../core/search/encode.ts'
import type { Field } from '../../core/search/encode.ts'
import { SearchFailure } from '../../core/search/engine.ts'
import type { HitRange, SearchEngine, SearchResult } from '../../core/search/engine.ts'
import { ENTRY_FILE, INDEX_FORMAT, locateRecord, recordAt } from '../../core/search/index-files.ts'
import type { IndexEntry, IndexTable, ReportTexts } from '../../core/search/index-files.ts'
import type { Phrase, Query } from '../../core/search/query.ts'
import { PLACE, addPlaces, compareStandings, isTag } from '../../core/search/rank.ts'
import type { Place } from '../../core/search/rank.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import { watchFetch } from './watch-fetch.ts'
import type { FetchWatch } from './watch-fetch.ts'

/** What we use of the module that Pagefind writes beside its index. */
interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind
}

interface Pagefind {
  search(term: string): Promise<{ results: { id: string }[] }>
}

interface OpenIndex {
  table: IndexTable
  pagefind: Pagefind
}

/** Hits by number of record. */
type Hits = Map<number, Place>

export class PagefindEngine implements SearchEngine {
  readonly #base: string
  readonly #fetches: FetchWatch
  readonly #texts = new Map<string, Promise<ReportTexts>>()
  #index: Promise<OpenIndex | null> | undefined
  #last: { key: string; numbers: Promise<number[]> } | undefined

  /** `base` is the address of the index, with a slash at its end. */
  constructor(base: string) {
    this.#base = base
    this.#fetches = watchFetch(base)
  }

  async search(query: Query, { from, count }: HitRange): Promise<SearchResult> {
    const index = await this.open()
    if (index === null) return { total: 0, hits: [] }
    try {
      const numbers = await this.#rank(index, query)
      const shown = numbers.slice(from, from + count)
      const hits = await Promise.all(shown.map((number) => this.#read(index, number)))
      return { total: numbers.length, hits }
    } catch (error) {
      // What Pagefind failed to load once it never loads again: the next search starts afresh.
      this.#index = undefined
      throw error
    }
  }

  /** Loads what every search needs; `null` if the index is that of an empty collection. */
  open(): Promise<OpenIndex | null> {
    this.#index ??= this.#open().catch((error: unknown) => {
      this.#index = undefined
      throw error
    })
    return this.#index
  }

  async #open(): Promise<OpenIndex | null> {
    const entry = await this.#readEntry()
    if (entry.records === 0) return null
    const [table, module] = await Promise.all([
      this.#readJson(entry.table) as Promise<IndexTable>,
      import(
        /* @vite-ignore */ `${this.#base}pagefind.js?${entry.build}`
      ) as Promise<PagefindModule>,
    ]).catch(asBroken)
    const basePath = this.#base
    const pagefind = module.createInstance({ basePath, noWorker: true, metaCacheTag: entry.build })
    return { table, pagefind }
  }

  async #readEntry(): Promise<IndexEntry> {
    const address = this.#base + ENTRY_FILE
    const entry = await fetch(address, { cache: 'no-cache' })
      .then((response) => response.json() as Promise<IndexEntry>)
      .catch((cause: unknown) => {
        throw new SearchFailure('missing', `no index at ${address}`, { cause })
      })
    if (entry.format !== INDEX_FORMAT) {
      throw new SearchFailure('version', `index ${entry.format}, page ${INDEX_FORMAT}`)
    }
    return entry
  }

  #rank(index: OpenIndex, query: Query): Promise<number[]> {
    const key = JSON.stringify(query)
    if (this.#last?.key === key) return this.#last.numbers
    const numbers = this.#find(index, query).then((hits) => inOrder(index.table, hits))
    const last = { key, numbers }
    this.#last = last
    numbers.catch(() => {
      if (this.#last === last) this.#last = undefined
    })
    return numbers
  }

  async #find(index: OpenIndex, query: Query): Promise<Hits> {
    if (query.type === 'phrase') return this.#findPhrase(index, query)
    const [first = new Map<number, Place>(), ...others] = await Promise.all(
      query.of.map((part) => this.#find(index, part)),
    )
    const hits: Hits = new Map()
    for (const [number, place] of first) {
      const sum = addPlaces([place, ...others.map((other) => other.get(number) ?? null)])
      if (sum !== null) hits.set(number, sum)
    }
    return hits
  }

  async #findPhrase({ table, pagefind }: OpenIndex, { norm }: Phrase): Promise<Hits> {
    const find = (field: Field): Promise<number[]> =>
      this.#lookUp(pagefind, encodePhrase(field, norm))
    const [text, headings, leads] = await Promise.all([find('text'), find('heading'), find('lead')])
    const hits: Hits = new Map()
    for (const number of text) hits.set(number, PLACE.text)
    for (const number of headings) hits.set(number, PLACE.heading)
    for (const number of leads) if (hits.has(number)) hits.set(number, PLACE.lead)
    const tag = table.tags.findIndex((name) => isTag(name, norm))
    for (const number of hits.keys()) {
      if (table.recordTags[number]?.includes(tag)) hits.set(number, PLACE.lead)
    }
    return hits
  }

  async #lookUp(pagefind: Pagefind, words: readonly string[]): Promise<number[]> {
    const { failures } = this.#fetches
    const before = failures.length
    const { results } = await pagefind.search(`"${words.join(' ')}"`).catch(asBroken)
    // Pagefind goes on without a file it could not load, and would find too little.
    if (failures.length > before) throw new SearchFailure('broken', failures.slice(before).join())
    return results.map(({ id }) => Number(id))
  }

  async #read({ table }: OpenIndex, number: number): Promise<SearchRecord> {
    const { report, part } = locateRecord(table, number)
    const file = table.reports[report]?.texts ?? ''
    const known = this.#texts.get(file)
    const texts = known ?? (this.#readJson(file).catch(asBroken) as Promise<ReportTexts>)
    this.#texts.set(file, texts)
    texts.catch(() => this.#texts.delete(file))
    return recordAt(await texts, part)
  }

  async #readJson(path: string): Promise<unknown> {
    const response = await fetch(this.#base + path)
    return response.json()
  }
}

function asBroken(error: unknown): never {
  throw new SearchFailure('broken', String(error), { cause: error })
}

function inOrder(table: IndexTable, hits: Hits): number[] {
  const standings = Array.from(hits, ([number, place]) => ({
    place,
    class: Number(table.classes[number]),
    number,
  }))
  return standings.sort(compareStandings).map(({ number }) => number)
}
