/**
 * Finds by reading everything: all texts are loaded and normalised once, then looked through. Slower
 * to begin than postings, but it needs no worker and no postings; it is also what tests hold the
 * postings against.
 *
 * It may run in the page itself, so it pauses between slices of its work.
 */
import type { Field } from '../../core/search/encode.ts'
import type { RecordFinder } from '../../core/search/engine.ts'
import { findHits } from '../../core/search/find-hits.ts'
import type { Hits, Holders } from '../../core/search/hits.ts'
import type { ReportTexts } from '../../core/search/index-files.ts'
import { formsOf, timesIn } from '../../core/search/match.ts'
import type { Query } from '../../core/search/query.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import type { SearchTable } from '../../core/search/search-table.ts'
import { IndexReader } from './index-reader.ts'
import { makePauses, nextTask } from './pauses.ts'

/** Per record, all forms of a field; between two of them a line break, which no phrase holds. */
type Fields = Record<Field, string[]>

/** As many as browsers load from one host at a time. */
const AT_ONCE = 6

export class ScanFinder implements RecordFinder {
  readonly #index: IndexReader
  /** One for all: several phrases are looked for at once, and share a slice. */
  readonly #pause = makePauses()

  /** `base` is the address of the index, with a slash at its end. */
  constructor(base: string) {
    this.#index = new IndexReader(base)
  }

  /** The texts are loaded by the first query: to browse takes none. */
  open(): Promise<SearchTable> {
    return this.#index.table()
  }

  async find(query: Query): Promise<Hits> {
    const hits = await findHits(query, {
      table: await this.#index.table(),
      findPhrase: (field, phrase) => this.#findPhrase(field, phrase),
      read: (numbers) => this.read(numbers),
    })
    // Counting and ordering come next, in one piece.
    await nextTask()
    return hits
  }

  async read(numbers: readonly number[]): Promise<SearchRecord[]> {
    await nextTask()
    return this.#index.records(numbers)
  }

  async #findPhrase(field: Field, phrase: string): Promise<Holders> {
    const fields = await this.#fields()
    const numbers: number[] = []
    const times: number[] = []
    for (const [number, forms] of fields[field].entries()) {
      const count = timesIn(forms, phrase)
      if (count > 0) {
        numbers.push(number)
        times.push(count)
      }
      if (number % 1000 === 0) await this.#pause()
    }
    return { numbers: Uint32Array.from(numbers), times: Uint32Array.from(times) }
  }

  #fields(): Promise<Fields> {
    return this.#index.keep('fields', async () => {
      const { reports } = await this.#index.table()
      const fields: Fields = { text: [], heading: [], lead: [] }
      const files = [...new Set(reports.map(({ texts }) => texts))]
      for (let from = 0; from < files.length; from += AT_ONCE) {
        const some = files.slice(from, from + AT_ONCE).map((file) => this.#index.texts(file))
        for (const texts of (await Promise.all(some)).flat()) {
          addFields(fields, texts)
          await this.#pause()
        }
      }
      return fields
    })
  }
}

function addFields(fields: Fields, { parts }: ReportTexts): void {
  // The same heading stands above many records.
  const known = new Map<string, string>()
  const formOf = (text: string): string => {
    const form = known.get(text) ?? formsOf(text).join('\n')
    known.set(text, form)
    return form
  }
  for (const { text, headings, lead } of parts) {
    fields.text.push(formOf(text))
    fields.heading.push(headings.map(formOf).join('\n'))
    fields.lead.push(lead === null ? '' : formOf(lead))
  }
}
