import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedWords, compareWords } from '../../../src/core/compare/changed-words.ts'
import type { WordPiece } from '../../../src/core/compare/changed-words.ts'
import { someText } from './year-reports.ts'

const SIGNS = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const

function show(pieces: readonly WordPiece[]): string {
  return pieces.map(({ text, change }) => SIGNS[change].join(text)).join('')
}

function textOf(pieces: readonly WordPiece[], gone: WordPiece['change']): string {
  return pieces.flatMap(({ text, change }) => (change === gone ? [] : text)).join('')
}

function mirror({ text, change }: WordPiece): WordPiece {
  const mirrored = { same: 'same', removed: 'added', added: 'removed' } as const
  return { text, change: mirrored[change] }
}

/** The same pieces, whichever of removed and added is told first. */
function describePieces(pieces: readonly WordPiece[]): string[] {
  return pieces.map(({ text, change }) => `${change} ${text}`).toSorted()
}

describe('changed words', () => {
  test.each([
    ['numbers whole', '开展宣传36次。', '开展宣传41次。', '开展宣传[36]{41}次。'],
    ['what came', '开展宣传。', '开展宣传，发放资料。', '开展宣传{，发放资料}。'],
    ['what went', '召开会议，研究工作。', '召开会议。', '召开会议[，研究工作]。'],
    [
      'words, not the characters that they share by chance',
      '开展普法宣传活动',
      '开展法治讲座活动',
      '开展[普法宣传]{法治讲座}活动',
    ],
    [
      'clauses apart',
      '加强领导，落实责任。',
      '强化保障，压实任务。',
      '[加强领导]{强化保障}，[落实责任]{压实任务}。',
    ],
    ['a text of nothing', '', '新增。', '{新增。}'],
  ])('tell %s', (_, before, after, shown) => {
    expect(show(changedWords(before, after))).toBe(shown)
  })

  test('lose nothing on either side', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const pieces = changedWords(before, after)
        expect(textOf(pieces, 'added')).toBe(before)
        expect(textOf(pieces, 'removed')).toBe(after)
      }),
    )
  })

  test('are the same from the other side', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const back = changedWords(after, before).map(mirror)
        expect(describePieces(back)).toEqual(describePieces(changedWords(before, after)))
      }),
    )
  })

  test('of a text and itself are none', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(changedWords(text, text).every(({ change }) => change === 'same')).toBe(true)
      }),
    )
  })

  test('of very different long texts are told clause by clause, and say so', () => {
    const clause = (seed: number): string =>
      Array.from({ length: 9 }, (_, at) => String.fromCodePoint(0x4e00 + seed * 9 + at)).join('')
    const texts = [0, 1000].map((seed) =>
      [...Array.from({ length: 200 }, (_, at) => clause(seed + at)), '相同的一句', ''].join('，'),
    )
    const [before = '', after = ''] = texts
    const { pieces, isCoarse } = compareWords(before, after)
    expect(isCoarse).toBe(true)
    expect(pieces.map(({ change }) => change)).toEqual(['removed', 'added', 'same'])
    expect(pieces.at(-1)?.text).toBe('相同的一句，')
  })
})
