import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPrivate } from '../../../src/core/mask/find-private.ts'
import { maskText } from '../../../src/core/mask/mask-text.ts'
import { NO_NAMES } from '../../../src/core/mask/private.ts'
import * as snippets from './snippets.ts'

function mask(text: string): string {
  return maskText(text, findPrivate(text, NO_NAMES))
}

test.each([
  ['镇长张三出席', '镇长张某出席'],
  ['镇长李小明出席', '镇长李某某出席'],
  ['书记欧阳锋出席', '书记欧阳某出席'],
  ['联系人：张 三', '联系人：张 某'],
  ['书记阿卜杜拉·买买提带队', '书记阿某某某·某某某带队'],
  ['手机13812345678。', '手机138********。'],
  ['手机138 1234 5678。', '手机138 **** ****。'],
  ['电话：0931-1234567', '电话：093*-*******'],
  ['电话：５５２１２３４', '电话：５５２****'],
  ['身份证11010519491231002X', '身份证******************'],
  ['邮箱zhang.san@example.com', '邮箱*****.***@example.com'],
])('%s becomes %s', (text, masked) => {
  expect(mask(text)).toBe(masked)
})

const pieces = [...snippets.TUNED_WITH, ...snippets.FRESH_WITH, ...snippets.TUNED_WITHOUT]
  .map((snippet) => snippet.replace(/[【】]/gu, ''))
  .flatMap((snippet) => [snippet, snippet.slice(0, 6), snippet.slice(-7), '，', '\n'])
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join(''))

test('a masked text is as long as the text', () => {
  fc.assert(fc.property(texts, (text) => mask(text).length === text.length))
})

test('masking changes nothing in a masked text', () => {
  fc.assert(fc.property(texts, (text) => mask(mask(text)) === mask(text)))
})

test('nothing that was found stands at its place any more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const masked = mask(text)
      return findPrivate(text, NO_NAMES).every(
        ({ start, end }) => masked.slice(start, end) !== text.slice(start, end),
      )
    }),
  )
})
