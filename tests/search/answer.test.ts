/**
 * Filters, kinds, counts and order, held against plain filtering of the real reports, for both
 * engines.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PagefindFinder } from '../../src/browser/search/pagefind-finder.ts'
import { ScanFinder } from '../../src/browser/search/scan-finder.ts'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { figuresIn } from '../../src/core/extract/figures.ts'
import { FindingEngine } from '../../src/core/search/finding-engine.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { matches } from '../../src/core/search/match.ts'
import { classOf } from '../../src/core/search/rank.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import type { SearchRecord } from '../../src/core/search/records.ts'
import { FILTERS, KINDS, NO_FILTERS, UNKNOWN } from '../../src/core/search/request.ts'
import type { FilterName, Filters, Grouping, SearchRequest } from '../../src/core/search/request.ts'
import { orderPlainly } from '../core/search/plain-order.ts'
import { fetchFromDisk, makeIndex } from './index-folder.ts'
import type { IndexFolder } from './index-folder.ts'

const { reports, taxonomy } = await loadCollection()
const records = reports.flatMap(recordsOf)
const orderHits = orderPlainly(records)
const groups = new Map(taxonomy.tags.map(({ name, group }) => [name, group]))

const request: SearchRequest = {
  query: parseQuery('法治').query,
  filters: NO_FILTERS,
  kind: 'practice',
  sort: 'relevance',
  group: null,
  facets: FILTERS,
  from: 0,
  count: Infinity,
}

let index: IndexFolder
let engines: FindingEngine[]
let stopFetching: () => void

beforeAll(async () => {
  index = await makeIndex(reports, taxonomy)
  stopFetching = fetchFromDisk()
  engines = [PagefindFinder, ScanFinder].map((Finder) => new FindingEngine(new Finder(index.base)))
})

afterAll(async () => {
  stopFetching()
  await index.remove()
})

async function search(asked: SearchRequest) {
  const [result, other] = await Promise.all(engines.map((engine) => engine.search(asked)))
  if (result === undefined) throw new Error('no engine')
  expect(other).toEqual(result)
  return { ...result, ids: result.hits.map(({ id }) => id) }
}

function valuesOf(record: SearchRecord, filter: FilterName): (string | null | undefined)[] {
  if (filter === 'tag') return record.tags.flatMap((tag) => [tag, groups.get(tag)])
  if (filter === 'year') return [record.year?.toString() ?? UNKNOWN.year]
  if (filter === 'county' || filter === 'body') return [record[filter] ?? UNKNOWN[filter]]
  return [record[filter]]
}

function isKept(record: SearchRecord, filters: Filters): boolean {
  if (filters.figures && figuresIn(record.text).length === 0) return false
  return FILTERS.every((filter) => {
    const chosen = filters[filter]
    return chosen.length === 0 || valuesOf(record, filter).some((one) => chosen.includes(one ?? ''))
  })
}

function expected(asked: SearchRequest): string[] {
  return inOrder(asked).map(({ id }) => id)
}

function isHit(query: SearchRequest['query'], number: number): boolean {
  const record = records[number]
  return query === null || (record !== undefined && matches(record, query))
}

function inOrder({ query, filters, kind, sort }: SearchRequest): SearchRecord[] {
  const hits = [...records.keys()].filter((number) => isHit(query, number))
  return orderHits(hits, query, sort)
    .flatMap((number) => records[number] ?? [])
    .filter((record) => isKept(record, filters))
    .filter((record) => kind === null || KINDS[classOf(record)] === kind)
}

const group = taxonomy.groups.find(({ tags }) => tags.some(({ name }) => name === '普法'))
const county = records.find((record) => record.county !== null)?.county ?? ''

describe.each<[string, Partial<Filters>]>([
  ['nothing', {}],
  ['a tag', { tag: ['普法'] }],
  ['a group of tags', { tag: [group?.name ?? ''] }],
  ['one of two tags', { tag: ['普法', '枫桥经验'] }],
  ['a year', { year: ['2023'] }],
  ['a county', { county: [county] }],
  ['a township', { body: [records.at(-1)?.body ?? ''] }],
  ['categories and status', { category: ['举措与成效', '整改'], status: ['done'] }],
  ['figures', { figures: true }],
  ['all sorts', { tag: ['普法', '网格'], year: ['2023', '2024'], status: ['done'], figures: true }],
])('filtered by %s', (_, some) => {
  const filters = { ...NO_FILTERS, ...some }

  test.each<Partial<SearchRequest>>([
    {},
    { kind: null },
    { kind: 'planned' },
    { sort: 'year' },
    { kind: null, sort: 'year' },
    { query: null },
    { query: null, kind: null, sort: 'year' },
    { query: parseQuery('普法 宣传').query, kind: null },
  ])('the list is what plain filtering gives, in order: %o', async (more) => {
    const asked = { ...request, filters, ...more }
    const { total, ids } = await search(asked)
    expect(ids).toEqual(expected(asked))
    expect(total).toBe(ids.length)
  })

  test('each kind counts what its own list holds', async () => {
    const { kinds } = await search({ ...request, filters })
    for (const kind of KINDS) {
      expect(kinds[kind], kind).toBe(expected({ ...request, filters, kind }).length)
    }
  })

  test('each value counts what choosing it gives', async () => {
    const { facets } = await search({ ...request, filters })
    for (const filter of FILTERS) {
      for (const { value, count, chosen } of facets[filter]) {
        const clicked = { ...filters, [filter]: [value] }
        expect(count, value).toBe(expected({ ...request, filters: clicked }).length)
        expect(chosen).toBe(filters[filter].includes(value))
      }
      const counts = facets[filter].map(({ count }) => count)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    }
    const withFigures = { ...filters, figures: true }
    expect(facets.figures).toBe(expected({ ...request, filters: withFigures }).length)
  })

  test('every value that gives a hit is offered', async () => {
    const { facets } = await search({ ...request, filters })
    for (const filter of FILTERS) {
      const offered = facets[filter].map(({ value }) => value)
      const others = new Set(expected({ ...request, filters: { ...filters, [filter]: [] } }))
      const hits = records.filter(({ id }) => others.has(id))
      const values = hits.flatMap((record) =>
        valuesOf(record, filter).filter((one) => one !== null && one !== undefined),
      )
      expect(new Set([...offered, ...filters[filter]])).toEqual(
        new Set([...values, ...filters[filter]]),
      )
    }
  })
})

describe.each<Grouping>(['report', 'township', 'tag'])('divided by %s', (group) => {
  const asked = { ...request, kind: null, group, from: 0, count: Infinity }
  const keysOf = (record: SearchRecord): (string | null)[] => {
    if (group === 'report') return [record.report]
    if (group === 'township') return [record.body && (record.county ?? '') + record.body]
    return record.tags.length === 0 ? [null] : record.tags
  }
  /** In the order of the list; what belongs to nothing last. */
  const groups = new Map<string | null, SearchRecord[]>()
  for (const record of inOrder(asked)) {
    for (const key of keysOf(record)) groups.set(key, [...(groups.get(key) ?? []), record])
  }
  const expectedGroups = [...groups].sort(([a], [b]) => Number(a === null) - Number(b === null))

  test('the groups are those of the list, in its order, with their best hits', async () => {
    const result = await search(asked)
    expect(result.total).toBe(inOrder(asked).length)
    expect(result.groups?.total).toBe(groups.size)
    expect(result.groups?.shown.map(({ count }) => count)).toEqual(
      expectedGroups.map(([, members]) => members.length),
    )
    expect(result.ids).toEqual(
      expectedGroups.flatMap(([, members]) => members.slice(0, 3).map(({ id }) => id)),
    )
  })

  test('the filters of a group leave its hits alone, all of them', async () => {
    const { groups } = await search(asked)
    for (const [at, { name, filters, count }] of (groups?.shown ?? []).entries()) {
      const members = expectedGroups[at]?.[1].map(({ id }) => id)
      if (filters === null) {
        expect(name).toBeNull()
        continue
      }
      const chosen = Object.entries(filters).map(([filter, value]) => [filter, [value]] as const)
      const within = { ...NO_FILTERS, ...Object.fromEntries(chosen) }
      const result = await search({ ...asked, group: null, filters: within })
      expect(result.total, name ?? '').toBe(count)
      expect(result.ids).toEqual(members)
    }
  })

  test('groups can be read in pages', async () => {
    const ids: string[] = []
    for (let from = 0; from < groups.size; from += 2) {
      const page = await search({ ...asked, from, count: 2 })
      expect(page.groups?.total).toBe(groups.size)
      ids.push(...page.ids)
    }
    expect(ids).toEqual((await search(asked)).ids)
  })
})

