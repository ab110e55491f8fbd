/**
 * What we read of the files that Pagefind writes (1.6.0), each unpacked: in its table of contents
 * (`.pf_meta`) which file holds which words, in such a file (`.pf_index`) where the words stand.
 *
 * What Pagefind takes for a page is a volume of ours: many records, one behind the other. It needs
 * most of its time and memory for each word on each page, and finds a page among all the others each
 * time one is added; so few pages, and which record a word is in we tell from its position.
 *
 *     table    [version, [[page, words, file], …], [[first word, last word, file], …], …]
 *     postings [[[word, [[page, [weight, position, …], …], …], …], …]]
 *
 * Pages are counted in the order in which they were added; pages and positions are each written as
 * the distance from the one before. Weights are negative and of no use to us. Reading this ourselves
 * rather than by Pagefind’s own program is what makes common words fast: it looks for positions
 * only, and puts no score on twenty thousand records. Should the form ever change, building the
 * index fails.
 */
import { CborReader } from './cbor.ts'
import type { Holders } from './hits.ts'

const SIGNATURE = 'pagefind_dcd'

/** As many make Pagefind fast and small; more would make its files too large to load on the way. */
export const RECORDS_IN_VOLUME = 1000

export interface WordList {
  /** In the order of the words. */
  files: WordFile[]
  /** Of each record, how many words it has. */
  sizes: number[]
}

/** The words from this one on stand in this file. */
export interface WordFile {
  from: string
  file: string
}

/**
 * Reads the table of contents. `words` are the numbers of words of the pages as they were added: a
 * page that has another number is not the volume that we take it for.
 */
export function readWordFiles(meta: Uint8Array, words: readonly number[]): WordFile[] {
  const reader = readerOf(meta)
  reader.array()
  reader.text()
  const pages = reader.array()
  if (pages !== words.length) throw new Error(`Pagefind has ${pages} pages, not ${words.length}`)
  for (const [number, count] of words.entries()) {
    reader.array()
    reader.skip()
    const found = reader.number()
    if (found !== count)
      throw new Error(`Pagefind’s page ${number} has ${found} words, not ${count}`)
    reader.skip()
  }
  return Array.from({ length: reader.array() }, () => {
    reader.array()
    const from = reader.text()
    reader.skip()
    return { from, file: `index/${reader.text()}.pf_index` }
  })
}

export function fileOfWord(files: readonly WordFile[], word: string): string | undefined {
  let low = 0
  let high = files.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((files[middle]?.from ?? '') <= word) low = middle + 1
    else high = middle
  }
  return files[low - 1]?.file
}

/** For each record the number of words before it in the whole collection; one more at the end. */
export function startsOf(sizes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  for (const [at, size] of sizes.entries()) starts[at + 1] = (starts[at] ?? 0) + size
  return starts
}

/** Where a word stands: `record * RECORD + position` for each time, in ascending order. */
export type Occurrences = Float64Array

const NOWHERE: Occurrences = new Float64Array(0)

/** More than any record has words. */
export const RECORD = 2 ** 24

/** One file of postings; what stands where is found once, what it says is read when asked for. */
export class Postings {
  readonly #bytes: Uint8Array
  readonly #places = new Map<string, number>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const reader = readerOf(bytes)
    reader.array()
    for (let left = reader.array(); left > 0; left--) {
      const parts = reader.array()
      this.#places.set(reader.text(), reader.place)
      for (let part = 1; part < parts; part++) reader.skip()
    }
  }

  /** `starts`: how many words there are before each record (`startsOf`). */
  occurrencesOf(word: string, starts: Uint32Array): Occurrences {
    const place = this.#places.get(word)
    if (place === undefined) return NOWHERE
    const reader = new CborReader(this.#bytes, place)
    const found: number[] = []
    let volume = 0
    for (let left = reader.array(); left > 0; left--) {
      const parts = reader.array()
      volume += reader.number()
      let record = volume * RECORDS_IN_VOLUME
      let position = starts[record] ?? 0
      for (let numbers = reader.array(); numbers > 0; numbers--) {
        const step = reader.number()
        if (step < 0) continue
        position += step
        while ((starts[record + 1] ?? Infinity) <= position) record++
        found.push(record * RECORD + position - (starts[record] ?? 0))
      }
      for (let part = 2; part < parts; part++) reader.skip()
    }
    return Float64Array.from(found)
  }
}

/** The records in which the words stand one behind the other, and how many times they do. */
export function recordsOfChain(words: readonly (Occurrences | undefined)[]): Holders {
  const ends = endsOfChain(words)
  const records = new Uint32Array(ends.length)
  const times = new Uint32Array(ends.length)
  let count = 0
  for (const end of ends) {
    const record = Math.floor(end / RECORD)
    if (count === 0 || records[count - 1] !== record) records[count++] = record
    times[count - 1] = (times[count - 1] ?? 0) + 1
  }
  return { numbers: records.subarray(0, count), times: times.subarray(0, count) }
}

/** Where the first of the words stands each time that they stand one behind the other. */
export function startsOfChain(words: readonly (Occurrences | undefined)[]): Occurrences {
  return endsOfChain(words).map((end) => end - (words.length - 1))
}

function endsOfChain(words: readonly (Occurrences | undefined)[]): Occurrences {
  const [first = NOWHERE, ...others] = words
  return others.reduce<Occurrences>((before, next) => following(before, next ?? NOWHERE), first)
}

/** Those of `next` that stand right behind one of `before`. */
function following(before: Occurrences, next: Occurrences): Occurrences {
  const kept = new Float64Array(Math.min(before.length, next.length))
  let count = 0
  let at = 0
  for (const place of before) {
    const wanted = place + 1
    while (at < next.length && (next[at] ?? 0) < wanted) at++
    if (next[at] === wanted) kept[count++] = wanted
  }
  return kept.subarray(0, count)
}

/** Stands behind the signature. */
export function readerOf(bytes: Uint8Array): CborReader {
  for (const [at, character] of Array.from(SIGNATURE).entries()) {
    if (bytes[at] !== character.charCodeAt(0)) {
      throw new Error('Pagefind’s index is not what it was: signature')
    }
  }
  return new CborReader(bytes, SIGNATURE.length)
}
