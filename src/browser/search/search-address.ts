/**
 * The query in the address of the search page: `/search/?q=网格`.
 *
 * While typing, the entry in the history is rewritten; a submitted query gets one of its own, so
 * that “back” leads from query to query. Each entry remembers how much of its list was shown and
 * how far down the reader was.
 */
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

function addressOf(query: string): string {
  const { pathname } = location
  return query === '' ? pathname : `${pathname}?${new URLSearchParams({ q: query }).toString()}`
}
