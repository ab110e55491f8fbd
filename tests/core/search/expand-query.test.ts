import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandQuery } from '../../../src/core/search/expand-query.ts'
import type { Synonyms } from '../../../src/core/search/expand-query.ts'
import { matches } from '../../../src/core/search/match.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import type { Query } from '../../../src/core/search/query.ts'
import { randomQuery } from './random-queries.ts'
import { someRecord } from './some-record.ts'

const synonyms: Synonyms = {
  groups: [
    ['村民委员会', '村委会'],
    ['低保', '最低生活保障', '低保金'],
  ],
  tags: [
    ['节点普法', '12·4', '3·15'],
    ['普法', '法治宣传', '普法宣传'],
  ],
}

function queryOf(text: string): Query {
  const { query } = parseQuery(text)
  if (query === null) throw new Error('no query')
  return query
}

function wordsFor(text: string): string[] | null {
  return expandQuery(queryOf(text), synonyms)?.words ?? null
}

test.each([
  ['村委会', ['村民委员会']],
  ['村民委員會', ['村委会']],
  ['“村民 委员会”', ['村委会']],
  ['低保', ['最低生活保障']],
  ['最低生活保障', ['低保']],
  ['普法', ['法治宣传']],
  ['普法宣传', ['普法']],
  ['12.4', ['节点普法']],
  ['节点普法', ['12·4', '3·15']],
  ['村委会 低保', ['村民委员会', '最低生活保障']],
  ['同句(村委会 网格)', ['村民委员会']],
  ['小标题:村委会', ['村民委员会']],
])('%s is looked for by %o, too', (text, words) => {
  expect(wordsFor(text)).toEqual(words)
})

test.each([
  '网格',
  '村委会办公楼',
  '-村委会',
  '网格 -村委会',
  '村委会 OR 村民委员会',
  '村委会 -村民委员会',
])('%s is looked for as it is', (text) => {
  expect(wordsFor(text)).toBeNull()
})

describe('the synonyms find', () => {
  function finds(text: string, record: Parameters<typeof someRecord>[0]): boolean {
    const expansion = expandQuery(queryOf(text), synonyms)
    return expansion !== null && matches(someRecord(record), expansion.query)
  }

  test('what the word itself does not', () => {
    expect(finds('村委会', { text: '村民委员会议事。' })).toBe(true)
    expect(finds('村委会', { text: '村民委员会（村委会）议事。' })).toBe(false)
  })

  test('every word of the query, some of them by a synonym', () => {
    expect(finds('村委会 低保', { text: '村委会公示最低生活保障。' })).toBe(true)
    expect(finds('村委会 低保', { text: '村民委员会公示。' })).toBe(false)
  })

  test('nothing that is not wanted', () => {
    expect(finds('村委会 -低保', { text: '村民委员会公示低保。' })).toBe(false)
    expect(finds('村委会 -低保', { text: '村民委员会公示。' })).toBe(true)
  })

  test('what stands where the word was to stand', () => {
    expect(finds('小标题:村委会', { text: '村民委员会' })).toBe(false)
    expect(finds('小标题:村委会', { headings: ['村民委员会'] })).toBe(true)
    expect(finds('标题:村委会', { title: '村民委员会' })).toBe(true)
  })

  test('one sentence that holds a synonym of each word', () => {
    expect(finds('同句(村委会 低保)', { text: '村民委员会评议最低生活保障。' })).toBe(true)
    expect(finds('同句(村委会 低保)', { text: '村民委员会。最低生活保障。' })).toBe(false)
  })
})

test('many synonyms of many words do not become a query that nobody waits for', () => {
  const words = (of: string): string[] => Array.from({ length: 60 }, (_, n) => `${of}第${n}号`)
  const many = { groups: [words('甲'), words('乙'), words('丙'), words('丁')], tags: [] }
  for (const text of ['甲第0号 乙第0号 丙第0号 丁第0号', '同句(甲第0号 乙第0号 丙第0号)']) {
    const expansion = expandQuery(queryOf(text), many)
    expect(expansion?.words.length).toBeGreaterThan(2)
    expect(JSON.stringify(expansion?.query).match(/"phrase"/gu)?.length).toBeLessThan(100)
  }
})

const letters = fc.array(fc.constantFrom(...'甲乙丙丁。'), { maxLength: 6 })
const letter = letters.map((some) => some.join(''))
const someSynonyms = fc.record({
  groups: fc.array(fc.array(letter, { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
  tags: fc.array(fc.array(letter, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
})

test('never finds what the words find as typed', () => {
  fc.assert(
    fc.property(randomQuery, someSynonyms, letter, letter, (query, words, text, heading) => {
      const expansion = expandQuery(query, words)
      fc.pre(expansion !== null)
      const record = someRecord({ text, headings: [heading], title: heading })
      if (matches(record, query)) expect(matches(record, expansion.query)).toBe(false)
    }),
  )
})

test('finds for a word whatever a word of its group finds, except its own hits', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        letter.filter((word) => /[^。]/u.test(word)),
        { minLength: 2, maxLength: 4 },
      ),
      letter,
      (group, text) => {
        const record = someRecord({ text })
        const queries = group.map(queryOf)
        const [first] = queries
        if (first === undefined) throw new Error('an empty group')
        const expected = !matches(record, first) && queries.some((one) => matches(record, one))
        const expansion = expandQuery(first, { groups: [group], tags: [] })
        expect(expansion !== null && matches(record, expansion.query)).toBe(expected)
      },
    ),
  )
})
