/**
 * The promise of the search, held against the real index of the reports in content/: the hits are
 * those that `includes` finds in the normalised text, all of them, no others, in the right order.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PagefindEngine } from '../../src/browser/search/pagefind-engine.ts'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import type { Query } from '../../src/core/search/query.ts'
import { classOf, compareStandings, placeOf } from '../../src/core/search/rank.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { norm } from '../../src/core/text/norm.ts'
import { fetchFromDisk, makeIndex } from './index-folder.ts'
import type { IndexFolder } from './index-folder.ts'
import { randomParts } from './random-parts.ts'

const { reports } = await loadCollection()
const records = reports.flatMap(recordsOf)
/** All that a reader can see of the reports and might look for. */
const texts = [...new Set(records.flatMap(({ headings, text }) => [...headings, text]))]

let index: IndexFolder
let engine: PagefindEngine
let stopFetching: () => void

beforeAll(async () => {
  index = await makeIndex(reports)
  stopFetching = fetchFromDisk()
  engine = new PagefindEngine(index.base)
})

afterAll(async () => {
  stopFetching()
  await index.remove()
})

async function search(query: Query): Promise<string[]> {
  const { total, hits } = await engine.search(query, { from: 0, count: Infinity })
  expect(total).toBe(hits.length)
  return hits.map(({ id }) => id)
}

/**
 * The definition of a hit: a field holds the phrase, both normalised, the field as it is or without
 * its short parentheticals.
 */
const fields = records.map(({ text, headings }) =>
  [text, ...headings].flatMap((field) => [
    norm(field),
    norm(field.replace(/[（(][^（）()\n]{1,8}[）)]/gu, '')),
  ]),
)

function isHit(number: number, query: Query): boolean {
  if (query.type === 'all') return query.of.every((part) => isHit(number, part))
  if (query.type !== 'phrase') throw new Error(`no oracle for ${query.type}`)
  return fields[number]?.some((field) => field.includes(query.norm)) === true
}

function expected(query: Query): string[] {
  return records
    .flatMap((record, number) => {
      if (!isHit(number, query)) return []
      const place = placeOf(record, query) ?? NaN
      return [{ id: record.id, place, class: classOf(record), number }]
    })
    .sort(compareStandings)
    .map(({ id }) => id)
}

/** Compares the engine with the definition; gives the number of hits. */
async function compare(text: string): Promise<number> {
  const { query } = parseQuery(text)
  if (query === null) throw new Error(`nothing to look for in ${text}`)
  const found = await search(query)
  expect(found, text).toEqual(expected(query))
  return found.length
}

test('there are real reports to search', () => {
  expect(reports.length).toBeGreaterThanOrEqual(5)
})

describe('what officers look for', () => {
  test.each([
    '枫桥经验',
    '法律明白人',
    '双随机、一公开',
    '双随机一公开',
    '一律来说事',
    '一律（1、6）来说事',
    '12.4宪法日',
    '12·4',
    '2640件',
    '皇甫泽福',
    '网格',
    '放管服',
    '普法',
  ])('finds %s wherever it stands, and nothing else', async (text) => {
    expect(await compare(text)).toBeGreaterThan(0)
  })

  test.each(['124', '5.3%', '53%', '严格网', '民主法治示范村建设情况说明会'])(
    'finds no %s, which stands nowhere',
    async (text) => {
      expect(await compare(text)).toBe(0)
    },
  )

  test('12·4 and 12.4 are the same, and not 124', async () => {
    expect(await compare('12·4')).toBe(await compare('１２．４'))
  })

  test('a name with numbers in brackets is found without them', async () => {
    expect(await compare('一律来说事')).toBe(await compare('一律（1、6）来说事'))
  })

  test.each(['法治 网格', '普法 “法律明白人” 村', '“法治 政府” 没有这个词'])(
    'several words must all be there: %s',
    async (text) => {
      await compare(text)
    },
  )
})

test.each(['.4宪法日', '%', '12.', '·4', '（1、6', '、一公开”'])(
  'a part that punctuation cuts off anywhere is found as what is left of it: %s',
  async (text) => {
    expect(await compare(text)).toBeGreaterThan(0)
  },
)

describe('every character', () => {
  test('alone finds exactly what holds it', { timeout: 60_000 }, async () => {
    const characters = new Set(
      texts
        .join('')
        .matchAll(/[\p{L}\p{N}%]/gu)
        .map(([one]) => one),
    )
    for (const character of characters) expect(await compare(character)).toBeGreaterThan(0)
  })

  test.each([...'az09%é𠀀'])('%s is no exception, whether it occurs or not', async (character) => {
    await compare(character)
  })

  test('of each record finds that record when asked for with its neighbours', async () => {
    for (const { id, text } of records) {
      const { query } = parseQuery(`“${text.slice(0, 60)}”`)
      expect(query && (await search(query)), text).toContain(id)
    }
  })
})

test(
  '400 random parts of the whole text, of 1 to 9 characters, find exactly what holds them',
  { timeout: 60_000 },
  async () => {
    const parts = randomParts(texts, 400)
    for (const part of parts) {
      // Quotation marks and spaces within a part would make several words of it.
      const phrase = part.replace(/[“”「」"＂]/gu, '')
      if (parseQuery(phrase).query === null) {
        expect(norm(phrase), part).toBe('')
        continue
      }
      expect(await compare(`“${phrase}”`), part).toBeGreaterThan(0)
      await compare(part.trim())
    }
  },
)

test('hits can be read on, page by page, to the last', async () => {
  const { query } = parseQuery('法')
  if (query === null) throw new Error('no query')
  const all = await search(query)
  const pages: string[] = []
  for (let from = 0; from < all.length; from += 20) {
    const { total, hits } = await engine.search(query, { from, count: 20 })
    expect(total).toBe(all.length)
    pages.push(...hits.map(({ id }) => id))
  }
  expect(pages).toEqual(all)
})

test('a query of 2,000 characters is answered', async () => {
  expect(await compare('法治政府建设'.repeat(334))).toBe(0)
})

test('what a hit shows is the record as it is', async () => {
  const { query } = parseQuery('皇甫泽福')
  const result = query && (await engine.search(query, { from: 0, count: 1 }))
  expect(result?.hits[0]).toEqual(records.find(({ id }) => id === result?.hits[0]?.id))
})
