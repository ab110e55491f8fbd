/**
 * A search engine from whatever finds records. The hits of the last query are kept: reading on,
 * filtering and sorting only need them counted anew.
 */
import { answerRequest } from './answer.ts'
import type { RecordFinder, SearchEngine, SearchResult } from './engine.ts'
import { allHits } from './hits.ts'
import type { Hits } from './hits.ts'
import type { Query } from './query.ts'
import type { SearchRequest } from './request.ts'

export class FindingEngine implements SearchEngine {
  readonly #finder: RecordFinder
  #last: { key: string; hits: Promise<Hits> } | undefined

  constructor(finder: RecordFinder) {
    this.#finder = finder
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const table = await this.#finder.open()
    const { query } = request
    const hits = query === null ? allHits(table.records) : await this.#find(query)
    const { numbers, ...counts } = answerRequest(table, hits, request)
    return { ...counts, hits: await this.#finder.read(numbers) }
  }

  #find(query: Query): Promise<Hits> {
    const key = JSON.stringify(query)
    if (this.#last?.key === key) return this.#last.hits
    const last = { key, hits: this.#finder.find(query) }
    this.#last = last
    last.hits.catch(() => {
      if (this.#last === last) this.#last = undefined
    })
    return last.hits
  }
}