test('values are counted only of the filters that are asked for; a chosen one always', async () => {
  const filters = { ...NO_FILTERS, report: [records[0]?.report ?? ''] }
  const { facets } = await search({ ...request, filters, facets: ['year'] })
  expect(facets.year.length).toBeGreaterThan(0)
  expect(facets.tag).toEqual([])
  expect(facets.report.map(({ value, name, chosen }) => ({ value, name, chosen }))).toEqual([
    { value: records[0]?.report, name: records[0]?.reportName, chosen: true },
  ])
})

test('a chosen value without a hit is offered still, so that it can be given up', async () => {
  const filters = { ...NO_FILTERS, tag: ['普法'] }
  const { total, facets } = await search({
    ...request,
    filters,
    query: parseQuery('量子计算').query,
  })
  expect(total).toBe(0)
  expect(facets.tag).toEqual([{ value: '普法', count: 0, chosen: true }])
})

test('values that do not exist are left aside, and told', async () => {
  const filters = { ...NO_FILTERS, tag: ['<img src=x>'], year: ['2023', '1823'] }
  const { total, unknown } = await search({ ...request, filters })
  expect(unknown).toEqual([
    { filter: 'tag', value: '<img src=x>' },
    { filter: 'year', value: '1823' },
  ])
  expect(total).toBe(expected({ ...request, filters: { ...NO_FILTERS, year: ['2023'] } }).length)
})

test('a list is the same whether it is read in one go or in pages', async () => {
  const { ids } = await search({ ...request, sort: 'year' })
  const pages: string[] = []
  for (let from = 0; from < ids.length; from += 7) {
    pages.push(...(await search({ ...request, sort: 'year', from, count: 7 })).ids)
  }
  expect(pages).toEqual(ids)
})
