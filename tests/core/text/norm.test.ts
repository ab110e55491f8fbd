import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  norm,
  normMap,
  normMapWithoutShortParentheticals,
  withoutShortParentheticals,
} from '../../../src/core/text/norm.ts'

/** Text as reports have it, with all that makes normalising hard. */
const characters =
  '薴後裡一律来说事法治网格12·40．,，.、。%％（）() 　\nａＢc①㎡é\u0065\u0301ｶﾞ𠀀🙂·-'
const reportText = fc
  .array(fc.constantFrom(...characters), { maxLength: 40 })
  .map((units) => units.join(''))
const anyText = fc.string({ unit: 'binary', maxLength: 30 })

describe('norm', () => {
  test.each([
    ['双随机、一公开', '双随机一公开'],
    ['“枫桥经验”', '枫桥经验'],
    ['ＡＢＣ ａｂｃ', 'abcabc'],
    ['２６４０件', '2640件'],
    ['第①批', '第1批'],
    ['责任书 10份', '责任书10份'],
    ['𠀀镇', '𠀀镇'],
    ['——、（）！', ''],
    ['鄉鎮法規', '乡镇法规'],
  ])('keeps letters and digits only, as NFKC and lower case have them: %s', (text, expected) => {
    expect(norm(text)).toBe(expected)
  })

  test.each(['12.4', '12·4', '12．4', '１２．４', '12・4', '12•4', '12 · 4'])(
    'a dot between digits stays, whatever its form: %s',
    (text) => {
      expect(norm(text)).toBe('12.4')
    },
  )

  test('a date with a dot is not the number without it', () => {
    expect(norm('12·4')).not.toBe(norm('124'))
    expect(norm('5.3%')).not.toBe(norm('53%'))
  })

  test.each([
    ['2.加强普法', '2加强普法'],
    ['共12.', '共12'],
    ['.4宪法日', '4宪法日'],
    ['法.治', '法治'],
    ['5…6', '56'],
    ['马营·通渭', '马营通渭'],
  ])('a dot elsewhere is punctuation: %s', (text, expected) => {
    expect(norm(text)).toBe(expected)
  })

  test('each dot of a date of three parts stays', () => {
    expect(norm('2023.12.4')).toBe('2023.12.4')
  })

  test('a thousands comma goes, a percent sign stays', () => {
    expect(norm('1,560余件，增长5.3％')).toBe('1560余件增长5.3%')
  })

  test('what is normalised already stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(reportText, anyText), (text) => {
        expect(norm(norm(text))).toBe(norm(text))
      }),
    )
  })

  test('a part of a text is found in the whole', () => {
    const texts = reportText.filter((text) => text === text.normalize('NFC'))
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(9), (text, start, length) => {
        const units = [...text]
        const part = units.slice(start, start + length).join('')
        // A mark cut off its letter is another letter.
        fc.pre(!/[\uff9e\u0301]/u.test(text))
        expect(norm(text)).toContain(norm(part))
      }),
    )
  })
})

describe('normMap', () => {
  test('gives the same as norm, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(reportText, anyText), (text) => {
        const map = normMap(text)
        expect(map.norm).toBe(norm(text))
        expect([map.starts.length, map.ends.length]).toEqual([map.norm.length, map.norm.length])
      }),
      { numRuns: 1000 },
    )
  })

  test('leads each character back to where it came from', () => {
    fc.assert(
      fc.property(fc.oneof(reportText, anyText), (text) => {
        const { norm: normalised, starts, ends } = normMap(text)
        for (const [index, unit] of Array.from(normalised).entries()) {
          const at = Array.from(normalised).slice(0, index).join('').length
          const origin = text.slice(starts[at], ends[at])
          // Alone, a dot is between no digits.
          expect(unit === '.' ? norm(`1${origin}1`) : norm(origin)).toContain(unit)
        }
      }),
    )
  })

  test('places never go back', () => {
    fc.assert(
      fc.property(fc.oneof(reportText, anyText), (text) => {
        const { starts, ends } = normMap(text)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
      }),
    )
  })

  test('one character that becomes several is the origin of each', () => {
    expect(normMap('5㎡')).toEqual({ norm: '5m2', starts: [0, 1, 1], ends: [1, 2, 2] })
  })

  test('a rare character outside the basic plane counts as the two code units it is', () => {
    expect(normMap('𠀀镇')).toEqual({ norm: '𠀀镇', starts: [0, 0, 2], ends: [2, 2, 3] })
  })
})

describe('short parentheticals', () => {
  test.each([
    ['一律（1、6）来说事', '一律来说事'],
    ['村（社区）两委', '村两委'],
    ['(一）完善', '完善'],
    ['（12345678）甲', '甲'],
    ['（123456789）甲', '（123456789）甲'],
    ['（）甲', '（）甲'],
    ['甲（乙\n丙）丁', '甲（乙\n丙）丁'],
    ['甲（乙（丙）丁）', '甲（乙丁）'],
    ['（𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀）甲', '甲'],
  ])('of 1 to 8 characters are left out: %s', (text, expected) => {
    expect(withoutShortParentheticals(text)).toBe(expected)
  })

  test('the map without them gives the same as norm without them, with places of the whole', () => {
    fc.assert(
      fc.property(fc.oneof(reportText, anyText), (text) => {
        const map = normMapWithoutShortParentheticals(text)
        expect(map.norm).toBe(norm(withoutShortParentheticals(text)))
        expect(map.ends.every((end) => end <= text.length)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a phrase across one reaches from its first to its last character', () => {
    const text = '，一律（1、6）来说事（试行）'
    const { norm: normalised, starts, ends } = normMapWithoutShortParentheticals(text)
    expect(normalised).toBe('一律来说事')
    expect(text.slice(starts[0], ends[4])).toBe('一律（1、6）来说事')
    expect(text.slice(starts[0], ends[1])).toBe('一律')
  })
})
