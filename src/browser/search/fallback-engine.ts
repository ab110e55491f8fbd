/**
 * The worker's engine and, where that cannot do it, the scan in the page itself: no worker to be
 * had, or postings that cannot be read. What is missing for both, or only slow to come, stays a
 * failure.
 *
 * Without a worker there will be none later, so the scan stays; postings are tried again each time.
 */
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine, SearchResult } from '../../core/search/engine.ts'
import type { SearchRequest } from '../../core/search/request.ts'

export class FallbackEngine implements SearchEngine {
  readonly #first: SearchEngine
  readonly #second: () => Promise<SearchEngine>
  readonly #onFallback: (isOn: boolean) => void
  #fallback: Promise<SearchEngine> | undefined
  #isFinal = false

  /** `second` is only made when it is needed; `onFallback` is told which of them answers. */
  constructor(
    first: SearchEngine,
    second: () => Promise<SearchEngine>,
    onFallback: (isOn: boolean) => void,
  ) {
    this.#first = first
    this.#second = second
    this.#onFallback = onFallback
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    if (this.#isFinal) return this.#searchOtherwise(request)
    try {
      const result = await this.#first.search(request)
      this.#onFallback(false)
      return result
    } catch (error) {
      if (!isOvercome(error)) throw error
      this.#isFinal = error.reason === 'unsupported'
      return this.#searchOtherwise(request)
    }
  }

  async #searchOtherwise(request: SearchRequest): Promise<SearchResult> {
    this.#fallback ??= this.#second().catch((error: unknown) => {
      this.#fallback = undefined
      throw error
    })
    const result = await (await this.#fallback).search(request)
    this.#onFallback(true)
    return result
  }
}

function isOvercome(error: unknown): error is SearchFailure {
  return (
    error instanceof SearchFailure && (error.reason === 'unsupported' || error.reason === 'broken')
  )
}
