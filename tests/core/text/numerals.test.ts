import { expect, test } from 'vitest'
import { readNumeral } from '../../../src/core/text/numerals.ts'

test.each([
  ['十二', 12],
  ['二十', 20],
  ['一百二十', 120],
  ['一百零三', 103],
  ['两千', 2000],
  ['两', 2],
  ['二〇二三', 2023],
  ['２０２３', 2023],
  ['36', 36],
  ['12.5', 12.5],
  ['〇', 0],
])('%s is read as %d', (text, value) => {
  expect(readNumeral(text)).toBe(value)
})

test.each(['', '甲', '一二十', '3个', '1.2.3'])('“%s” is no numeral', (text) => {
  expect(readNumeral(text)).toBeNull()
})
