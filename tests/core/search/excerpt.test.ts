import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, markedPieces } from '../../../src/core/search/excerpt.ts'
import type { Piece } from '../../../src/core/search/excerpt.ts'

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

const long = '落实普法责任制。'.repeat(40)

describe('marking a whole text', () => {
  test.each([
    ['深化网格治理', ['网格'], '深化[网格]治理'],
    ['“双随机、一公开”监管', ['双随机一公开'], '“[双随机、一公开]”监管'],
    ['１２·４宪法日', ['12.4宪法日'], '[１２·４宪法日]'],
    ['推行一律（1、6）来说事', ['一律来说事'], '推行[一律（1、6）来说事]'],
    ['法法', ['法'], '[法][法]'],
    ['法治政府', ['法治', '治政'], '[法治政]府'],
    ['没有', ['普法'], '没有'],
  ])('marks phrases whole: %s', (text, phrases, expected) => {
    expect(show(markedPieces(text, phrases))).toBe(expected)
  })

  test('changes no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (text, phrase) => {
        const pieces = markedPieces(text, [phrase])
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})

describe('an excerpt', () => {
  test('of a short text is the text', () => {
    expect(show(excerptOf('深化网格治理。', ['网格']))).toBe('深化[网格]治理。')
  })

  test('shows what surrounds the first hit, from the beginning of a clause', () => {
    const shown = show(excerptOf(`${long}建立网格员队伍，${long}`, ['网格']))
    expect(shown).toMatch(/^…落实普法责任制。.*建立\[网格\]员队伍，.*…$/u)
    expect(shown.length).toBeLessThan(150)
  })

  test('shows the first hit of each phrase where they are far apart', () => {
    const shown = show(excerptOf(`网格。${long}马锡五。${long}`, ['网格', '马锡五']))
    expect(shown).toMatch(/^\[网格\]。.*….*\[马锡五\]。.*…$/u)
  })

  test('never cuts a hit', () => {
    const phrase = '落实普法责任制'.repeat(30)
    expect(show(excerptOf(`甲乙丙丁，${phrase}。${long}`, [phrase]))).toContain(`[${phrase}]`)
  })

  test('without a hit is the beginning', () => {
    expect(show(excerptOf(long, ['网格']))).toMatch(/^落实普法责任制。.*…$/u)
  })

  test('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (before, after) => {
        const text = `${'𠀀'.repeat(before)}网格${'𠀀'.repeat(after)}${'甲'.repeat(150)}`
        expect(show(excerptOf(text, ['网格']))).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})
