/**
 * What we read of the files that Pagefind writes (1.6.0), each unpacked: in its table of contents
 * (`.pf_meta`) which file holds which words, in such a file (`.pf_index`) where the words stand.
 *
 *     table    [version, [[page, words, file], …], [[first word, last word, file], …], …]
 *     postings [[[word, [[page, [weight, position, …], …], …], …], …]]
 *
 * Pages are counted in the order in which they were added; pages and positions are each written as
 * the distance from the one before. Weights are negative and of no use to us. Reading this ourselves rather than by Pagefind’s own program is what
 * makes common words fast: it looks for positions only, and puts no score on twenty thousand pages.
 * Should the form ever change, building the index fails.
 */
import { CborReader } from './cbor.ts'
import type { Holders } from './hits.ts'

const SIGNATURE = 'pagefind_dcd'

/** The words from this one on stand in this file. In the order of the words. */
export interface WordFile {
  from: string
  file: string
}

/**
 * Reads the table of contents. `words` are the numbers of words of the pages as they were added: a
 * page that has another number is not the page that we take it for.
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

/** Where a word stands: `page * PAGE + position` for each time, in ascending order. */
export type Occurrences = Float64Array

const NOWHERE: Occurrences = new Float64Array(0)

/** More than any page has words. */
export const PAGE = 2 ** 24

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

  occurrencesOf(word: string): Occurrences {
    const place = this.#places.get(word)
    if (place === undefined) return NOWHERE
    const reader = new CborReader(this.#bytes, place)
    const found: number[] = []
    let page = 0
    for (let left = reader.array(); left > 0; left--) {
      const parts = reader.array()
      page += reader.number()
      let position = 0
      for (let numbers = reader.array(); numbers > 0; numbers--) {
        const step = reader.number()
        if (step < 0) continue
        position += step
        found.push(page * PAGE + position)
      }
      for (let part = 2; part < parts; part++) reader.skip()
    }
    return Float64Array.from(found)
  }
}

/** The pages on which the words stand one behind the other, and how many times they do. */
export function pagesOfChain(words: readonly (Occurrences | undefined)[]): Holders {
  const [first = NOWHERE, ...others] = words
  const ends = others.reduce<Occurrences>(
    (before, next) => following(before, next ?? NOWHERE),
    first,
  )
  const pages = new Uint32Array(ends.length)
  const times = new Uint32Array(ends.length)
  let count = 0
  for (const end of ends) {
    const page = Math.floor(end / PAGE)
    if (count === 0 || pages[count - 1] !== page) pages[count++] = page
    times[count - 1] = (times[count - 1] ?? 0) + 1
  }
  return { numbers: pages.subarray(0, count), times: times.subarray(0, count) }
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

function readerOf(bytes: Uint8Array): CborReader {
  for (const [at, character] of Array.from(SIGNATURE).entries()) {
    if (bytes[at] !== character.charCodeAt(0)) {
      throw new Error('Pagefind’s index is not what it was: signature')
    }
  }
  return new CborReader(bytes, SIGNATURE.length)
}
