import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import { PagefindEngine } from '../../src/browser/search/pagefind-engine.ts'
import type { SearchFailure } from '../../src/core/search/engine.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import type { Query } from '../../src/core/search/query.ts'
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
const everything = { from: 0, count: Infinity }
const query = queryOf('普法')

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

test('an index of earlier reports leaves nothing behind', async () => {
  const site = temporaryFolder()
  await writeSearchIndex([someReport('old-2020', { title: '旧' })], site)
  await writeSearchIndex(reports, site)
  expect(await readFolder(join(site, 'pagefind'))).toEqual(await readFolder(index.path))
})

test('nothing is written but what searching and its filters read', async () => {
  const kinds = Object.keys(await readFolder(index.path)).map((name) =>
    name.replace(/und_[0-9a-f]+|[0-9a-f]{8}(?=\.json)/u, '*'),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    '/entry.json',
    '/filter/*.pf_filter',
    '/index/*.pf_index',
    '/pagefind-entry.json',
    '/pagefind.*.pf_meta',
    '/pagefind.js',
    '/records-*.json',
    '/texts/baitu-2023-*.json',
    '/texts/maying-2023-*.json',
    '/wasm.unknown.pagefind',
  ])
})

test('progress is told for each record', async () => {
  const told: [number, number][] = []
  await writeSearchIndex(reports, temporaryFolder(), {
    onProgress: (done, total) => told.push([done, total]),
  })
  const total = reports.flatMap(recordsOf).length
  expect(told).toEqual(Array.from({ length: total }, (_, at) => [at + 1, total]))
})

test('filters hold of single measures, not of their report', async () => {
  const { createInstance } = (await import(`${index.base}pagefind.js?filters`)) as {
    createInstance: (options: object) => {
      search: (term: string, options: object) => Promise<{ results: { id: string }[] }>
      filters: () => Promise<Record<string, Record<string, number>>>
    }
  }
  const pagefind = createInstance({ basePath: index.base, noWorker: true })
  const { results } = await pagefind.search('"普法"', { filters: { status: 'done', tag: '普法' } })
  expect(results.map(({ id }) => id)).toEqual(['1', '5'])
  expect(await pagefind.filters()).toEqual({
    body: { 清河镇: 8 },
    category: { 举措与成效: 6, 其他: 2 },
    county: { 通渭县: 8 },
    kind: { measure: 4, problem: 2, other: 2 },
    status: { done: 2, planned: 2 },
    tag: { 普法: 2 },
    year: { 2023: 8 },
  })
})

test('an index of no reports finds nothing, and does not fail', async () => {
  const empty = await makeIndex([])
  const result = await new PagefindEngine(empty.base).search(query, everything)
  expect(result).toEqual({ total: 0, hits: [] })
  await empty.remove()
})

describe('an index that is not whole is a failure, never a shorter list', () => {
  beforeEach(() => {
    // Pagefind tells the console what it could not load, before we do.
    const silent = vi.spyOn(console, 'error').mockReturnValue()
    return () => silent.mockRestore()
  })

  async function damaged(damage: (folder: string) => Promise<void>): Promise<PagefindEngine> {
    const folder = join(temporaryFolder(), 'pagefind')
    await cp(index.path, folder, { recursive: true })
    await damage(folder)
    return new PagefindEngine(`${pathToFileURL(folder).href}/`)
  }

  async function nameOf(pattern: RegExp): Promise<string> {
    return (await readdir(index.path)).find((name) => pattern.test(name)) ?? ''
  }

  async function reasonOf(engine: PagefindEngine, asked = query): Promise<string> {
    return engine.search(asked, everything).then(
      ({ total }) => `found ${total}`,
      (error: unknown) => (error as SearchFailure).reason,
    )
  }

  test('no index at all is missing', async () => {
    const engine = await damaged((folder) => rm(folder, { recursive: true }))
    expect(await reasonOf(engine)).toBe('missing')
  })

  test('an index of another version says so', async () => {
    const engine = await damaged(async (folder) => {
      const entry = JSON.parse(await readFile(join(folder, 'entry.json'), 'utf8')) as object
      await writeFile(join(folder, 'entry.json'), JSON.stringify({ ...entry, format: 0 }))
    })
    expect(await reasonOf(engine)).toBe('version')
  })

  test.each([/^index$/u, /^texts$/u, /^records-/u, /\.pf_meta$/u])(
    'without %s it is broken',
    async (pattern) => {
      const engine = await damaged(async (folder) => {
        await rm(join(folder, await nameOf(pattern)), { recursive: true })
      })
      expect(await reasonOf(engine)).toBe('broken')
    },
  )

  test.each([/^index$/u, /^texts$/u, /^records-/u, /\.pf_meta$/u, /^entry\.json$/u])(
    'once %s is there again, the next search finds',
    async (pattern) => {
      let path = ''
      const engine = await damaged(async (folder) => {
        path = folder
        await rm(join(folder, await nameOf(pattern)), { recursive: true })
      })
      expect(await reasonOf(engine)).not.toContain('found')
      await cp(index.path, path, { recursive: true })
      expect(await reasonOf(engine)).toBe('found 6')
    },
  )
})
