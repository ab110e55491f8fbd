/**
 * The address of a page as it is printed: with what it asks for, in characters one can read, without
 * a place on the page.
 *
 *     http://site/search/?q=%E6%99%AE%E6%B3%95#kpufa  →  http://site/search/?q=普法
 */
import { isPlace } from './search/place-hash.ts'

export function readableAddress({
  origin,
  pathname,
  search,
  hash,
}: Pick<Location, 'origin' | 'pathname' | 'search' | 'hash'>): string {
  const address = `${origin}${pathname}${search}${isPlace(hash) ? '' : hash}`
  // Whatever would not be read back as the same address stays encoded, broken bytes among it.
  return address.replace(/(?:%[89A-F][0-9A-F])+/giu, (bytes) => {
    try {
      return decodeURIComponent(bytes).replace(/[\p{Z}\p{C}]/gu, encodeURIComponent)
    } catch {
      return bytes
    }
  })
}
