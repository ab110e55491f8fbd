import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePhrase, encodeRecord } from '../../../src/core/search/encode.ts'
import type { Field } from '../../../src/core/search/encode.ts'
import { hasPhrase } from '../../../src/core/search/match.ts'
import { norm } from '../../../src/core/text/norm.ts'
import { someRecord } from './some-record.ts'

/** What an index does with a quoted query: words one behind the other. */
function contains(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((word, index) => words[at + index] === word))
}

function finds(record: Parameters<typeof someRecord>[0], field: Field, phrase: string): boolean {
  return contains(encodeRecord(someRecord(record)), encodePhrase(field, norm(phrase)))
}

const characters = '一律来说事法治1264.·%（）()，a 𠀀éÉがﾞ각ꀀꀁꀃꀅ'
const text = fc
  .array(fc.constantFrom(...characters), { maxLength: 24 })
  .map((units) => units.join(''))
const phrase = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 })
  .map((units) => units.join(''))
  .filter((units) => norm(units) !== '')

test('a phrase becomes pairs of neighbours, a single character stays one', () => {
  expect(encodePhrase('text', '枫桥经验')).toEqual(['枫桥', '桥经', '经验'])
  expect(encodePhrase('text', '法')).toEqual(['法'])
})

test('a phrase is found in a text exactly if the oracle says so', () => {
  fc.assert(
    fc.property(text, phrase, (where, what) => {
      expect(finds({ text: where }, 'text', what)).toBe(hasPhrase(where, norm(what)))
    }),
    { numRuns: 3000 },
  )
})

test('any part of a text is found in it', () => {
  const parts = fc
    .tuple(text, fc.nat(24), fc.integer({ min: 1, max: 9 }))
    .map(([whole, at, length]) => ({
      whole,
      part: [...norm(whole)].slice(at, at + length).join(''),
    }))
  fc.assert(
    fc.property(parts, ({ whole, part }) => {
      fc.pre(norm(part) !== '')
      expect(finds({ text: whole }, 'text', part)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a phrase is found in headings exactly if it is in one of them', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), phrase, (headings, what) => {
      const expected = headings.some((heading) => hasPhrase(heading, norm(what)))
      expect(finds({ text: '甲', headings }, 'heading', what)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

describe('no phrase reaches', () => {
  test('from a text into a heading or a lead', () => {
    const record = { text: '甲乙', headings: ['乙丙'], lead: '乙丁' }
    for (const what of ['甲乙丙', '甲乙乙', '乙丙丁']) {
      for (const field of ['text', 'heading', 'lead'] as const) {
        expect(finds(record, field, what)).toBe(false)
      }
    }
    expect(finds(record, 'text', '乙丙')).toBe(false)
    expect(finds(record, 'heading', '甲乙')).toBe(false)
  })

  test('from one heading into the next', () => {
    expect(finds({ headings: ['甲乙', '乙丙'] }, 'heading', '甲乙丙')).toBe(false)
  })

  test('from a text into the same text without its brackets', () => {
    expect(finds({ text: '甲（1）甲乙' }, 'text', '甲乙甲')).toBe(false)
  })
})

test('words hold nothing that an index could read in its own way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (where) => {
      const words = encodeRecord(someRecord({ text: where, headings: [where], lead: where }))
      expect(words.join('')).toMatch(/^[a-z0-9\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua005]+$/u)
    }),
    { numRuns: 2000 },
  )
})

test('a record without any letter still has a word, so that its place can be checked', () => {
  expect(encodeRecord(someRecord({ text: '——' })).length).toBe(1)
})
