/**
 * The search that the reader is waiting for; whatever an earlier one still brings is dropped.
 *
 * The list comes first. What helps beside it (synonyms, the township of that name, ways out of
 * nothing) follows as soon as it is known, and is left out where it cannot be read.
 */
import type { SearchEngine, SearchResult } from '../../core/search/engine.ts'
import { expandQuery } from '../../core/search/expand-query.ts'
import { parseQuery } from '../../core/search/query.ts'
import type { Query } from '../../core/search/query.ts'
import type { SearchRequest } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import type { ReadState, SearchState } from '../../core/search/search-state.ts'
import { chooseIn, suggest } from '../../core/search/suggest.ts'
import { townshipsNamed } from '../../core/search/township-named.ts'
import type { Vocabulary } from '../../core/search/vocabulary.ts'
import { waysOut } from '../../core/search/ways-out.ts'
import type { KnownNames, WayOut } from '../../core/search/ways-out.ts'
import type { Asked, HitReader } from './asked.ts'
import { SHOWN_FILTERS } from './filters-view.ts'
import type { ResultsView } from './results-view.ts'
import type { CountedWay } from './ways-list.ts'

export interface SessionParts {
  engine: SearchEngine
  readVocabulary: () => Promise<Vocabulary>
  view: ResultsView
  /** Is told the state that is shown instead of one with a page that is not there. */
  correct: (state: SearchState) => void
}

export class SearchSession {
  readonly #engine: SearchEngine
  readonly #readVocabulary: () => Promise<Vocabulary>
  readonly #view: ResultsView
  readonly #correct: (state: SearchState) => void
  /** Counts the questions, so that an answer knows whether it is still wanted. */
  #turn = 0

  constructor({ engine, readVocabulary, view, correct }: SessionParts) {
    this.#engine = engine
    this.#readVocabulary = readVocabulary
    this.#view = view
    this.#correct = correct
  }

  /** Whether the list is drawn, and still the one that is wanted. */
  async run({ state, unknown }: ReadState): Promise<boolean> {
    const turn = ++this.#turn
    if (state === null) {
      this.#view.showNothing([], unknown)
      await this.#offerFilters(turn)
      return turn === this.#turn
    }
    const parsed = parseQuery(state.text)
    if (parsed.query === null && state.text.trim() !== '') {
      this.#view.showNothing(parsed.hints, unknown)
      return true
    }
    this.#view.showSearching()
    return this.#answer({ ...parsed, state, unknown }, turn)
  }

  async #answer(asked: Asked, turn: number): Promise<boolean> {
    const { state } = asked
    try {
      const result = await this.#engine.search(requestOf(asked))
      if (turn !== this.#turn) return false
      const last = lastPageOf(result, state)
      if (state.page > last) {
        const corrected = { ...state, page: last }
        this.#correct(corrected)
        return await this.#answer({ ...asked, state: corrected }, turn)
      }
      this.#view.showResult(result, asked, last, this.#reader(asked.query, state))
      // What helps beside the list is not waited for; without it, the list stands as it is.
      this.#help(asked, result, turn).catch(() => undefined)
      return true
    } catch (error) {
      if (turn === this.#turn) this.#view.showFailure(error, () => void this.run(asked))
      return false
    }
  }

  async #help(asked: Asked, result: SearchResult, turn: number): Promise<void> {
    const vocabulary = await this.#readVocabulary()
    if (turn !== this.#turn) return
    const { query } = asked
    if (result.total > 0) this.#view.showTownships(townshipsNamed(query, vocabulary), asked)
    await this.#addSynonyms(asked, vocabulary, turn)
    if (result.total === 0) await this.#addWaysOut(asked, vocabulary, turn)
  }

  async #addSynonyms({ query, state }: Asked, vocabulary: Vocabulary, turn: number): Promise<void> {
    const expansion = query && expandQuery(query, vocabulary.synonyms)
    if (expansion === null) return
    const read = this.#reader(expansion.query, state)
    const found = state.synonyms ? await read(0, FEW) : null
    if (turn === this.#turn) this.#view.showSynonyms({ ...expansion, state, found, read })
  }

  async #addWaysOut({ query, state }: Asked, vocabulary: Vocabulary, turn: number): Promise<void> {
    const ways = [...meantWays(state, vocabulary), ...waysOut(state, query, knownNames(vocabulary))]
    const counted: CountedWay[] = []
    for (const way of ways) {
      const { query } = parseQuery(way.state.text)
      const { total } = await this.#reader(query, way.state)(0, 0)
      // Whoever has typed on does not wait for the others.
      if (turn !== this.#turn) return
      counted.push({ way, total })
    }
    this.#view.showWaysOut(counted)
  }

  /** Reads hits of that query as one list, whatever page of it, or groups, are shown. */
  #reader(query: Query | null, state: SearchState): HitReader {
    return (from, count) => {
      const request = { ...requestOf({ query, state }), group: null, facets: [], from, count }
      return this.#engine.search(request)
    }
  }

  /** Nothing is asked: what there is to choose from is shown; where that cannot be read, it is not. */
  async #offerFilters(turn: number): Promise<void> {
    const request = { ...requestOf({ query: null, state: USUAL }), count: 0 }
    const result = await this.#engine.search(request).catch(() => null)
    if (result !== null && turn === this.#turn) this.#view.showFilters(result.facets, USUAL)
  }
}

const MOST_MEANT = 3

/** fqjy and Enter: what was suggested while it was typed. */
function meantWays(state: SearchState, vocabulary: Vocabulary): WayOut[] {
  const meant = suggest(vocabulary, state.text, MOST_MEANT)
  return meant.map((suggestion) => ({
    kind: 'word',
    words: `是不是要找“${suggestion.words}”`,
    state: chooseIn(state, suggestion),
  }))
}

/** So many hits by synonyms are shown to begin with. */
const FEW = 5

function knownNames({ tags, townships }: Vocabulary): KnownNames {
  return {
    tags: tags.map(({ words }) => words),
    bodies: townships.map(({ words, county }) => ({ body: words, county })),
  }
}

/** Their texts are of as many reports: most of what a new list has to wait for. */
const PER_PAGE = { list: 10, line: 50 } as const
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
