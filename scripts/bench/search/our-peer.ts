/** Our own engine in Node, over the files as a site would serve them. */
import { PagefindFinder } from '../../../src/browser/search/pagefind-finder.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import { NO_HIT } from '../../../src/core/search/hits.ts'
import { serveCounted } from './counted-site.ts'
import { PAGE } from './peer.ts'
import type { Peer } from './peer.ts'

export async function openOurs(site: string): Promise<Peer> {
  const served = await serveCounted(site)
  const finder = new PagefindFinder(`${served.address}pagefind/`)
  const search = async (text: string): Promise<number[]> => {
    const { query } = parseQuery(text)
    if (query === null) return []
    const { places } = await finder.find(query)
    const numbers = Array.from(places.keys()).filter((number) => places[number] !== NO_HIT)
    await finder.read(numbers.slice(0, PAGE))
    return numbers
  }
  return { name: '乡鉴', search, bytes: () => served.bytes(), close: () => served.close() }
}
