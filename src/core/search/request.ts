/**
 * What a reader asks for besides the words: which records, in which order, which of them.
 *
 * All of it stands in the address of the search page (search-state.ts), so that a list can be shared
 * and come back to.
 */
import type { Query } from './query.ts'

/** Shown first are practices: measures that are done or rectify. */
export const KINDS = ['practice', 'planned', 'problem', 'other'] as const

export type Kind = (typeof KINDS)[number]

/** Values of one filter are alternatives; a record must satisfy every filter that has any. */
export const FILTERS = ['tag', 'year', 'county', 'body', 'category', 'status', 'report'] as const

export type FilterName = (typeof FILTERS)[number]

/** 普法 or the name of a group of tags, 2023, 通渭县, 马营镇, 举措与成效, done, maying-2023. */
export type Filters = Readonly<Record<FilterName, readonly string[]>> & {
  /** Only records that hold figures. */
  readonly figures: boolean
}

/** The value of what a report does not tell; it can be asked for like any other. */
export const UNKNOWN = { year: '年份不详', county: '县区不详', body: '单位不详' } as const

export const NO_FILTERS: Filters = {
  tag: [],
  year: [],
  county: [],
  body: [],
  category: [],
  status: [],
  report: [],
  figures: false,
}

export const SORTS = ['relevance', 'year'] as const

export type Sort = (typeof SORTS)[number]

/** What a list can be divided by: the report, the township that issued it, the tags of a record. */
export const GROUPS = ['report', 'township', 'tag'] as const

export type Grouping = (typeof GROUPS)[number]

export interface SearchRequest {
  /** Null: everything there is, to browse by filters. */
  query: Query | null
  filters: Filters
  /** Null: of every kind. */
  kind: Kind | null
  sort: Sort
  /** Null: one list. */
  group: Grouping | null
  /** Which filters’ values are to be counted; of the others only the chosen ones come back. */
  facets: readonly FilterName[]
  /** The hits, or groups of them, `from` (the best is 0) up to `from + count`. */
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
  /** As it is shown, where that is something else: a report has a name, and an id as its value. */
  name?: string
  count: number
  chosen: boolean
}
