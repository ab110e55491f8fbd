/**
 * “加入对比”: the address of the compare page with the reports compared last and one more.
 *
 *     compareAddress('/', 'baitu-2023') → /compare/?r=maying-2023&r=baitu-2023
 */
import { pageAddress } from '../../core/page-address.ts'
import { addressWith } from '../search/state-address.ts'
import { readBasket } from './basket.ts'

/** `base` is the address of the site, with a slash at its end. */
export function compareAddress(base: string, id: string): string {
  return compareAt(pageAddress(base, 'compare/'), id)
}

/** Links that lead to the compare page with their own report alone, until a script runs. */
export function fillCompareLinks(root: ParentNode): void {
  const links = Array.from(root.querySelectorAll<HTMLAnchorElement>('a[data-compare]'))
  const fill = (): void => {
    for (const link of links) {
      const page = new URL(link.href).pathname
      link.href = compareAt(page, link.dataset.compare ?? '')
    }
  }
  fill()
  // Whoever comes back to the page may have compared others meanwhile.
  addEventListener('pageshow', fill)
}

function compareAt(page: string, id: string): string {
  const ids = new Set([...readBasket(), id])
  return addressWith(
    page,
    Array.from(ids, (one) => ['r', one] as const),
  )
}
