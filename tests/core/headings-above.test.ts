import { expect, test } from 'vitest'
import { headingsAbove } from '../../src/core/headings-above.ts'

const sections = [
  { level: 0, heading: '' },
  { level: 1, heading: '一、普法' },
  { level: 2, heading: '（一）宪法' },
  { level: 3, heading: '1.活动' },
  { level: 2, heading: '（二）民法典' },
  { level: 1, heading: '二、调解' },
]

test.each([
  [0, []],
  [1, ['一、普法']],
  [3, ['一、普法', '（一）宪法', '1.活动']],
  [4, ['一、普法', '（二）民法典']],
  [5, ['二、调解']],
])('section %i has those of the levels above it, outermost first', (index, headings) => {
  expect(headingsAbove(sections, index)).toEqual(headings)
})

test('a level that is left out does no harm', () => {
  const gap = [
    { level: 0, heading: '' },
    { level: 2, heading: '（一）宪法' },
    { level: 1, heading: '一、普法' },
    { level: 3, heading: '1.活动' },
  ]
  expect(headingsAbove(gap, 3)).toEqual(['一、普法', '1.活动'])
})
