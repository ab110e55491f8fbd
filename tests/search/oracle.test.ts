/**
 * The promise of the search, held against the real index of the reports in content/: the hits are
 * those that `includes` finds in the normalised text, all of them, no others, in the right order.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PagefindFinder } from '../../src/browser/search/pagefind-finder.ts'
import { ScanFinder } from '../../src/browser/search/scan-finder.ts'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { FindingEngine } from '../../src/core/search/finding-engine.ts'
import { matches } from '../../src/core/search/match.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import type { Phrase, Query, Scope } from '../../src/core/search/query.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { FILTERS, NO_FILTERS } from '../../src/core/search/request.ts'
import { norm } from '../../src/core/text/norm.ts'
import { orderPlainly } from '../core/search/plain-order.ts'
import { fetchFromDisk, makeIndex } from './index-folder.ts'
import type { IndexFolder } from './index-folder.ts'
import { randomParts } from './random-parts.ts'

const { reports } = await loadCollection()
const records = reports.flatMap(recordsOf)
const inOrder = orderPlainly(records)
/** All that a reader can see of the reports and might look for. */
const texts = [...new Set(records.flatMap(({ headings, text }) => [...headings, text]))]

let index: IndexFolder
let engine: FindingEngine
let scan: FindingEngine
let stopFetching: () => void

beforeAll(async () => {
  index = await makeIndex(reports)
  stopFetching = fetchFromDisk()
  engine = new FindingEngine(new PagefindFinder(index.base))
  scan = new FindingEngine(new ScanFinder(index.base))
})

afterAll(async () => {
  stopFetching()
  await index.remove()
})

const everything = {
  filters: NO_FILTERS,
  kind: null,
  sort: 'relevance',
  group: null,
  facets: FILTERS,
  from: 0,
  count: Infinity,
} as const

/** By both engines, which have to agree. */
async function search(query: Query): Promise<string[]> {
  const request = { ...everything, query }
  const { total, hits } = await engine.search(request)
  expect(total).toBe(hits.length)
  const ids = hits.map(({ id }) => id)
  expect((await scan.search(request)).hits.map(({ id }) => id)).toEqual(ids)
  return ids
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
  switch (query.type) {
    case 'all':
      return query.of.every((part) => isHit(number, part))
    case 'any':
      return query.of.some((part) => isHit(number, part))
    case 'not':
      return !isHit(number, query.of)
    case 'phrase':
      return partsIn(number, query.scope).some((field) => field.includes(query.norm))
    case 'sentence':
      return (records[number]?.text ?? '')
        .split(/[。！？!?；;\n]/u)
        .some((sentence) => query.of.every((phrase) => norm(sentence).includes(phrase.norm)))
  }
}

function partsIn(number: number, scope: Scope): string[] {
  if (scope === 'title') return [norm(records[number]?.title ?? '')]
  // Two forms of the text come first.
  return (fields[number] ?? []).slice(scope === 'heading' ? 2 : 0)
}

function expected(query: Query): string[] {
  const hits = [...records.keys()].filter((number) => isHit(number, query))
  return inOrder(hits, query, 'relevance').map((number) => records[number]?.id ?? '')
}

/** Compares the engine with the definition; gives the number of hits. */
async function compare(text: string): Promise<number> {
  const { query } = parseQuery(text)
  if (query === null) throw new Error(`nothing to look for in ${text}`)
  return compareQuery(query, text)
}

