import { expect, test } from 'vitest'
import {
  comparable,
  comparableHeading,
  comparableItem,
} from '../../../scripts/evaluate/comparable-text.ts'

test('width, spaces, quotation marks and case make no difference', () => {
  expect(comparable('　“ＬＥＤ” 屏\u200b１')).toBe(comparable('"led"屏1'))
})

test.each(['完善机制。', '完善机制.', '完善机制：', '完善机制'])(
  'the heading “%s” is the same with and without what closes it',
  (heading) => {
    expect(comparableHeading(heading)).toBe('完善机制')
  },
)

test.each(['一是', '首先，', '第二，', '（3）', '(三)', '4.', '⑤', '二要'])(
  'the number “%s” of an item is no part of it',
  (number) => {
    expect(comparableItem(`${number}加强法治宣传`)).toBe('加强法治宣传')
  },
)

test('a number that is nearly all of an item stays', () => {
  expect(comparableItem('一是普法')).toBe('一是普法')
})

test('3.15 is no number of an item', () => {
  expect(comparableItem('3.15当天开展宣传')).toBe('3.15当天开展宣传')
})
