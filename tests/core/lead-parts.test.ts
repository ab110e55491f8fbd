import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadParts } from '../../src/core/lead-parts.ts'

test('the lead phrase is set apart from its number and from the text', () => {
  expect(leadParts('一是确保责任到位。成立领导小组。', '确保责任到位')).toEqual({
    before: '一是',
    lead: '确保责任到位',
    after: '。成立领导小组。',
  })
})

test.each([null, '不在文中'])('without its lead (%o) the text stays whole', (lead) => {
  expect(leadParts('成立领导小组。', lead)).toEqual({
    before: '',
    lead: '',
    after: '成立领导小组。',
  })
})

test('the parts together are the text, whatever it is', () => {
  const word = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(word, word, word, (before, lead, after) => {
      const parts = leadParts(before + lead + after, lead)
      expect(parts.before + parts.lead + parts.after).toBe(before + lead + after)
    }),
  )
})
