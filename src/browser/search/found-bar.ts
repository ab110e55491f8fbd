/**
 * Who comes to a report from the search page finds the words marked and, at the foot of the window,
 * which of them this is, the ways to the next one and the one before, and the way to be rid of it.
 * By keyboard the bar comes next, wherever on the page the hit is.
 */
import { parseQuery, phrasesOf } from '../../core/search/query.ts'
import { entryState, replaceEntry } from '../address-bar.ts'
import { announceJump } from '../jump.ts'
import { element, part } from './element.ts'
import { clearMarks, markHits } from './mark-hits.ts'
import type { MarkedHit } from './mark-hits.ts'

export function startFoundBar(bar: HTMLElement): void {
  const text = new URLSearchParams(location.search).get('q') ?? ''
  const { query } = parseQuery(text)
  if (query === null) return
  const hits = markHits(
    document,
    phrasesOf(query).map(({ norm }) => norm),
  )
  if (hits.length === 0) return

  const start = findStart(hits, location.hash)
  let current = start.hit
  const show = (to: number): void => {
    for (const mark of hits[current] ?? []) mark.removeAttribute('aria-current')
    current = (to + hits.length) % hits.length
    for (const mark of hits[current] ?? []) mark.setAttribute('aria-current', 'true')
    part(bar, 'count').textContent = `第 ${current + 1}/${hits.length} 处`
  }
  const go = (to: number): void => {
    show(to)
    const mark = hits[current]?.[0]
    mark?.scrollIntoView({ block: 'center' })
    if (mark) announceJump(mark)
  }
  part(bar, 'query').replaceChildren(element('q', {}, text.trim()))
  part(bar, 'previous').addEventListener('click', () => go(current - 1))
  part(bar, 'next').addEventListener('click', () => go(current + 1))
  part(bar, 'clear').addEventListener('click', () => {
    clearMarks(hits)
    bar.hidden = true
    replaceEntry(entryState(), location.pathname + location.hash)
  })
  bar.hidden = false
  if (start.inSight) show(current)
  else go(current)
  // The bar itself, not a button: the space bar still moves the page.
  afterLoading(() => bar.focus({ preventScroll: true }))
}

/** While the page loads, the browser goes to the place in the address and takes the focus there. */
function afterLoading(act: () => void): void {
  if (document.readyState === 'complete') act()
  else addEventListener('load', () => setTimeout(act), { once: true })
}

/**
 * The first hit in the block that the address points to. Where that has none, a heading above it
 * has: then the reader stays at the block.
 */
function findStart(hits: readonly MarkedHit[], hash: string): { hit: number; inSight: boolean } {
  const target = hash === '' ? null : document.getElementById(hash.slice(1))
  if (target === null) return { hit: 0, inSight: false }
  const inside = hits.findIndex(([mark]) => target.contains(mark))
  if (inside >= 0) return { hit: inside, inSight: false }
  const above = hits.filter(
    ([mark]) => mark.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return { hit: Math.max(0, above.length - 1), inSight: true }
}
