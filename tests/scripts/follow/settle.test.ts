import { expect, test } from 'vitest'
import { accept, compareLooks, settle } from '../../../scripts/follow/settle.ts'
import type { Look } from '../../../scripts/follow/settle.ts'

const NOTHING = { added: [], changed: [], removed: [] }
const NONE_HELD = new Set<string>()

function look(stamps: Record<string, string>): Look {
  return new Map(Object.entries(stamps))
}

test('what is new, different or gone is told apart', () => {
  const before = look({ kept: '1', edited: '1', gone: '1' })
  const after = look({ kept: '1', edited: '2', fresh: '1' })
  expect(compareLooks(before, after)).toEqual({
    added: ['fresh'],
    changed: ['edited'],
    removed: ['gone'],
  })
})

test('a file is at rest when two looks agree on it', () => {
  const known = look({ a: '1', b: '1' })
  const now = look({ a: '2', c: '1' })
  expect(settle(known, now, now, NONE_HELD)).toEqual({
    settled: { added: ['c'], changed: ['a'], removed: ['b'] },
    moving: [],
  })
})

test('a file that grows, has just come or has just gone is moving', () => {
  const known = look({ gone: '1' })
  const last = look({ grows: '1', gone: '1' })
  const now = look({ grows: '2', fresh: '1' })
  const { settled, moving } = settle(known, last, now, NONE_HELD)
  expect(settled).toEqual(NOTHING)
  expect(moving.sort()).toEqual(['fresh', 'gone', 'grows'])
})

test('a file that another program holds is moving, however quiet it looks', () => {
  const now = look({ locked: '1', free: '1' })
  expect(settle(look({}), now, now, new Set(['locked']))).toEqual({
    settled: { added: ['free'], changed: [], removed: [] },
    moving: ['locked'],
  })
})

test('a file that is taken away and put back as it was has not changed', () => {
  const known = look({ a: '1' })
  expect(settle(known, look({}), known, NONE_HELD)).toEqual({ settled: NOTHING, moving: [] })
})

test('what is accepted is known from then on, what moves stays as it was known', () => {
  const known = look({ moving: '1', gone: '1' })
  const now = look({ moving: '2', fresh: '1' })
  const next = accept(known, now, { added: ['fresh'], changed: [], removed: ['gone'] })
  expect(Object.fromEntries(next)).toEqual({ moving: '1', fresh: '1' })
})
