/** What is compared, in the address of the page and in the history. */
import { readCompare, writeCompare } from '../../core/compare/compare-state.ts'
import type { CompareState, ReadCompare } from '../../core/compare/compare-state.ts'
import { pushEntry, replaceEntry, shownAddress } from '../address-bar.ts'
import { isPlace } from '../search/place-hash.ts'
import { addressWith, parametersIn } from '../search/state-address.ts'

export function readAddress(isReport: (id: string) => boolean): ReadCompare {
  return readCompare(parametersIn(shownAddress()), isReport)
}

export function addressOf(state: CompareState): string {
  return addressWith(location.pathname, writeCompare(state))
}

/** With an entry of its own in the history. */
export function pushAddress(state: CompareState): void {
  pushEntry(null, addressOf(state))
}

/** For what is only looked at otherwise. */
export function replaceAddress(state: CompareState): void {
  replaceEntry(null, addressOf(state))
}

export function onReturn(act: () => void): void {
  addEventListener('popstate', () => {
    // Whoever jumps to a place on the page stays in the same comparison.
    if (location.hash === '' || !isPlace(location.hash)) act()
  })
}
