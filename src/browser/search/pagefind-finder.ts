/**
 * Finds by Pagefind's postings (core/search/pagefind-files.ts): the default, because a search loads
 * only the files that hold its words, some 25 KB each.
 *
 * Runs wherever `fetch` reaches the index: in our worker and, for tests, in Node.
 */
import { encodePhrase } from '../../core/search/encode.ts'
import type { Field } from '../../core/search/encode.ts'
import { asBroken } from '../../core/search/engine.ts'
import type { RecordFinder } from '../../core/search/engine.ts'
import { findHits } from '../../core/search/find-hits.ts'
import type { Hits, Holders } from '../../core/search/hits.ts'
import {
  Postings,
  fileOfWord,
  recordsOfChain,
  startsOf,
  startsOfChain,
} from '../../core/search/pagefind-files.ts'
import type { Occurrences, WordFile, WordList } from '../../core/search/pagefind-files.ts'
import type { Query } from '../../core/search/query.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import type { SearchTable } from '../../core/search/search-table.ts'
import { findInSentences } from '../../core/search/sentences.ts'
import type { SentenceHolders, SentenceLengths } from '../../core/search/sentences.ts'
import { IndexReader } from './index-reader.ts'

/** The texts of some 1,500 reports; no more than a few photographs. */
const MOST_PRELOADED = 8_000_000

export class PagefindFinder implements RecordFinder {
  readonly #index: IndexReader

  /** `base` is the address of the index, with a slash at its end. */
  constructor(base: string) {
    this.#index = new IndexReader(base)
  }

  async open(): Promise<SearchTable> {
    const [table] = await Promise.all([this.#index.table(), this.#words()])
    return table
  }

  async find(query: Query): Promise<Hits> {
    return findHits(query, {
      table: await this.#index.table(),
      findPhrase: (field, phrase) => this.#findPhrase(field, phrase),
      read: (numbers) => this.read(numbers),
      findInSentence: (phrases) => this.#findInSentence(phrases),
    })
  }

  read(numbers: readonly number[]): Promise<SearchRecord[]> {
    return this.#index.records(numbers)
  }

  /** Loads texts while nobody is waiting, those of the newest reports first. */
  async preload(): Promise<void> {
    const { reports } = await this.#index.table()
    await this.#index.preload([...new Set(reports.map(({ texts }) => texts))], MOST_PRELOADED)
  }

  async #findPhrase(field: Field, phrase: string): Promise<Holders> {
    return recordsOfChain(await this.#occurrences(field, phrase))
  }

  async #findInSentence(phrases: readonly string[]): Promise<SentenceHolders | null> {
    const lengths = phrases.map((phrase) => Array.from(phrase).length)
    // The index knows of single characters only which records hold them.
    if (lengths.includes(1)) return null
    const [ends, ...words] = await Promise.all([
      this.#sentences(),
      ...phrases.map((phrase) => this.#occurrences('text', phrase)),
    ])
    const placed = words.map((chain, at) => ({
      starts: startsOfChain(chain),
      length: lengths[at] ?? 0,
    }))
    return findInSentences(placed, ends)
  }

  /** Of the words of a phrase, in order. */
  async #occurrences(field: Field, phrase: string): Promise<(Occurrences | undefined)[]> {
    const { files, starts } = await this.#words()
    const words = encodePhrase(field, phrase)
    const postings = await Promise.all(words.map((word) => this.#postings(fileOfWord(files, word))))
    return words.map((word, at) => postings[at]?.occurrencesOf(word, starts))
  }

  #sentences(): Promise<SentenceLengths> {
    return this.#index.keep('sentences', async () => {
      const { sentences } = await this.#index.entry()
      return this.#index.json<SentenceLengths>(sentences)
    })
  }

  #words(): Promise<{ files: WordFile[]; starts: Uint32Array }> {
    return this.#index.keep('words', async () => {
      const entry = await this.#index.entry()
      const { files, sizes } = await this.#index.json<WordList>(entry.words)
      return { files, starts: startsOf(sizes) }
    })
  }

  async #postings(file: string | undefined): Promise<Postings | undefined> {
    if (file === undefined) return undefined
    return this.#index.keep(file, () =>
      this.#index
        .unpacked(file)
        .then((bytes) => new Postings(bytes))
        .catch(asBroken),
    )
  }
}
