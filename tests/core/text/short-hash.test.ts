import { expect, test } from 'vitest'
import { shortHash } from '../../../src/core/text/short-hash.ts'

test('the same words have the same hash for ever, since it is part of public addresses', () => {
  expect(shortHash('一是确保责任到位。')).toBe('0e296')
})

test('space does not count, so a re-flowed paragraph keeps its name', () => {
  expect(shortHash('责任书 10份\n')).toBe(shortHash('责任书10份'))
})

test('sentences that differ by one character have different hashes', () => {
  const hashes = new Set(
    Array.from({ length: 2000 }, (_, n) => shortHash(`开展普法宣传活动${n}次。`)),
  )
  expect(hashes.size).toBe(2000)
})
