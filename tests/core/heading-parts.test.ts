import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headingParts } from '../../src/core/heading-parts.ts'

test.each([
  ['（一）完善体制机制。', '（一）', '完善体制机制。'],
  ['一、2023年法治政府建设情况', '一、', '2023年法治政府建设情况'],
  ['原因剖析：', '', '原因剖析：'],
])('%s hangs its number %o', (heading, number, words) => {
  expect(headingParts(heading)).toEqual({ number, words })
})

test('both parts together are the heading, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (heading) => {
      const { number, words } = headingParts(heading)
      expect(number + words).toBe(heading)
    }),
  )
})
