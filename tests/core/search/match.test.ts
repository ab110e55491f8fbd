import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formsOf, hasPhrase, matches, timesIn } from '../../../src/core/search/match.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import type { Query } from '../../../src/core/search/query.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { randomQuery } from './random-queries.ts'
import { someRecord } from './some-record.ts'

const record = someRecord({
  title: '清河镇（街道）法治政府建设报告',
  headings: ['一、深化改革', '（三）推进“放管服”改革'],
  text: '落实一律（1、6）来说事制度，12·4宪法日办件2640件。',
})

function finds(text: string): boolean {
  const { query } = parseQuery(text)
  return query !== null && matches(record, query)
}

test.each([
  '一律来说事',
  '一律（1、6）来说事',
  '一律16来说事',
  '12.4宪法日',
  '2640件',
  '放管服',
  '。落实',
])('finds what stands in the text or in a heading: %s', (text) => {
  expect(finds(text)).toBe(true)
})

test.each(['124', '律事', '改革落实', '深化改革三', '一律6来说事'])(
  'finds nothing that reaches over two fields or is not there: %s',
  (text) => {
    expect(finds(text)).toBe(false)
  },
)

test('several words may stand in different fields, but must all be there', () => {
  expect(finds('放管服 2640件')).toBe(true)
  expect(finds('放管服 2641件')).toBe(false)
})

test('a text without a bracket inside has one form only', () => {
  expect(formsOf('推进普法')).toEqual(['推进普法'])
  expect(formsOf('（一）推进普法')).toEqual(['一推进普法'])
  expect(formsOf('村（社区）两委')).toEqual(['村社区两委', '村两委'])
})

test.each([
  ['普法', '普法宣传', 0],
  ['普法宣传再普法', '普法', 2],
  ['哈哈哈哈', '哈哈', 3],
])('in %s, %s occurs so many times, overlapping or not: %i', (form, phrase, times) => {
  expect(timesIn(form, phrase)).toBe(times)
})

test('all short parentheticals are left out together, or none', () => {
  expect(hasPhrase('甲（1）乙（2）丙', '甲乙丙')).toBe(true)
  expect(hasPhrase('甲（1）乙（2）丙', '甲1乙丙')).toBe(false)
})

describe('finds by', () => {
  test.each([
    ['traditional characters', '憲法日 OR 憲法日辦件', true],
    ['one of several words', '没有 OR 放管服', true],
    ['none of several words', '没有 OR 也没有', false],
    ['a word that is not there', '放管服 -网格', true],
    ['a word that is there', '放管服 -制度', false],
    ['nothing but a word that is not there', '-网格', true],
    ['the title of the report', '标题:清河镇', true],
    ['the title without its bracket', '标题:清河镇法治政府', true],
    ['no title where it stands in the text', '标题:宪法日', false],
    ['no text where it stands in the title', '清河镇', false],
    ['a heading', '小标题:放管服', true],
    ['no heading where it stands in the text', '小标题:宪法日', false],
    ['a sentence', '同句(制度 件)', true],
    ['no sentence made of a heading and the text', '同句(放管服 制度)', false],
  ])('%s: %s', (_, text, expected) => {
    expect(finds(text)).toBe(expected)
  })

  test('no title where there is none', () => {
    const { query } = parseQuery('标题:清河镇')
    expect(query && matches(someRecord({ title: null }), query)).toBe(false)
  })

  test.each(['。', '！', '？', '!', '?', '；', ';', '\n', '\r\n'])(
    'a sentence that ends with %j',
    (end) => {
      const { query } = parseQuery('同句(甲 乙)')
      const inSentence = (text: string) => query && matches(someRecord({ text }), query)
      expect(inSentence(`乙，甲${end}丙`)).toBe(true)
      expect(inSentence(`甲${end}乙`)).toBe(false)
    },
  )

  test('a sentence that a comma or a colon does not end', () => {
    const { query } = parseQuery('同句(甲 乙 丙)')
    expect(query && matches(someRecord({ text: '甲：乙，丙。' }), query)).toBe(true)
  })
})

/** What a query means, said in another way: of plain letters and marks only. */
function isMeant({ title, headings, text }: SearchRecord, query: Query): boolean {
  const letters = (field: string) => field.replace(/[。；\n]/gu, '')
  if (query.type === 'phrase') {
    const places = {
      title: title ?? '',
      heading: headings.join('|'),
      anywhere: [text, ...headings].join('|'),
    }
    return letters(places[query.scope]).includes(query.text)
  }
  const record = someRecord({ title, headings, text })
  if (query.type === 'not') return !isMeant(record, query.of)
  if (query.type === 'sentence') {
    const sentences = text.replace(/[；\n]/gu, '。').split('。')
    return !sentences.every((sentence) => query.of.some((part) => !sentence.includes(part.text)))
  }
  const hits = query.of.filter((part) => isMeant(record, part)).length
  return query.type === 'all' ? hits === query.of.length : hits > 0
}

const someText = fc
  .array(fc.constantFrom(...'甲乙丙丁。；\n'), { maxLength: 8 })
  .map((units) => units.join(''))
const someRecords = fc
  .record({
    title: fc.option(someText),
    headings: fc.array(someText, { maxLength: 2 }),
    text: someText,
    lead: fc.option(someText),
  })
  .map(someRecord)

test('a record is a hit exactly if the query means it', () => {
  let hits = 0
  fc.assert(
    fc.property(someRecords, randomQuery, (any, query) => {
      const isHit = matches(any, query)
      expect(isHit).toBe(isMeant(any, query))
      if (isHit) hits++
    }),
    { numRuns: 3000 },
  )
  expect(hits).toBeGreaterThan(300)
})
