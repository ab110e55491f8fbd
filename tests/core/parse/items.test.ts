import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitItems } from '../../../src/core/parse/items.ts'

test.each([
  ['一是甲。二是乙。', ['一是甲。', '二是乙。']],
  ['做到三个到位。一是甲；二是乙。', ['做到三个到位。', '一是甲；', '二是乙。']],
  ['第一，甲。第二，乙。', ['第一，甲。', '第二，乙。']],
  ['首先，甲。其次，乙。', ['首先，甲。', '其次，乙。']],
  ['首先，甲。其次，乙。最后，丙。', ['首先，甲。', '其次，乙。', '最后，丙。']],
  ['首先，甲。最后，乙。', ['首先，甲。', '最后，乙。']],
  ['其一，甲。其二，乙。', ['其一，甲。', '其二，乙。']],
  ['1.2023年甲。2.2023年乙。', ['1.2023年甲。', '2.2023年乙。']],
  ['一是要甲。二要乙。', ['一是要甲。', '二要乙。']],
  ['（1）甲。（2）乙。', ['（1）甲。', '（2）乙。']],
  ['①甲②乙', ['①甲②乙']],
  ['①甲；②乙', ['①甲；', '②乙']],
])('%s is cut at its items', (text, pieces) => {
  expect(splitItems(text)).toEqual(pieces)
})

test.each([
  '这是第一，没有第二个。',
  '开展宣传。最后，总结经验。',
  '其中一是主体。',
  '全年开展3.15宣传，12.4宣传。',
  '坚持第一责任人负责。二是乙。',
  '“一律（1、6）来说事”服务平台。',
])('%s has no items', (text) => {
  expect(splitItems(text)).toEqual([text])
})

test('cutting loses no character but space at the cuts', () => {
  const word = fc.constantFrom(
    '一是',
    '二是',
    '三是',
    '甲',
    '。',
    '；',
    '，',
    '（1）',
    '1.',
    '2.',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.join('')
      expect(splitItems(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
  )
})
