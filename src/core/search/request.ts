/**
 * What a reader asks for besides the words: which records, in which order, which of them.
 *
 * All of it stands in the address of the search page (request-address.ts), so that a list can be
 * shared and come back to.
 */
import type { Query } from './query.ts'

/** Shown first are practices: measures that are done or rectify. */
export const KINDS = ['practice', 'planned', 'problem', 'other'] as const

export type Kind = (typeof KINDS)[number]

/** Values of one filter are alternatives; a record must satisfy every filter that has any. */
export const FILTERS = ['tag', 'year', 'county', 'body', 'category', 'status'] as const

export type FilterName = (typeof FILTERS)[number]

/** Names as they are shown: 普法, 2023, 通渭县, 马营镇, 举措与成效, done; a group of tags is 组名 itself. */
export type Filters = Readonly<Record<FilterName, readonly string[]>> & {
  /** Only records that hold figures. */
  readonly figures: boolean
}

export const NO_FILTERS: Filters = {
  tag: [],
  year: [],
  county: [],
  body: [],
  category: [],
  status: [],
  figures: false,
}

export type Sort = 'relevance' | 'year'

export interface SearchRequest {
  /** Null: everything there is, to browse by filters. */
  query: Query | null
  filters: Filters
  /** Null: of every kind. */
  kind: Kind | null
  sort: Sort
  /** The hits `from` (the best is 0) up to `from + count`. */
  from: number
  count: number
}

/** How many hits there are of each kind, with the filters, whatever kind is shown. */
export type KindCounts = Readonly<Record<Kind, number>>

/**
 * How many hits each value of a filter would give: with all the other filters, and the kind, as
 * they are. Values without a hit are left out unless they are chosen. Most hits first.
 */
export type Facets = Readonly<Record<FilterName, readonly FacetValue[]>> & {
  readonly figures: number
}

export interface FacetValue {
  value: string
  count: number
  chosen: boolean
}
