import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  COLUMN_KEYS,
  ROW_KINDS,
  ROW_ORDERS,
  SHOWN_AS,
  USUAL_MATRIX,
  readMatrixState,
  writeMatrixState,
} from '../../../src/core/compare/matrix-state.ts'

const words = fc.option(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
)

test('what is written is read again', () => {
  const states = fc.record({
    by: fc.constantFrom(...ROW_KINDS),
    show: fc.constantFrom(...SHOWN_AS),
    county: words,
    year: words,
    level: words,
    order: fc.record({ key: fc.constantFrom(...COLUMN_KEYS), descending: fc.boolean() }),
    rows: fc.constantFrom(...ROW_ORDERS),
    page: fc.integer({ min: 1, max: 99_999 }),
    report: words,
  })
  fc.assert(
    fc.property(states, (state) => {
      expect(readMatrixState(writeMatrixState(state))).toEqual(state)
    }),
  )
})

test('the usual table needs no words, and words without a meaning give it', () => {
  expect(writeMatrixState(USUAL_MATRIX)).toEqual([])
  const odd = ['by', 'show', 'sort', 'rows', 'page'].map((name) => [name, '<img>'] as const)
  expect(readMatrixState([...odd, ['county', ' '], ['other', '1']])).toEqual(USUAL_MATRIX)
})
