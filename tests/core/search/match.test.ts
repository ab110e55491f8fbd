import { expect, test } from 'vitest'
import { formsOf, hasPhrase, matches } from '../../../src/core/search/match.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import { placeOf } from '../../../src/core/search/rank.ts'
import { someRecord } from './some-record.ts'

const record = someRecord({
  headings: ['一、深化改革', '（三）推进“放管服”改革'],
  text: '落实一律（1、6）来说事制度，12·4宪法日办件2640件。',
})

function finds(text: string): boolean {
  const query = parseQuery(text)
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

test('all short parentheticals are left out together, or none', () => {
  expect(hasPhrase('甲（1）乙（2）丙', '甲乙丙')).toBe(true)
  expect(hasPhrase('甲（1）乙（2）丙', '甲1乙丙')).toBe(false)
})

test('a record has a place among the hits exactly if it is one', () => {
  for (const text of ['一律来说事', '放管服', '放管服 2640件', '改革落实', '没有 放管服']) {
    const query = parseQuery(text)
    expect(query && placeOf(record, query) !== null).toBe(finds(text))
  }
})