async function compareQuery(query: Query, text = JSON.stringify(query)): Promise<number> {
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

describe('queries as officers write them', () => {
  const WORDS = ['普法', '网格', '法律顾问', '矛盾纠纷', '调解', '培训', '执法', '宪法', '领导干部', '村', '公开', '示范'] // prettier-ignore
  const FORMS: ((a: string, b: string, c: string) => string)[] = [
    (a, b) => `${a} ${b}`,
    (a, b) => `${a} -${b}`,
    (a, b) => `${a} NOT ${b}`,
    (a, b) => `${a} OR ${b}`,
    (a, b, c) => `${a}｜${b} －${c}`,
    (a, b, c) => `(${a} OR ${b}) ${c}`,
    (a, b, c) => `（${a} ${b}） OR ${c}`,
    (a, b) => `小标题:${a} ${b}`,
    (a) => `标题：法治政府 ${a}`,
    (a, b) => `同句(${a} ${b})`,
    (a, b, c) => `同句（${a} ${b}） -${c}`,
    (a, b) => `“${a}${b}” OR 《${a}》`,
  ]
  const queries = WORDS.flatMap((a, at) =>
    FORMS.map((form) => form(a, WORDS[(at + 3) % 12] ?? '', WORDS[(at + 7) % 12] ?? '')),
  )

  test('all of them find exactly what the definition says, by both engines', async () => {
    expect(new Set(queries).size).toBeGreaterThanOrEqual(100)
    let answered = 0
    for (const text of queries) {
      expect(parseQuery(text).hints, text).toEqual([])
      if ((await compare(text)) > 0) answered++
    }
    // Most of them find something, so that there is something to compare.
    expect(answered).toBeGreaterThan(queries.length * 0.6)
  }, 60_000)
})

describe('queries of several parts', () => {
  const phrase = (text: string, scope: Scope = 'anywhere'): Phrase => ({
    type: 'phrase',
    text,
    norm: norm(text),
    scope,
  })
  const [law, grid, spread] = [phrase('法治'), phrase('网格'), phrase('普法')]
  const not = (of: Query): Query => ({ type: 'not', of })

  test.each<[string, Query]>([
    ['any', { type: 'any', of: [grid, spread] }],
    ['a phrase but not another', { type: 'all', of: [law, not(spread)] }],
    ['all but', not(law)],
    ['not not', not(not(grid))],
    ['in the title', phrase('2023', 'title')],
    ['in a title that has none', phrase('没有的标题', 'title')],
    ['in a heading', phrase('依法行政', 'heading')],
    ['in a heading and in the text', { type: 'all', of: [phrase('法治', 'heading'), grid] }],
    ['in one sentence', { type: 'sentence', of: [law, phrase('宣传')] }],
    ['any of sentences', { type: 'any', of: [{ type: 'sentence', of: [grid, spread] }, grid] }],
    [
      'all together',
      {
        type: 'all',
        of: [
          { type: 'any', of: [phrase('宣传'), phrase('培训')] },
          not({ type: 'sentence', of: [law, phrase('建设')] }),
          phrase('报告', 'title'),
        ],
      },
    ],
  ])('%s: both engines find what the definition says', async (name, query) => {
    const count = await compareQuery(query)
    if (!name.includes('has none')) expect(count).toBeGreaterThan(0)
  })

  test('100 of random parts find exactly what holds them', { timeout: 60_000 }, async () => {
    const phrases = randomParts(texts, 300).flatMap((part) =>
      norm(part).length > 0 ? [phrase([...part].slice(0, 3).join(''))] : [],
    )
    const usable = phrases.filter((one) => one.norm !== '')
    for (let at = 0; at + 3 <= Math.min(usable.length, 300); at += 3) {
      const [a = law, b = law, c = law] = usable.slice(at, at + 3)
      const any: Query = { type: 'any', of: [a, b] }
      await compareQuery(
        at % 2 === 0
          ? { type: 'all', of: [any, not(c)] }
          : { type: 'any', of: [any, { type: 'sentence', of: [b, c] }] },
      )
    }
  })

  test('the definition agrees with itself, record by record', () => {
    const query: Query = { type: 'all', of: [law, not({ type: 'sentence', of: [grid, law] })] }
    for (const [number, record] of records.entries()) {
      expect(matches(record, query)).toBe(isHit(number, query))
    }
  })
})

test(
  '300 pairs of random parts in one sentence are found exactly',
  { timeout: 60_000 },
  async () => {
    const sentences = records.flatMap(({ text }) => text.split(/[。！？!?；;\n]/u))
    const pieces = randomParts(
      sentences.filter((sentence) => sentence.length > 8),
      600,
    )
    let inOne = 0
    for (let at = 0; at + 1 < pieces.length; at += 2) {
      const [a, b] = [norm(pieces[at] ?? ''), norm(pieces[at + 1] ?? '')]
      if (a === '' || b === '') continue
      const of = [a, b].map((text) => ({
        type: 'phrase' as const,
        text,
        norm: text,
        scope: 'anywhere' as const,
      }))
      inOne += await compareQuery({ type: 'sentence', of })
      // A phrase is always in a sentence with itself, and with its own beginning.
      const beginning = Array.from(a).slice(0, 2).join('')
      const own = {
        type: 'phrase' as const,
        text: beginning,
        norm: beginning,
        scope: 'anywhere' as const,
      }
      const [first] = of
      if (first) inOne += await compareQuery({ type: 'sentence', of: [first, own] })
    }
    expect(inOne).toBeGreaterThan(100)
  },
)

test('hits can be read on, page by page, to the last', async () => {
  const { query } = parseQuery('法')
  if (query === null) throw new Error('no query')
  const all = await search(query)
  const pages: string[] = []
  for (let from = 0; from < all.length; from += 20) {
    const { total, hits } = await engine.search({ ...everything, query, from, count: 20 })
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
  const result = query && (await engine.search({ ...everything, query, count: 1 }))
  expect(result?.hits[0]).toEqual(records.find(({ id }) => id === result?.hits[0]?.id))
})
