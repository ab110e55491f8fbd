/** What the list on the page is the answer to. */
import type { SearchResult } from '../../core/search/engine.ts'
import type { ParsedQuery } from '../../core/search/query.ts'
import type { Parameter, SearchState } from '../../core/search/search-state.ts'

export interface Asked extends ParsedQuery {
  state: SearchState
  /** What of the address means nothing. */
  unknown: readonly Parameter[]
}

/** Reads any stretch of what was asked for, as one list. */
export type HitReader = (from: number, count: number) => Promise<SearchResult>

/** The site around the list. */
export interface SearchSite {
  /** Its address, with a slash at its end. */
  base: string
  /** In the order of the taxonomy. */
  tagGroups: readonly TagGroup[]
}

export interface TagGroup {
  name: string
  tags: readonly { name: string; href: string }[]
}
