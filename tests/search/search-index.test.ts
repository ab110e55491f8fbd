import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import { PagefindFinder } from '../../src/browser/search/pagefind-finder.ts'
import { ScanFinder } from '../../src/browser/search/scan-finder.ts'
import type { RecordFinder, SearchFailure } from '../../src/core/search/engine.ts'
import { FindingEngine } from '../../src/core/search/finding-engine.ts'
import { matches } from '../../src/core/search/match.ts'
import { RECORDS_IN_VOLUME } from '../../src/core/search/pagefind-files.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import type { Query } from '../../src/core/search/query.ts'
import { FILTERS, NO_FILTERS } from '../../src/core/search/request.ts'
import type { SearchRequest } from '../../src/core/search/request.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { someReport } from '../some-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { fetchFromDisk, makeIndex } from './index-folder.ts'
import type { IndexFolder } from './index-folder.ts'

const reports = ['maying', 'baitu'].map((id) =>
  someReport(`${id}-2023`, { title: '清河镇报告', county: '通渭县' }, [
    {
      level: 1,
      heading: '一、主要举措',
      blocks: [
        { type: 'measure', id: 'k1', status: 'done', tags: ['普法'], text: '开展普法宣传。' },
        { type: 'measure', id: 'k2', status: 'planned', tags: [], text: '将开展普法宣传。' },
        { type: 'problem', id: 'p1', kind: '存在问题', text: '普法不够。' },
      ],
    },
  ]),
)
const words = { taxonomy: { groups: [], tags: [], exclude: [] }, places: [], synonyms: [] }
const request = {
  query: queryOf('普法'),
  filters: NO_FILTERS,
  kind: null,
  sort: 'relevance',
  group: null,
  facets: FILTERS,
  from: 0,
  count: Infinity,
} as const satisfies SearchRequest

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

function queryOf(text: string): Query {
  const { query } = parseQuery(text)
  if (query === null) throw new Error('no query')
  return query
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name))
  const contents = await Promise.all(
    files.map(async (file) => [
      file.slice(folder.length),
      (await readFile(file)).toString('base64'),
    ]),
  )
  return Object.fromEntries(contents) as Record<string, string>
}

test('the same reports give the same bytes', async () => {
  const again = await makeIndex(reports)
  const contents = await readFolder(again.path)
  expect(contents).toEqual(await readFolder(index.path))
  await again.remove()
})

test('files are packed in the same way on every system', async () => {
  const files = Object.entries(await readFolder(index.path)).filter(
    ([path]) => !path.endsWith('.json'),
  )
  expect(files.length).toBeGreaterThan(5)
  for (const [path, base64] of files) {
    const packed = Buffer.from(base64, 'base64')
    const again = gzipSync(gunzipSync(packed), { level: 9, mtime: 0 })
    expect(Buffer.from(again).equals(packed), path).toBe(true)
  }
})

test('an index of earlier reports leaves nothing behind', async () => {
  const site = temporaryFolder()
  await writeSearchIndex({ reports: [someReport('old-2020', { title: '旧' })], ...words }, site)
  await writeSearchIndex({ reports, ...words }, site)
  expect(await readFolder(join(site, 'pagefind'))).toEqual(await readFolder(index.path))
})

test('nothing is written but what searching reads', async () => {
  const kinds = Object.keys(await readFolder(index.path)).map((name) =>
    name.replace(/(?:\d+-)?[0-9a-f]{8}(?=\.)/u, '*'),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    '/entry.json',
    '/index/*.pf_index',
    '/records-*.jsonz',
    '/sentences-*.jsonz',
    '/texts/*.jsonz',
    '/vocabulary-*.jsonz',
    '/words-*.jsonz',
  ])
})

test('what is loaded before it is wanted is not loaded again', async () => {
  const finder = new PagefindFinder(index.base)
  await finder.open()
  const asked = vi.spyOn(globalThis, 'fetch')
  try {
    await finder.preload()
    const addresses = asked.mock.calls.map(([address]) => address as string)
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !address.includes('/texts/'))).toEqual([])
    asked.mockClear()
    const all = reports.flatMap(recordsOf)
    expect(await finder.read([...all.keys()])).toEqual(all)
    await finder.preload()
    expect(asked).not.toHaveBeenCalled()
  } finally {
    asked.mockRestore()
  }
})

