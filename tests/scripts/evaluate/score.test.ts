import { expect, test } from 'vitest'
import { scoreOf, shareOf } from '../../../scripts/evaluate/score.ts'

test('precision looks at what was found, recall at what was to be found', () => {
  expect(scoreOf({ right: 3, extra: 1, missed: 3 })).toEqual({
    precision: 0.75,
    recall: 0.5,
    f1: 0.6,
  })
})

test('nothing found where nothing was to be found is right', () => {
  expect(scoreOf({ right: 0, extra: 0, missed: 0 }).f1).toBe(1)
  expect(shareOf({ right: 0, of: 0 })).toBe(1)
})

test('nothing found where something was to be found is wrong', () => {
  expect(scoreOf({ right: 0, extra: 0, missed: 2 }).f1).toBe(0)
  expect(scoreOf({ right: 0, extra: 2, missed: 0 }).f1).toBe(0)
})
