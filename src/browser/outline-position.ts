/**
 * Shows in the outline which part is being read, and keeps that entry in view.
 *
 * The part being read is the last one whose heading has passed the upper third of the window.
 * Parts too deep for the outline belong to the entry above them.
 */
const WIDE = '(min-width: 64rem)'

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
  const update = () => {
    const passed = entries.filter(
      ({ section }) => section.getBoundingClientRect().top < innerHeight / 3,
    )
    const current = passed.at(-1)?.link
    for (const { link } of entries) {
      if (link === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (current) keepInView(outline, current)
  }
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66.6% 0px' })
  for (const { section } of entries) observer.observe(section)
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
