import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BATCH_KEYS } from '../../../src/core/search/batch.ts'
import { NO_BATCH, readBatch, writeBatch } from '../../../src/core/search/batch-state.ts'
import type { BatchState } from '../../../src/core/search/batch-state.ts'
import { KINDS } from '../../../src/core/search/request.ts'

function read(address: string): BatchState {
  return readBatch(new URLSearchParams(address))
}

const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
const states: fc.Arbitrary<BatchState> = fc.record({
  terms: fc.array(word),
  kind: fc.constantFrom(...KINDS, null),
  year: fc.option(word),
  county: fc.option(word),
  order: fc.record({ key: fc.constantFrom(...BATCH_KEYS), descending: fc.boolean() }),
})

test('what is written is read back, whatever it is', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readBatch(writeBatch(state))).toEqual(state)
    }),
  )
})

test('terms alone need nothing else in the address', () => {
  expect(writeBatch({ ...NO_BATCH, terms: ['普法', '-网格'] })).toEqual([
    ['t', '普法'],
    ['t', '-网格'],
  ])
  expect(writeBatch(NO_BATCH)).toEqual([])
})

test('what has no meaning is left aside', () => {
  expect(read('t=&t=%20&kind=x&year=&sort=<img>&other=1')).toEqual(NO_BATCH)
})
