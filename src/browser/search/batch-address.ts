/**
 * A batch search in the address of its page and in the history: rewritten while the terms are
 * edited, with an entry of its own for each search that was started. The entry keeps what was
 * pasted, too, so that nothing of it is lost on the way back; the address holds its terms only.
 */
import { readBatch, writeBatch } from '../../core/search/batch-state.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import { entryState, pushEntry, replaceEntry, shownAddress } from '../address-bar.ts'
import { isPlace } from './place-hash.ts'
import { addressWith, parametersIn } from './state-address.ts'

export class BatchAddress {
  /** As the entry was before its terms were edited. */
  #settled = { state: this.state, pasted: this.pasted }

  get state(): BatchState {
    return readBatch(parametersIn(shownAddress()))
  }

  /** What the terms were read from; null where the entry knows the address only. */
  get pasted(): string | null {
    const entry = entryState() as { pasted?: unknown } | null
    return typeof entry?.pasted === 'string' ? entry.pasted : null
  }

  /** The search that is shown. */
  get settled(): BatchState {
    return this.#settled.state
  }

  edit(state: BatchState, pasted: string | null): void {
    replaceEntry({ pasted }, addressOf(state))
  }

  submit(state: BatchState, pasted: string): void {
    const settled = addressOf(this.#settled.state)
    const submitted = addressOf(state)
    if (submitted === settled) this.settle(state, pasted)
    else {
      this.edit(this.#settled.state, this.#settled.pasted)
      pushEntry({ pasted }, submitted)
      this.#settled = { state, pasted }
    }
  }

  /** What is shown otherwise, but not searched anew. */
  settle(state: BatchState, pasted: string): void {
    this.edit(state, pasted)
    this.#settled = { state, pasted }
  }

  onReturn(act: () => void): void {
    addEventListener('popstate', () => {
      // Whoever jumps to a place on the page stays in the same search.
      if (location.hash !== '' && isPlace(location.hash)) return
      this.#settled = { state: this.state, pasted: this.pasted }
      act()
    })
  }
}

function addressOf(state: BatchState): string {
  return addressWith(location.pathname, writeBatch(state))
}
