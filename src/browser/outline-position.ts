/**
 * Shows in the outline which part is being read, and keeps that entry in view.
 *
 * After a jump it is the part jumped to. Once the reader moves on, it is the last one whose heading
 * has passed a line in the window: near its top, and over the last screenful, whose headings cannot
 * get there, moving down to its foot. Parts too deep for the outline belong to the entry above.
 */
import { onJump } from './jump.ts'

const WIDE = '(min-width: 64rem)'
/** Where a heading comes to stand after a jump (scroll-padding), and a little more. */
const TOP = 48
/** What a reader moves a page with. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

export function followOutline(root: Document): void {
  const outline = root.querySelector<HTMLDetailsElement>('[data-outline]')
  if (outline === null) return
  const wide = matchMedia(WIDE)
  outline.open = wide.matches
  wide.addEventListener('change', () => (outline.open = wide.matches))
  foldAfterUse(outline, wide)

  const entries = [...outline.querySelectorAll('a')].flatMap((link) => {
    const section = root.getElementById(decodeURIComponent(link.hash.slice(1)))
    return section ? [{ link, section }] : []
  })
  let goal: Element | null = null
  let drawn = 0
  const show = (): void => {
    drawn = 0
    const isBefore = goal === null ? passes(readingLine()) : standsBefore(goal)
    const current = entries.filter(({ section }) => isBefore(section)).at(-1)?.link
    for (const { link } of entries) {
      if (link === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (current) keepInView(outline, current)
  }
  const showSoon = (): void => {
    drawn ||= requestAnimationFrame(show)
  }
  for (const move of MOVES) addEventListener(move, () => (goal = null), { passive: true })
  addEventListener(
    'scroll',
    () => {
      // Moved by other means, such as the scroll bar.
      if (goal && isOutOfSight(goal)) goal = null
      showSoon()
    },
    { passive: true },
  )
  addEventListener('resize', showSoon)
  onJump(root, (place) => {
    goal = place
    showSoon()
  })
  show()
}

function passes(line: number): (section: Element) => boolean {
  return (section) => section.getBoundingClientRect().top < line
}

function standsBefore(place: Element): (section: Element) => boolean {
  return (section) =>
    section === place ||
    (section.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function isOutOfSight(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect()
  return bottom < 0 || top > innerHeight
}

function readingLine(): number {
  const left = document.documentElement.scrollHeight - innerHeight - scrollY
  const share = 1 - Math.min(1, Math.max(0, left / innerHeight))
  return TOP + share * (innerHeight - TOP)
}

/** On a phone the outline covers the text; it folds once a part was chosen. */
function foldAfterUse(outline: HTMLDetailsElement, wide: MediaQueryList): void {
  outline.addEventListener('click', (event) => {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null
    if (onLink && !wide.matches) outline.open = false
  })
}

/** Scrolls the outline alone; `scrollIntoView` would move the page, too. */
function keepInView(outline: HTMLElement, link: HTMLElement): void {
  const frame = outline.getBoundingClientRect()
  const place = link.getBoundingClientRect()
  if (place.top < frame.top) outline.scrollTop -= frame.top - place.top + frame.height / 3
  else if (place.bottom > frame.bottom)
    outline.scrollTop += place.bottom - frame.bottom + frame.height / 3
}
