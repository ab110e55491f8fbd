import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenessOf, likenessesTo, profileOf } from '../../../src/core/compare/similarity.ts'
import { norm } from '../../../src/core/text/norm.ts'
import { someText } from './year-reports.ts'

const likeness = (a: string, b: string): number => likenessOf(profileOf(a), profileOf(b))

describe('likeness', () => {
  test('is between 0 and 1, the same both ways round, 1 for texts equal by norm', () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => {
        const alike = likeness(a, b)
        expect(alike).toBe(likeness(b, a))
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(a, norm(a))).toBe(1)
      }),
    )
  })

  test('is the same number, found one by one or for many at once', () => {
    fc.assert(
      fc.property(someText, fc.array(someText), (text, others) => {
        const profiles = others.map(profileOf)
        expect([...likenessesTo(profiles)(profileOf(text))]).toEqual(
          others.map((other) => likeness(text, other)),
        )
      }),
    )
  })

  test('is 0 where nothing is shared, as with a text of nothing', () => {
    expect(likeness('普法', '审批')).toBe(0)
    expect(likeness('', '审批')).toBe(0)
  })

  test('hardly minds new numbers and another place in a list', () => {
    expect(
      likeness('一是开展法治宣传36次，培训120人次。', '二是开展法治宣传41次，培训95人次。'),
    ).toBeGreaterThan(0.9)
  })

  test('of one set phrase before different practices stays low', () => {
    const opening = '坚持以习近平新时代中国特色社会主义思想为指导，'
    expect(
      likeness(`${opening}聘请执业律师审查合同。`, `${opening}每月组织法治赶集。`),
    ).toBeLessThan(0.3)
  })
})
