/** Hits by synonyms, held against the real index of the reports in content/. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PagefindFinder } from '../../src/browser/search/pagefind-finder.ts'
import { ScanFinder } from '../../src/browser/search/scan-finder.ts'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { expandQuery } from '../../src/core/search/expand-query.ts'
import type { Query } from '../../src/core/search/query.ts'
import { FindingEngine } from '../../src/core/search/finding-engine.ts'
import { matches } from '../../src/core/search/match.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { NO_FILTERS } from '../../src/core/search/request.ts'
import type { SearchRequest } from '../../src/core/search/request.ts'
import { fetchFromDisk, makeIndex } from './index-folder.ts'
import type { IndexFolder } from './index-folder.ts'

const { reports, taxonomy, synonyms: groups } = await loadCollection()
const records = reports.flatMap(recordsOf)
const tags = taxonomy.tags.map(({ name, synonyms }) => [name, ...synonyms])

let index: IndexFolder
let stopFetching: () => void

beforeAll(async () => {
  index = await makeIndex(reports)
  stopFetching = fetchFromDisk()
})

afterAll(async () => {
  stopFetching()
  await index.remove()
})

function requestOf(query: Query): SearchRequest {
  return {
    query,
    filters: NO_FILTERS,
    kind: null,
    sort: 'relevance',
    group: null,
    facets: [],
    from: 0,
    count: Infinity,
  }
}

test.each([
  '普法',
  '村民委员会',
  '镇人民政府 -会议',
  '小标题:放管服',
  '同句(普法 村民委员会)',
  '(网格 OR 信访) 党政主要领导',
  '信访 党政一把手',
  '12·4',
])('by both engines, %s finds by synonyms what the definition says', async (text) => {
  const { query } = parseQuery(text)
  if (query === null) throw new Error('no query')
  const expansion = expandQuery(query, { groups, tags })
  if (expansion === null) throw new Error('no synonym')
  const expected = records.filter((record) => matches(record, expansion.query)).map(({ id }) => id)
  const exact = records.filter((record) => matches(record, query)).map(({ id }) => id)
  expect(expected.filter((id) => exact.includes(id))).toEqual([])
  for (const finder of [new PagefindFinder(index.base), new ScanFinder(index.base)]) {
    const { hits } = await new FindingEngine(finder).search(requestOf(expansion.query))
    expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort())
  }
})

test('common words find more by their synonyms', () => {
  for (const text of ['普法', '镇人民政府']) {
    const { query } = parseQuery(text)
    const expansion = query && expandQuery(query, { groups, tags })
    const found = records.filter((record) => expansion && matches(record, expansion.query))
    expect(found.length, text).toBeGreaterThan(0)
  }
})
