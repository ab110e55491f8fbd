import { expect, test } from 'vitest'
import { findRanges } from '../../../src/core/search/highlight.ts'

/** The marked parts of a text, as written. */
function marked(text: string, ...phrases: string[]): string[] {
  return findRanges(text, phrases).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['推行网格化管理，划分网格81个', ['网格'], ['网格', '网格']],
  ['“１２·４”国家宪法日', ['12.4国家'], ['１２·４”国家']],
  ['双随机、一公开', ['双随机一公开'], ['双随机、一公开']],
  ['一律（1、6）来说事', ['一律来说事'], ['一律（1、6）来说事']],
  ['一律（1、6）来说事', ['一律16来说事'], ['一律（1、6）来说事']],
  ['普法（每月）', ['普法'], ['普法']],
  ['鄉鎮法規', ['法规'], ['法規']],
  ['𠮷祥普法', ['祥普'], ['祥普']],
  ['依法行政', ['普法'], []],
  ['依法行政', [''], []],
])('in %s, %j marks %j', (text, phrases, expected) => {
  expect(marked(text, ...phrases)).toEqual(expected)
})

test('phrases that overlap make one mark, phrases side by side stay two', () => {
  expect(marked('法治政府建设', '法治政府', '政府建设')).toEqual(['法治政府建设'])
  expect(marked('法治政府建设', '政府', '法治')).toEqual(['法治', '政府'])
  expect(marked('法治法治', '法治')).toEqual(['法治', '法治'])
})
