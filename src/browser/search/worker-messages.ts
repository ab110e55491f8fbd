/** What a page and its search worker say to each other. */
import type { FailureReason, SearchResult } from '../../core/search/engine.ts'
import type { SearchRequest } from '../../core/search/request.ts'

/** Comes first, and once: the address of the index. */
export interface OpenMessage {
  type: 'open'
  base: string
}

export interface SearchMessage {
  type: 'search'
  /** Comes back with the answer. */
  id: number
  request: SearchRequest
}

export type ToWorker = OpenMessage | SearchMessage

export type FromWorker =
  | { id: number; result: SearchResult }
  | { id: number; failure: { reason: FailureReason; message: string } }
