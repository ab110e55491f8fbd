/**
 * The query in the address of the search page: `/search/?q=网格`, and the kind of records shown:
 * `&kind=planned`, or `all`; without it, practices.
 *
 * While typing, the entry in the history is rewritten; a submitted query gets one of its own, so
 * that “back” leads from query to query. Each entry remembers how much of its list was shown and
 * how far down the reader was.
 */
import { KINDS } from '../../core/search/request.ts'
import type { Kind } from '../../core/search/request.ts'

const EVERY_KIND = 'all'

export interface ListPlace {
  shown: number
  scroll: number
}

export class SearchAddress {
  /** The query of the entry as it was before typing began. */
  #settled = this.query

  get query(): string {
    return new URLSearchParams(location.search).get('q') ?? ''
  }

  /** Null: every kind. */
  get kind(): Kind | null {
    const asked = new URLSearchParams(location.search).get('kind')
    return asked === EVERY_KIND ? null : (KINDS.find((kind) => kind === asked) ?? 'practice')
  }

  /** Where the reader was when this entry was left, if it was. */
  get place(): ListPlace | null {
    const state = history.state as Partial<ListPlace> | null
    if (typeof state?.shown !== 'number' || typeof state.scroll !== 'number') return null
    return { shown: state.shown, scroll: state.scroll }
  }

  type(query: string): void {
    history.replaceState(null, '', addressOf(query))
  }

  submit(query: string, place: ListPlace): void {
    history.replaceState(place, '', addressOf(this.#settled))
    if (query !== this.#settled) history.pushState(null, '', addressOf(query))
    this.#settled = query
  }

  leave(place: ListPlace): void {
    history.replaceState(place, '')
  }

  onReturn(act: () => void): void {
    addEventListener('popstate', () => {
      this.#settled = this.query
      act()
    })
  }
}

/** The address of the list of these records; without a kind, of the kind that is shown now. */
export function addressOf(query: string, kind?: Kind | null): string {
  const values = new URLSearchParams(location.search)
  if (query === '') values.delete('q')
  else values.set('q', query)
  if (kind === 'practice') values.delete('kind')
  else if (kind !== undefined) values.set('kind', kind ?? EVERY_KIND)
  return values.toString() === '' ? location.pathname : `${location.pathname}?${values.toString()}`
}
