import { expect, test } from 'vitest'
import { readRowOrder, writeRowOrder } from '../../src/core/row-order.ts'

const KEYS = ['year', 'measures'] as const

test.each([
  ['year', { key: 'year', descending: false }],
  ['-measures', { key: 'measures', descending: true }],
] as const)('the order %o survives the address', (text, order) => {
  expect(readRowOrder(text, KEYS)).toEqual(order)
  expect(writeRowOrder(order)).toBe(text)
})

test.each(['', '--year', 'nothing', '<img>'])('an order %o that does not exist is none', (text) => {
  expect(readRowOrder(text, KEYS)).toBeNull()
})
