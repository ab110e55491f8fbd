import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densityOf, lengthStepOf, lengthsOf, rarityOf } from '../../../src/core/search/bm25.ts'

const times = fc.integer({ min: 1, max: 1000 })
const length = fc.double({ min: 0.01, max: 100, noNaN: true })

test('once more says more, though less than once', () => {
  fc.assert(
    fc.property(times, length, (many, long) => {
      const more = densityOf(many + 1, long) - densityOf(many, long)
      expect(more).toBeGreaterThan(0)
      expect(more).toBeLessThan(densityOf(1, long))
      expect(densityOf(many, long)).toBeLessThan(1)
    }),
  )
})

test('the same in a longer text says less', () => {
  fc.assert(
    fc.property(times, length, (many, long) => {
      expect(densityOf(many, long * 2)).toBeLessThan(densityOf(many, long))
    }),
  )
})

test('the more texts hold a phrase, the less it says, but never nothing', () => {
  const rarities = [0, 1, 20, 99, 100].map((holders) => rarityOf(holders, 100))
  expect(rarities).toEqual(rarities.toSorted((a, b) => b - a))
  expect(Math.min(...rarities)).toBeGreaterThan(0)
})

test('a length is kept, roughly, as a share of the average', () => {
  const characters = [1, 7, 23, 80, 300, 5000]
  const average = characters.reduce((sum, one) => sum + one, 0) / characters.length
  const lengths = lengthsOf(Uint16Array.from(characters, lengthStepOf))
  for (const [at, one] of characters.entries()) {
    expect((lengths[at] ?? 0) / (one / average)).toBeGreaterThan(0.85)
    expect((lengths[at] ?? 0) / (one / average)).toBeLessThan(1.15)
  }
  expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeCloseTo(1)
})

test('no text at all is as long as one character', () => {
  expect(lengthStepOf(0)).toBe(lengthStepOf(1))
})
