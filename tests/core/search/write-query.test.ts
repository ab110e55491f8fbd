import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../../src/core/search/query.ts'
import type { Query } from '../../../src/core/search/query.ts'
import { writeQuery } from '../../../src/core/search/write-query.ts'
import { queryText } from './random-queries.ts'

function parsed(text: string): Query {
  const { query } = parseQuery(text)
  if (query === null) throw new Error(`nothing to look for in ${text}`)
  return query
}

test('what is written is read as the same query, however wildly the first was typed', () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const { query } = parseQuery(text)
      fc.pre(query !== null)
      expect(parseQuery(writeQuery(query)).query).toEqual(query)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['法律顾问　网格', '法律顾问 网格'],
  ['“枫桥经验”', '枫桥经验'],
  ['“民主法治 示范村”', '“民主法治 示范村”'],
  ['普法 NOT 宪法', '普法 -宪法'],
  ['网格|枫桥经验', '网格 OR 枫桥经验'],
  ['(网格 OR 枫桥) 矛盾', '(网格 OR 枫桥) 矛盾'],
  ['普法 -(甲 乙)', '普法 -(甲 乙)'],
  ['標題：(依法 行政)', '标题:依法 标题:行政'],
  ['小标题：普法', '小标题:普法'],
  ['同句（网格 OR 矛盾）', '同句(网格 “OR” 矛盾)'],
  ['推进“放管服”改革', '推进“放管服”改革'],
  ['一律（1、6）来说事', '一律（1、6）来说事'],
  ['“-普法”', '“-普法”'],
  ['—普法', '“—普法”'],
  ['“标题:普法”', '“标题:普法”'],
  ['「甲“乙」 丙', '「甲“乙」 丙'],
  ['3-5次 12·4', '3-5次 12·4'],
])('“%s” is written %s', (typed, written) => {
  const query = parsed(typed)
  expect(writeQuery(query)).toBe(written)
  expect(parseQuery(writeQuery(query)).query).toEqual(query)
})

test('a phrase with marks of every quotation finds the same without them', () => {
  const text = '甲“乙「丙『丁《戊‘己"庚'
  expect(parsed(writeQuery(parsed(text)))).toMatchObject({ norm: '甲乙丙丁戊己庚' })
})
