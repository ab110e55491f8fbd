/** What of a page is more than text, though a report may have asked for it; what of it stands in order. */
import type { Page } from 'playwright-core'

/** Elements and attributes that the pages themselves do not have. */
const ASKED_FOR = `img, iframe, object, embed, base, meta[http-equiv=refresh], body svg, b[onclick],
  [onerror], [onload], [onclick], [srcdoc], [style*=url], script:not([src])`

/** An icon that asks for nothing. */
const ADDRESSED = '[href]:not([href="data:,"]), [src], [action]'

/** As markup, or addresses that do not begin with `home`. A script that ran has set `hurt`. */
export function livelyParts(page: Page, home: string): Promise<string[]> {
  return page.evaluate(
    ([askedFor, addressed, start]) => [
      ...('hurt' in globalThis ? ['a script ran'] : []),
      ...Array.from(document.querySelectorAll(askedFor), ({ outerHTML }) => outerHTML),
      ...Array.from(document.querySelectorAll(addressed), (element) => {
        const given = ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '')
        return new URL(given.find((one) => one !== '') ?? '', location.href).href
      }).filter((address) => !address.startsWith(start)),
    ],
    [ASKED_FOR, ADDRESSED, home] as const,
  )
}

/** Whether an element stands behind the one before it, and not among its words. */
export function standsBehind(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const before = element.previousElementSibling?.getBoundingClientRect().right ?? Infinity
      // Half a pixel is lost in rounding.
      return before <= element.getBoundingClientRect().left + 0.5
    })
}
