/**
 * A batch search in the address of its page and in the history: rewritten while the terms are
 * edited, with an entry of its own for each search that was started.
 */
import { readBatch, writeBatch } from '../../core/search/batch-state.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import { addressWith, isPlace, parametersIn } from './state-address.ts'

export class BatchAddress {
  /** As the entry was before its terms were edited. */
  #settled = this.state

  get state(): BatchState {
    return readBatch(parametersIn(location))
  }

  /** The search that is shown. */
  get settled(): BatchState {
    return this.#settled
  }

  edit(state: BatchState): void {
    history.replaceState(null, '', addressOf(state))
  }

  submit(state: BatchState): void {
    const settled = addressOf(this.#settled)
    const submitted = addressOf(state)
    history.replaceState(null, '', settled)
    if (submitted !== settled) history.pushState(null, '', submitted)
    this.#settled = state
  }

  /** What is shown otherwise, but not searched anew. */
  settle(state: BatchState): void {
    this.edit(state)
    this.#settled = state
  }

  onReturn(act: () => void): void {
    addEventListener('popstate', () => {
      // Whoever jumps to a place on the page stays in the same search.
      if (location.hash !== '' && isPlace(location.hash)) return
      this.#settled = this.state
      act()
    })
  }
}

function addressOf(state: BatchState): string {
  return addressWith(location.pathname, writeBatch(state))
}
