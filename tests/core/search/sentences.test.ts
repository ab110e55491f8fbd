import { describe, expect, test } from 'vitest'
import { lettersIn } from '../../../src/core/search/index-files.ts'
import { RECORD } from '../../../src/core/search/pagefind-files.ts'
import { findInSentences, sentenceLengths } from '../../../src/core/search/sentences.ts'

const lengthsOf = (text: string): number[] => Array.from(lettersIn(sentenceLengths(text)))

describe('the lengths of sentences', () => {
  test.each<[string, number[]]>([
    ['深化普法。网格调解。', [4, 4]],
    ['一、普法，12·4；\n二是调解！', [7, 4]],
    ['没有句号', [4]],
    ['𠀀字。', [2]],
    ['。。', []],
  ])('%j: %j', (text, lengths) => {
    expect(lengthsOf(text)).toEqual(lengths)
  })

  test.each(['一律（1、6）来说事。', `${'长'.repeat(10_000)}。`])(
    'are left to the text of %j',
    (text) => {
      expect(sentenceLengths(text)).toBe('')
    },
  )
})

describe('two phrases', () => {
  // 深化普法。网格调解。 is record 1, one that has to be read is record 2.
  const lengths = ['', sentenceLengths('深化普法。网格调解。'), '']
  const at = (...places: [record: number, place: number][]) => ({
    starts: Float64Array.from(places.map(([record, place]) => record * RECORD + place)),
    length: 2,
  })

  test('in one sentence', () => {
    expect(findInSentences([at([1, 4]), at([1, 6])], lengths)).toEqual({ sure: [1], unsure: [] })
  })

  test('in two sentences', () => {
    expect(findInSentences([at([1, 2]), at([1, 4])], lengths)).toEqual({ sure: [], unsure: [] })
  })

  test('of which one reaches over the end of the sentence', () => {
    expect(findInSentences([at([1, 0]), at([1, 3])], lengths)).toEqual({ sure: [], unsure: [] })
  })

  test('in a text that has to be read', () => {
    expect(findInSentences([at([2, 0]), at([1, 0], [2, 2])], lengths)).toEqual({
      sure: [],
      unsure: [2],
    })
  })

  test('of which one stands in no record of the other', () => {
    expect(findInSentences([at([1, 0]), at([2, 0])], lengths)).toEqual({ sure: [], unsure: [] })
    expect(findInSentences([at([1, 0]), at()], lengths)).toEqual({ sure: [], unsure: [] })
  })
})
