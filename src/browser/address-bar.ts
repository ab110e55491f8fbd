/**
 * What the address bar says, and its entry in the history.
 *
 * Browsers refuse some changes: more than a hundred in half a minute, or any at all where a file was
 * opened without a server. Then a page goes on all the same: `shownAddress` is what the bar should
 * say, and only the way back, and the address to copy, are those of before.
 */
interface Entry {
  address: URL
  state: unknown
}

/** What the browser refused to keep. */
let refused: Entry | null = null

// Whoever goes back or on comes to an entry that the browser did keep.
addEventListener('popstate', () => (refused = null))

export function shownAddress(): URL {
  return refused?.address ?? new URL(location.href)
}

export function entryState(): unknown {
  return refused === null ? (history.state as unknown) : refused.state
}

/** With an entry of its own in the history. */
export function pushEntry(state: unknown, href: string): void {
  keep(state, href, () => history.pushState(state, '', href))
}

export function replaceEntry(state: unknown, href: string): void {
  keep(state, href, () => history.replaceState(state, '', href))
}

function keep(state: unknown, href: string, change: () => void): void {
  const address = new URL(href, shownAddress())
  try {
    change()
    refused = null
  } catch {
    refused = { address, state }
  }
}
