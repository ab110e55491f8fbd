import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedWords } from '../../../src/core/compare/changed-words.ts'
import { foldSetPhrases } from '../../../src/core/compare/fold-set-phrases.ts'
import { someText } from './year-reports.ts'

const PHRASE = '坚持以习近平法治思想为指导，'

/** 〈folded〉 */
function show(before: string, after: string, isSetPhrase = false): string {
  const pieces = changedWords(before, after)
  return foldSetPhrases({ pieces, isSetPhrase })
    .map(({ text, change, isFolded }) => {
      const shown = change === 'same' ? text : change === 'removed' ? `[${text}]` : `{${text}}`
      return isFolded ? `〈${shown}〉` : shown
    })
    .join('')
}

describe('set phrases', () => {
  test('of a paragraph are folded clause by clause where both sides have them', () => {
    expect(show(`${PHRASE}开展宣传36次。`, `${PHRASE}开展宣传41次。`)).toBe(
      `〈${PHRASE}〉开展宣传[36]{41}次。`,
    )
  })

  test('that stand beside each other are folded together', () => {
    const text = `开展宣传。${PHRASE}全面贯彻党的二十大精神，修建水渠。`
    expect(show(text, text)).toBe(`开展宣传。〈${PHRASE}全面贯彻党的二十大精神，〉修建水渠。`)
  })

  test('are not folded where their clause has changed, on either side', () => {
    const before = '在县委领导下以习近平法治思想为指导，修建水渠。'
    expect(show(before, before.replace('在县委领导下', '认真'))).not.toContain('〈')
    expect(show(before, before.replace('在县委领导下', ''))).not.toContain('〈')
  })

  test('shorter than their mark are not folded', () => {
    expect(show('现报告如下：修建水渠。', '现报告如下：修建水渠。')).not.toContain('〈')
  })

  test('of a paragraph that has little else are folded with its changes', () => {
    const [before, after] = ['深入学习贯彻党的十九大精神。', '深入学习贯彻党的二十大精神。']
    expect(show(before, after, true)).toBe('〈深入学习贯彻党的〉〈[十九]〉〈{二十}〉〈大精神。〉')
  })

  test('lose no word by being folded', () => {
    fc.assert(
      fc.property(someText, someText, fc.boolean(), (before, after, isSetPhrase) => {
        const pieces = changedWords(before, after)
        const folded = foldSetPhrases({ pieces, isSetPhrase })
        for (const side of ['removed', 'added']) {
          const textOf = (all: typeof pieces): string =>
            all
              .flatMap(({ text, change }) => (['same', side].includes(change) ? text : []))
              .join('')
          expect(textOf(folded)).toBe(textOf(pieces))
        }
      }),
    )
  })
})
