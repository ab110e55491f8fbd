import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchingText } from '../../../src/core/tags/matching-text.ts'

describe('matching text', () => {
  it.each([
    ['“法律 明白人”', '法律明白人'],
    ['ＬＥＤ显示屏', 'led显示屏'],
    ['１２．４、12·4、12.4', '12·4、12·4、12·4'],
    ['2.加强普法', '2.加强普法'],
    ['村(社区),镇;乡:', '村（社区），镇；乡：'],
    ['法律\u00a0\u3000\u200b明白人\n', '法律明白人'],
    ['㈠普法', '（一）普法'],
  ])('%s is seen as %s', (text, chars) => {
    expect(matchingText(text).chars).toBe(chars)
  })

  it('can keep the quotes, all of one kind', () => {
    expect(matchingText('"甲"、“乙”、「丙」、＂丁＂', 'kept').chars).toBe('“甲”、“乙”、“丙”、“丁”')
  })

  it('knows where each of its characters comes from', () => {
    const { chars, starts, ends } = matchingText('一是“枫桥 经验”')
    const at = chars.indexOf('枫')
    expect([starts[at], ends[at + 3]]).toEqual([3, 8])
  })

  it('has a place inside the text for every character, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('kept', 'dropped'),
        (text, quotes) => {
          const { chars, starts, ends } = matchingText(text, quotes)
          expect([starts.length, ends.length]).toEqual([chars.length, chars.length])
          let last = 0
          for (const [index, start] of starts.entries()) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(ends[index]).toBeGreaterThan(start)
            expect(ends[index]).toBeLessThanOrEqual(text.length)
            last = start
          }
        },
      ),
    )
  })
})
