/**
 * MiniSearch and FlexSearch with bigrams, every one of which must be there. Both keep the whole
 * index in memory; what is loaded before the first result is that index, written out and zipped,
 * without the texts that are to be shown.
 */
import { gzipSync } from 'node:zlib'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { bigramsOf } from './bigrams.ts'
import { contentOf } from './peer.ts'
import type { Peer } from './peer.ts'

export function makeMiniSearch(records: readonly SearchRecord[]): Peer {
  const index = new MiniSearch<{ id: number; content: string }>({
    fields: ['content'],
    tokenize: bigramsOf,
    searchOptions: { combineWith: 'AND' },
  })
  index.addAll(records.map((record, id) => ({ id, content: contentOf(record) })))
  return {
    name: 'MiniSearch，双字',
    bytes: () => gzipSync(JSON.stringify(index)).length,
    search: (query) => Promise.resolve(index.search(query).map(({ id }) => id as number)),
    close: () => Promise.resolve(),
  }
}

export function makeFlexSearch(records: readonly SearchRecord[]): Peer {
  const index = new Index({ tokenize: 'strict', encode: bigramsOf })
  for (const [id, record] of records.entries()) index.add(id, contentOf(record))
  return {
    name: 'FlexSearch，双字',
    bytes: () => bytesOf(index),
    search: (query) =>
      Promise.resolve(index.search(query, { limit: records.length }).map((id) => Number(id))),
    close: () => Promise.resolve(),
  }
}

function bytesOf(index: Index): number {
  let bytes = 0
  index.export((_, data) => {
    bytes += gzipSync(data).length
  })
  return bytes
}
