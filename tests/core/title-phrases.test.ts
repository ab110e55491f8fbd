import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titlePhrases } from '../../src/core/title-phrases.ts'

test.each([
  ['关于2023年法治政府建设情况的报告', ['关于2023年', '法治政府建设', '情况的报告']],
  [
    '鲁山县张官营镇人民政府关于2024年法治政府建设情况的报告',
    ['鲁山县张官营镇人民政府', '关于2024年', '法治政府建设', '情况的报告'],
  ],
  ['依法治理亮点材料', ['依法治理亮点材料']],
  ['', []],
])('%s breaks only between its phrases', (title, phrases) => {
  expect(titlePhrases(title)).toEqual(phrases)
})

test('the phrases together are the title, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(titlePhrases(title).join('')).toBe(title)
    }),
  )
})
