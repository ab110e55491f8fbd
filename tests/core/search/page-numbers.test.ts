import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageNumbers } from '../../../src/core/search/page-numbers.ts'

test.each<[number, number, (number | null)[]]>([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [3, 5, [1, 2, 3, 4, 5]],
  [1, 20, [1, 2, null, 20]],
  [7, 20, [1, null, 6, 7, 8, null, 20]],
  [20, 20, [1, null, 19, 20]],
])('page %i of %i offers %j', (page, last, numbers) => {
  expect(pageNumbers(page, last)).toEqual(numbers)
})

test('the first, the last, and its neighbours are always offered, in order, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
      const [page, last] = [Math.min(a, b), Math.max(a, b)]
      const numbers = pageNumbers(page, last).filter((one) => one !== null)
      expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y))
      for (const one of [1, page - 1, page, page + 1, last]) {
        if (one >= 1 && one <= last) expect(numbers).toContain(one)
      }
    }),
  )
})
