import { expect, test } from 'vitest'
import { newsOf } from '../../../scripts/follow/news-of.ts'
import type { FileMessages } from '../../../src/core/collection.ts'

function about(path: string, rule: string): FileMessages {
  return { path, messages: [{ rule, severity: 'warning', line: 1, column: 1, reason: '应为甲' }] }
}

test('what was told before is told again only of files that have changed', () => {
  const before = [about('a', 'no-year'), about('b', 'no-year')]
  expect(newsOf(before, before, new Set(['b']))).toEqual([about('b', 'no-year')])
})

test('a new doubt is told even of a file that has not changed', () => {
  const before = [about('a', 'no-year')]
  const after = [about('a', 'orphan')]
  expect(newsOf(before, after, new Set())).toEqual(after)
})
