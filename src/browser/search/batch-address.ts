/**
 * A batch search in the address of its page and in the history: rewritten while the terms are
 * edited, with an entry of its own for each search that was started.
 *
 * A hundred terms make an address longer than many servers take. What is too long stands behind #
 * instead of ?, which no server is sent.
 */
import { readBatch, writeBatch } from '../../core/search/batch-state.ts'
import type { BatchState } from '../../core/search/batch-state.ts'

const LONGEST_QUERY = 4000

export class BatchAddress {
  /** As the entry was before its terms were edited. */
  #settled = this.state

  get state(): BatchState {
    // A hash without a value is a place on the page.
    const behind = location.hash.includes('=') ? location.hash.slice(1) : ''
    return readBatch(new URLSearchParams(`${location.search.slice(1)}&${behind}`))
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
      if (location.hash !== '' && !location.hash.includes('=')) return
      this.#settled = this.state
      act()
    })
  }
}

function addressOf(state: BatchState): string {
  const parameters = writeBatch(state).map(([name, value]) => [name, value])
  const text = new URLSearchParams(parameters).toString()
  if (text === '') return location.pathname
  return `${location.pathname}${text.length > LONGEST_QUERY ? '#' : '?'}${text}`
}
