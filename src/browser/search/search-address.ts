/**
 * The address bar of the search page, and the history behind it.
 *
 * While typing, the entry in the history is rewritten; whatever is submitted or chosen gets one of
 * its own, so that “back” leads from list to list. Each entry remembers how far down the reader is.
 */
import { readState } from '../../core/search/search-state.ts'
import type { ReadState, SearchState } from '../../core/search/search-state.ts'
import { entryState, pushEntry, replaceEntry, shownAddress } from '../address-bar.ts'
import { isPlace } from './place-hash.ts'
import { addressOfState, parametersIn } from './state-address.ts'

/** Browsers allow some hundred changes of the history in half a minute. */
const REST_MS = 250

export class SearchAddress {
  readonly #base: string
  /** The entry as it was before typing began. */
  #settled = shownAddress().href

  /** `base` is the address of the site, with a slash at its end. */
  constructor(base: string) {
    this.#base = base
    history.scrollRestoration = 'manual'
    let timer: ReturnType<typeof setTimeout> | undefined
    addEventListener('scroll', () => {
      clearTimeout(timer)
      timer = setTimeout(() => this.#remember(), REST_MS)
    })
    addEventListener('pagehide', () => this.#remember())
  }

  read(): ReadState {
    return readState(parametersIn(shownAddress()))
  }

  hrefOf(state: SearchState | null): string {
    return addressOfState(this.#base, state)
  }

  /** How far down the reader was when this entry was left, if it was. */
  get scroll(): number | null {
    const state = entryState() as { scroll?: unknown } | null
    return typeof state?.scroll === 'number' ? state.scroll : null
  }

  type(state: SearchState | null): void {
    replaceEntry(null, this.hrefOf(state))
  }

  submit(state: SearchState | null): void {
    replaceEntry({ scroll: scrollY }, this.#settled)
    const href = this.hrefOf(state)
    if (href !== this.#settled) pushEntry(null, href)
    this.#settled = shownAddress().href
  }

  /** What was typed until now stays an entry of its own. */
  choose(href: string): void {
    this.#remember()
    if (href !== shownAddress().href) pushEntry(null, href)
    this.#settled = shownAddress().href
  }

  /** The same list by its right name: a page that is not there gives way to the last one. */
  correct(state: SearchState): void {
    replaceEntry(entryState(), this.hrefOf(state))
    this.#settled = shownAddress().href
  }

  onReturn(act: () => void): void {
    addEventListener('popstate', () => {
      // Whoever jumps to a place on the page stays in the same list.
      if (location.hash !== '' && isPlace(location.hash)) return
      this.#settled = shownAddress().href
      act()
    })
  }

  #remember(): void {
    replaceEntry({ scroll: scrollY }, shownAddress().href)
  }
}