test('records of several volumes are found, and progress is told of each volume', async () => {
  const many = Array.from({ length: 600 }, (_, at) =>
    someReport(`r${at}`, { title: `清${at}河镇` }),
  )
  const records = many.flatMap(recordsOf)
  const told: [number, number][] = []
  const site = temporaryFolder()
  await writeSearchIndex({ reports: many, ...words }, site, {
    onProgress: (done, total) => told.push([done, total]),
  })
  expect(told).toEqual([
    [RECORDS_IN_VOLUME, records.length],
    [records.length, records.length],
  ])
  const engine = new FindingEngine(new PagefindFinder(`${pathToFileURL(site).href}/pagefind/`))
  for (const text of ['清399河', '清3', '镇', '9河镇']) {
    const query = queryOf(text)
    const { hits } = await engine.search({ ...request, query })
    const expected = records.filter((record) => matches(record, query))
    expect(hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  }
})

test.each([PagefindFinder, ScanFinder])(
  'an index of no reports finds nothing by %o',
  async (Finder) => {
    const empty = await makeIndex([])
    const engine = new FindingEngine(new Finder(empty.base))
    expect(await engine.search(request)).toMatchObject({ total: 0, hits: [] })
    expect(await engine.search({ ...request, query: null })).toMatchObject({ total: 0, hits: [] })
    await empty.remove()
  },
)

describe('an index that is not whole is a failure, never a shorter list', () => {
  async function damaged(damage: (folder: string) => Promise<void>): Promise<string> {
    const folder = join(temporaryFolder(), 'pagefind')
    await cp(index.path, folder, { recursive: true })
    await damage(folder)
    return `${pathToFileURL(folder).href}/`
  }

  async function nameOf(pattern: RegExp): Promise<string> {
    return (await readdir(index.path)).find((name) => pattern.test(name)) ?? ''
  }

  async function reasonOf(finder: RecordFinder): Promise<string> {
    return new FindingEngine(finder).search(request).then(
      ({ total }) => `found ${total}`,
      (error: unknown) => (error as SearchFailure).reason,
    )
  }

  describe.each([PagefindFinder, ScanFinder])('for %o', (Finder) => {
    test('no index at all is missing', async () => {
      const base = await damaged((folder) => rm(folder, { recursive: true }))
      expect(await reasonOf(new Finder(base))).toBe('missing')
    })

    test('an index of another version says so', async () => {
      const base = await damaged(async (folder) => {
        const entry = JSON.parse(await readFile(join(folder, 'entry.json'), 'utf8')) as object
        await writeFile(join(folder, 'entry.json'), JSON.stringify({ ...entry, format: 0 }))
      })
      expect(await reasonOf(new Finder(base))).toBe('version')
    })

    test.each([/^texts$/u, /^records-/u, /^entry\.json$/u])(
      'without %s it fails, and finds once it is there again',
      async (pattern) => {
        let path = ''
        const base = await damaged(async (folder) => {
          path = folder
          await rm(join(folder, await nameOf(pattern)), { recursive: true })
        })
        const finder = new Finder(base)
        expect(await reasonOf(finder)).toBe(pattern.test('entry.json') ? 'missing' : 'broken')
        await cp(index.path, path, { recursive: true })
        expect(await reasonOf(finder)).toBe('found 6')
      },
    )
  })

  test.each([/^index$/u, /^words-/u])(
    'without %s only the scan finds, until it is there again',
    async (pattern) => {
      let path = ''
      const base = await damaged(async (folder) => {
        path = folder
        await rm(join(folder, await nameOf(pattern)), { recursive: true })
      })
      const finder = new PagefindFinder(base)
      expect(await reasonOf(finder)).toBe('broken')
      expect(await reasonOf(new ScanFinder(base))).toBe('found 6')
      await cp(index.path, path, { recursive: true })
      expect(await reasonOf(finder)).toBe('found 6')
    },
  )

  test('a damaged file of postings is broken', async () => {
    const base = await damaged(async (folder) => {
      const names = await readdir(join(folder, 'index'))
      await Promise.all(names.map((name) => writeFile(join(folder, 'index', name), 'damaged')))
    })
    expect(await reasonOf(new PagefindFinder(base))).toBe('broken')
  })
})
