/**
 * What every search engine can do. Which one is at work is nobody's business: same hits, same
 * order (match.ts and rank.ts say which). A new engine is one file that implements this.
 */
import type { Query } from './query.ts'
import type { SearchRecord } from './records.ts'

export interface SearchEngine {
  /** The hits `from` (the best is 0) up to `from + count`. */
  search(query: Query, range: HitRange): Promise<SearchResult>
}

export interface HitRange {
  from: number
  count: number
}

export interface SearchResult {
  /** All hits there are. */
  total: number
  hits: SearchRecord[]
}

/**
 * missing: no index where it should be. version: the index is of another version than the page.
 * broken: a file of the index is missing or damaged. unsupported: the browser lacks what searching
 * needs. silent: no answer in time.
 */
export type FailureReason = 'missing' | 'version' | 'broken' | 'unsupported' | 'silent'

export class SearchFailure extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SearchFailure'
    this.reason = reason
  }
}
