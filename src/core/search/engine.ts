/**
 * What every search engine can do. Which one is at work is nobody's business: same hits, same
 * order (match.ts and rank.ts say which).
 *
 * A new engine is one file that implements `RecordFinder`: it finds records and reads them.
 * Filters, kinds, counts and order are computed for all of them in one place (answer.ts), so that
 * they cannot differ; finding-engine.ts puts the two together.
 */
import type { Hits } from './hits.ts'
import type { Query } from './query.ts'
import type { SearchRecord } from './records.ts'
import type { FacetValue, Facets, FilterName, KindCounts, SearchRequest } from './request.ts'
import type { SearchTable } from './search-table.ts'

export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>
}

export interface SearchResult {
  /** Hits in the list shown: with the filters, and of the kind that is asked for. */
  total: number
  kinds: KindCounts
  facets: Facets
  /** Values that were asked for and do not exist; they were left aside. */
  unknown: UnknownValue[]
  /** In the order of the list; of groups, the hits of one after those of the other. */
  hits: SearchRecord[]
  /** Null if none are asked for. */
  groups: HitGroups | null
}

export interface HitGroups {
  /** How many there are, shown or not. */
  total: number
  shown: HitGroup[]
}

export interface HitGroup {
  /** Null: what belongs to none, such as a record without a tag. */
  name: string | null
  /** What, added to the filters, leaves the hits of this group alone; null if nothing does. */
  filters: Partial<Record<FilterName, string>> | null
  /** All of its hits. */
  count: number
  /** How many of them are among `hits`. */
  shown: number
}

export interface UnknownValue extends Pick<FacetValue, 'value'> {
  filter: FilterName
}

export interface RecordFinder {
  /** Loads what every search needs. */
  open(): Promise<SearchTable>
  find(query: Query): Promise<Hits>
  /** In the order of the numbers. */
  read(numbers: readonly number[]): Promise<SearchRecord[]>
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

/** For what is thrown while files of an index are read; a failure that is one already stays. */
export function asBroken(error: unknown): never {
  if (error instanceof SearchFailure) throw error
  throw new SearchFailure('broken', String(error), { cause: error })
}
