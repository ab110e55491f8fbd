/**
 * The batch search that the reader is waiting for: terms are looked for one after the other, and a
 * search that is started meanwhile takes the place of the one under way, which stops where it is.
 */
import { makeMatrix } from '../../core/search/batch.ts'
import type { BatchReport } from '../../core/search/batch.ts'
import type { TermList } from '../../core/search/batch-terms.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { NO_FILTERS, UNKNOWN } from '../../core/search/request.ts'
import type { FacetValue } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { notesOn } from './batch-notes.ts'
import type { BatchView } from './batch-view.ts'

export interface BatchSite {
  /** The address of the site, with a slash at its end. */
  base: string
  reports: readonly BatchReport[]
}

export class BatchSession {
  readonly #engine: SearchEngine
  readonly #view: BatchView
  readonly #site: BatchSite
  #asked: BatchState | undefined

  constructor(engine: SearchEngine, view: BatchView, site: BatchSite) {
    this.#engine = engine
    this.#view = view
    this.#site = site
  }

  async run(state: BatchState, list: TermList, notes: readonly string[] = []): Promise<void> {
    this.#asked = state
    const allNotes = [...notes, ...notesOn(list)]
    if (list.terms.length === 0) {
      this.#view.showNothing(allNotes)
      return
    }
    this.#view.showSearching(list.terms.length)
    try {
      const found = await this.#findAll(state, list)
      if (this.#asked !== state) return
      const { base, reports } = this.#site
      const rows = reports.filter((report) => isAmong(report, state))
      const matrix = makeMatrix(state.terms, found, rows)
      this.#view.showMatrix({ matrix, asked: state, base }, allNotes)
    } catch (error) {
      const retry = (): void => void this.run(state, list, notes)
      if (this.#asked === state) this.#view.showFailure(error, retry)
    }
  }

  /** For each term the reports with hits; stops early where nobody waits any more. */
  async #findAll(state: BatchState, { terms }: TermList): Promise<(readonly FacetValue[])[]> {
    const { kind, year, county } = state
    const filters = {
      ...NO_FILTERS,
      year: year === null ? [] : [year],
      county: county === null ? [] : [county],
    }
    const found: (readonly FacetValue[])[] = []
    for (const { query } of terms) {
      const { facets } = await this.#engine.search({
        ...USUAL,
        query,
        kind,
        filters,
        facets: ['report'],
        from: 0,
        count: 0,
      })
      if (this.#asked !== state) break
      found.push(facets.report)
      this.#view.showProgress(found.length, terms.length)
    }
    return found
  }
}

function isAmong(report: BatchReport, { year, county }: BatchState): boolean {
  const isOfYear = year === null || String(report.year ?? UNKNOWN.year) === year
  return isOfYear && (county === null || (report.county ?? UNKNOWN.county) === county)
}
