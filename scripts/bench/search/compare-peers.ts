/**
 * Ours beside others, in Node, on the same records and queries: what is loaded before the first
 * result, how long a search takes, and whether it finds what is there (`matches`) and nothing else.
 */
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { matches } from '../../../src/core/search/match.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import { makeFlexSearch, makeMiniSearch } from './library-peers.ts'
import { openOurs } from './our-peer.ts'
import { makePagefind } from './pagefind-peer.ts'
import type { Peer } from './peer.ts'
import { percentile } from './percentile.ts'
import { PLAIN_QUERIES } from './query-set.ts'

export interface Compared {
  name: string
  bytes: number
  p50: number
  p95: number
  recall: number
  precision: number
}

interface Asked {
  query: string
  /** The numbers of the records that hold it. */
  expected: ReadonlySet<number>
}

/** `site` holds our index; `folder` takes what else is written. */
export async function comparePeers(
  records: readonly SearchRecord[],
  site: string,
  folder: string,
): Promise<Compared[]> {
  const queries = PLAIN_QUERIES.map((query) => ({ query, expected: findAll(records, query) }))
  const makers: (() => Peer | Promise<Peer>)[] = [
    () => openOurs(site),
    () => makePagefind(records, folder),
    () => makeMiniSearch(records),
    () => makeFlexSearch(records),
  ]
  const compared: Compared[] = []
  for (const make of makers) {
    const peer = await make()
    compared.push(await compare(peer, queries))
    await peer.close()
  }
  return compared
}

function findAll(records: readonly SearchRecord[], text: string): Set<number> {
  const { query } = parseQuery(text)
  if (query === null) throw new Error(`no query: ${text}`)
  const numbers = records.flatMap((record, number) => (matches(record, query) ? [number] : []))
  return new Set(numbers)
}

async function compare(peer: Peer, queries: readonly Asked[]): Promise<Compared> {
  await peer.search(queries[0]?.query ?? '')
  const bytes = peer.bytes()
  const times: number[] = []
  let [right, found, wanted] = [0, 0, 0]
  for (const { query, expected } of queries) {
    const start = performance.now()
    const numbers = await peer.search(query)
    times.push(performance.now() - start)
    right += numbers.filter((number) => expected.has(number)).length
    found += numbers.length
    wanted += expected.size
  }
  return {
    name: peer.name,
    bytes,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    recall: right / wanted,
    precision: right / found,
  }
}
