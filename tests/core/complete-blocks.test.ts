import { expect, test } from 'vitest'
import { BlockIds, completeBlocks } from '../../src/core/complete-blocks.ts'
import type { StoredBlock } from '../../src/core/complete-blocks.ts'
import { shortHash } from '../../src/core/text/short-hash.ts'

test('an id comes from the words alone, and equal words take numbers in reading order', () => {
  const ids = new BlockIds()
  expect([1, 2, 3].map(() => ids.make('measure', '加强普法。'))).toEqual([
    `k${shortHash('加强普法。')}`,
    `k${shortHash('加强普法。#2')}`,
    `k${shortHash('加强普法。#3')}`,
  ])
  expect(ids.make('problem', '加强普法。')).toBe(`p${shortHash('加强普法。')}`)
})

test('an id that is taken is given to no other block', () => {
  const taken = `o${shortHash('导语。')}`
  const blocks: StoredBlock[] = [
    { type: 'other', text: '导语。' },
    { type: 'problem', id: taken, kind: '原因', text: '乙。' },
  ]
  expect(completeBlocks([{ blocks }]).flat()).toMatchObject([
    { id: `o${shortHash('导语。#2')}` },
    { id: taken },
  ])
})

test('20,000 equal lines have different ids, in no time to speak of', { timeout: 5000 }, () => {
  const blocks = Array.from({ length: 20_000 }, () => ({ type: 'other', text: '同上。' }) as const)
  const ids = completeBlocks([{ blocks }])
    .flat()
    .map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
