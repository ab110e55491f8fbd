import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ALIGNMENTS,
  MOST_REPORTS,
  ROW_CHOICES,
  USUAL,
  addReport,
  moveReport,
  readCompare,
  removeReport,
  writeCompare,
} from '../../../src/core/compare/compare-state.ts'
import type { CompareState } from '../../../src/core/compare/compare-state.ts'

function read(address: string, known = /^[a-e]$/u) {
  return readCompare(new URLSearchParams(address), (id) => known.test(id))
}

const states: fc.Arbitrary<CompareState> = fc.record({
  reports: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: MOST_REPORTS }),
  by: fc.constantFrom(...ALIGNMENTS),
  rows: fc.constantFrom(...ROW_CHOICES, null),
  sync: fc.boolean(),
  fold: fc.boolean(),
  same: fc.boolean(),
})

test('what is written is read back, whatever it is', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URLSearchParams(writeCompare(state).map(([name, value]) => [name, value]))
      const told = { missing: [], repeated: [], surplus: [], unknown: [] }
      expect(read(address.toString(), /^/u)).toEqual({ state, ...told })
    }),
  )
})

test('the usual view needs nothing but its reports', () => {
  expect(writeCompare({ ...USUAL, reports: ['b', 'a'] })).toEqual([
    ['r', 'b'],
    ['r', 'a'],
  ])
})

describe('reports that cannot be shown', () => {
  test('are told when there are none of that name', () => {
    const { state, missing } = read('r=a&r=<b>"&r=constructor&r=')
    expect(state.reports).toEqual(['a'])
    expect(missing).toEqual(['<b>"', 'constructor'])
  })

  test('are told when they stand there twice', () => {
    const { state, repeated } = read('r=b&r=a&r=b&r=b')
    expect(state.reports).toEqual(['b', 'a'])
    expect(repeated).toEqual(['b'])
  })

  test('are told when they are too many', () => {
    const { state, surplus } = read('r=a&r=b&r=c&r=d&r=e')
    expect(state.reports).toEqual(['a', 'b', 'c', 'd'])
    expect(surplus).toEqual(['e'])
  })
})

test('words without a meaning are told and left aside', () => {
  const { state, unknown } = read('by=length&rows=none&sync=maybe&fold=all&same=yes')
  expect(state).toEqual(USUAL)
  expect(unknown).toEqual([
    ['by', 'length'],
    ['rows', 'none'],
    ['sync', 'maybe'],
    ['fold', 'all'],
    ['same', 'yes'],
  ])
})

describe('a report', () => {
  const state = { ...USUAL, reports: ['a', 'b', 'c'] }

  test('is added last, once, as long as there is room', () => {
    expect(addReport(state, 'd').reports).toEqual(['a', 'b', 'c', 'd'])
    expect(addReport(state, 'a')).toBe(state)
    expect(addReport(addReport(state, 'd'), 'e').reports).toEqual(['a', 'b', 'c', 'd'])
  })

  test('changes places with its neighbour, and stays where it is at the edge', () => {
    expect(moveReport(state, 'b', 1).reports).toEqual(['a', 'c', 'b'])
    expect(moveReport(state, 'b', -1).reports).toEqual(['b', 'a', 'c'])
    expect(moveReport(state, 'a', -1)).toBe(state)
    expect(moveReport(state, 'c', 1)).toBe(state)
    expect(moveReport(state, 'x', 1)).toBe(state)
  })

  test('that is added is of no township yet that somebody vouched for', () => {
    const vouched = { ...state, same: true }
    expect(addReport(vouched, 'd').same).toBe(false)
    expect(moveReport(vouched, 'b', 1).same).toBe(true)
  })

  test('is taken away', () => {
    expect(removeReport(state, 'b').reports).toEqual(['a', 'c'])
  })
})
