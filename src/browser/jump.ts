/**
 * Where the reader has jumped to: by a link within the page, by the address, or to a hit.
 *
 * After a jump the place aimed at counts as the one being read, wherever in the window it ended up.
 */
const JUMP = 'xiangjian:jump'

/** Tells that the page was moved to `place` by other means than its address. */
export function announceJump(place: Element): void {
  place.dispatchEvent(new Event(JUMP, { bubbles: true }))
}

export function onJump(root: Document, act: (place: Element) => void): void {
  const follow = (): void => {
    const place = placeNamed(root, location.hash)
    if (place) act(place)
  }
  root.addEventListener(JUMP, ({ target }) => {
    if (target instanceof Element) act(target)
  })
  addEventListener('hashchange', follow)
  // A second press on the same link moves the page, but changes no address.
  root.addEventListener('click', ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (link?.hash === location.hash) follow()
  })
  follow()
}

/** Null, too, for a hash that was cut off in the middle of a character. */
function placeNamed(root: Document, hash: string): Element | null {
  try {
    return root.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
