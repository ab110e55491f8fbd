/** What a page and its search worker say to each other. */
import type { FailureReason, HitRange, SearchResult } from '../../core/search/engine.ts'
import type { Query } from '../../core/search/query.ts'

/** Comes first, and once: the address of the index. */
export interface OpenMessage {
  type: 'open'
  base: string
}

export interface SearchMessage {
  type: 'search'
  /** Comes back with the answer. */
  id: number
  query: Query
  range: HitRange
}

export type ToWorker = OpenMessage | SearchMessage

export type FromWorker =
  | { id: number; result: SearchResult }
  | { id: number; failure: { reason: FailureReason; message: string } }
