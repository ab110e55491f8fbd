/**
 * Reads the files of a search index (core/search/index-files.ts), each once. What could not be read
 * is a failure, never a shorter list, and is tried again when it is wanted again.
 */
import { gunzipSync } from 'fflate'
import { SearchFailure, asBroken } from '../../core/search/engine.ts'
import { ENTRY_FILE, INDEX_FORMAT, recordAt } from '../../core/search/index-files.ts'
import type { IndexEntry, IndexTable, ReportTexts } from '../../core/search/index-files.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import { locateRecord, openTable } from '../../core/search/search-table.ts'
import type { SearchTable } from '../../core/search/search-table.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { readBytes, readJson } from '../read-file.ts'
import { nextTask } from './pauses.ts'

const readers = new Map<string, IndexReader>()

/** One for all that a page does with the index at that address. */
export function indexAt(base: string): IndexReader {
  const reader = readers.get(base) ?? new IndexReader(base)
  readers.set(base, reader)
  return reader
}

export class IndexReader {
  readonly #base: string
  readonly #kept = new Map<string, Promise<unknown>>()

  /** `base` is the address of the index, with a slash at its end. */
  constructor(base: string) {
    this.#base = base
  }

  entry(): Promise<IndexEntry> {
    return this.keep(ENTRY_FILE, () => this.#readEntry())
  }

  table(): Promise<SearchTable> {
    return this.keep('table', async () => {
      const { table } = await this.entry()
      const content = await this.json<IndexTable>(table)
      // In a page, reading and opening it in one go would be felt.
      await nextTask()
      return openTable(content)
    })
  }

  vocabulary(): Promise<Vocabulary> {
    return this.keep('vocabulary', async () => {
      const { vocabulary } = await this.entry()
      return this.json<Vocabulary>(vocabulary)
    })
  }

  async records(numbers: readonly number[]): Promise<SearchRecord[]> {
    const table = await this.table()
    return Promise.all(
      numbers.map(async (number) => {
        const { report, part } = locateRecord(table, number)
        const { texts = '', report: id = '' } = table.reports[report] ?? {}
        return recordAt(await this.texts(texts), id, part)
      }),
    )
  }

  texts(path: string): Promise<ReportTexts[]> {
    return this.keep(path, () => this.json<ReportTexts[]>(path))
  }

  /**
   * Loads files before they are wanted, one after the other, up to so many bytes of them. Ends at
   * the first that cannot be read: that is told when it is wanted.
   */
  async preload(paths: readonly string[], most: number): Promise<void> {
    let bytes = 0
    for (const path of paths) {
      if (this.#kept.has(path)) continue
      const packed = await this.#packed(path).catch(() => null)
      if (packed === null) return
      bytes += packed.byteLength
      if (bytes > most) return
    }
  }

  async json<Content>(path: string): Promise<Content> {
    const bytes = await this.unpacked(path)
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as Content
    } catch (error) {
      return asBroken(error)
    }
  }

  /**
   * The content of a file that was written with gzip. Unpacked here in one go: a page of hits takes
   * some ten small files, and to set up the browser’s own streams for each takes longer.
   */
  async unpacked(path: string): Promise<Uint8Array> {
    try {
      return gunzipSync(await this.#packed(path))
    } catch (error) {
      return asBroken(error)
    } finally {
      // What was unpacked is kept by whoever wanted it.
      this.#kept.delete(packedName(path))
    }
  }

  #packed(path: string): Promise<Uint8Array> {
    return this.keep(packedName(path), () => readBytes(this.#base + path))
  }

  /** What `make` gave for this name before, unless it failed. */
  keep<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(name) as Promise<Value> | undefined
    if (known !== undefined) return known
    const made = make()
    this.#kept.set(name, made)
    made.catch(() => this.#kept.delete(name))
    return made
  }

  async #readEntry(): Promise<IndexEntry> {
    const address = this.#base + ENTRY_FILE
    const entry = await readJson<IndexEntry>(address, { cache: 'no-cache' }).catch(
      (cause: unknown) => {
        throw new SearchFailure('missing', `no index at ${this.#base}`, { cause })
      },
    )
    if (entry.format !== INDEX_FORMAT) {
      throw new SearchFailure('version', `index ${entry.format}, page ${INDEX_FORMAT}`)
    }
    return entry
  }
}

function packedName(path: string): string {
  return `${path} as it is sent`
}
