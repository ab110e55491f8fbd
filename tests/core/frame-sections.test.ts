import { expect, test } from 'vitest'
import { frameSections } from '../../src/core/frame-sections.ts'
import { shortHash } from '../../src/core/text/short-hash.ts'

test('a section has the numbers above it and its own, and its words without them', () => {
  const frames = frameSections(
    [
      { level: 0, heading: '' },
      { level: 1, heading: '三、深化执法改革' },
      { level: 2, heading: '（一）完善体制机制。' },
    ],
    2023,
  )
  expect(frames.map(({ path, name }) => [path, name])).toEqual([
    ['', ''],
    ['三', '深化执法改革'],
    ['三/（一）', '完善体制机制'],
  ])
})

test('equal headings are numbered in reading order, many thousands of them too', () => {
  const heading = '（一）完善体制机制'
  const headings = Array.from({ length: 20_000 }, () => ({ level: 2, heading }))
  const ids = frameSections(headings, null).map(({ id }) => id)
  const first = `s${shortHash(heading)}`
  expect(ids.slice(0, 3)).toEqual([first, `${first}-2`, `${first}-3`])
  expect(new Set(ids).size).toBe(ids.length)
})
