/** The search that the reader is waiting for; whatever an earlier one still brings is dropped. */
import type { SearchEngine, SearchResult } from '../../core/search/engine.ts'
import { parseQuery } from '../../core/search/query.ts'
import type { SearchRequest } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import type { ReadState, SearchState } from '../../core/search/search-state.ts'
import type { Asked } from './asked.ts'
import { SHOWN_FILTERS } from './filters-view.ts'
import type { ResultsView } from './results-view.ts'

export class SearchSession {
  readonly #engine: SearchEngine
  readonly #view: ResultsView
  readonly #correct: (state: SearchState) => void
  /** Counts the questions, so that an answer knows whether it is still wanted. */
  #turn = 0

  /** `correct` is told the state that is shown instead of one with a page that is not there. */
  constructor(engine: SearchEngine, view: ResultsView, correct: (state: SearchState) => void) {
    this.#engine = engine
    this.#view = view
    this.#correct = correct
  }

  async run({ state, unknown }: ReadState): Promise<void> {
    const turn = ++this.#turn
    if (state === null) {
      await this.#showBlank(turn)
      return
    }
    const parsed = parseQuery(state.text)
    if (parsed.query === null && state.text.trim() !== '') {
      this.#view.showNothing('no-letters')
      return
    }
    this.#view.showSearching()
    await this.#answer({ ...parsed, state, unknown }, turn)
  }

  async #answer(asked: Asked, turn: number): Promise<void> {
    const { state } = asked
    try {
      const result = await this.#engine.search(requestOf(asked))
      if (turn !== this.#turn) return
      const last = lastPageOf(result, state)
      if (state.page > last) {
        const corrected = { ...state, page: last }
        this.#correct(corrected)
        await this.#answer({ ...asked, state: corrected }, turn)
        return
      }
      this.#view.showResult(result, asked, last)
    } catch (error) {
      if (turn !== this.#turn) return
      this.#view.showFailure(error, () => void this.run(asked))
    }
  }

  /** Nothing is asked: what there is to choose from is shown; where that cannot be read, it is not. */
  async #showBlank(turn: number): Promise<void> {
    this.#view.showNothing('no-text')
    const request = { ...requestOf({ query: null, state: USUAL }), count: 0 }
    const result = await this.#engine.search(request).catch(() => null)
    if (result !== null && turn === this.#turn) this.#view.showFilters(result.facets, USUAL)
  }
}

const PER_PAGE = { list: 20, line: 50 } as const
const GROUPS_PER_PAGE = 10

function perPage({ group, view }: SearchState): number {
  return group === null ? PER_PAGE[view] : GROUPS_PER_PAGE
}

function requestOf({ query, state }: Pick<Asked, 'query' | 'state'>): SearchRequest {
  const { filters, kind, sort, group, page } = state
  const count = perPage(state)
  const from = (page - 1) * count
  return { query, filters, kind, sort, group, facets: SHOWN_FILTERS, from, count }
}

function lastPageOf({ total, groups }: SearchResult, state: SearchState): number {
  return Math.max(1, Math.ceil((groups?.total ?? total) / perPage(state)))
}
