import { expect, test } from 'vitest'
import { Postings, startsOf } from '../../../src/core/search/pagefind-files.ts'
import { splitPostings } from '../../../src/core/search/split-postings.ts'

/** Of each word: it stands once in the first record, at its own place in the list. */
function fileOf(words: readonly string[]): Uint8Array {
  const bytes = words.flatMap((word, at) => {
    const letters = [...new TextEncoder().encode(word)]
    return [0x83, 0x60 + letters.length, ...letters, 0x81, 0x83, 0, 0x82, 0x38, 24, at, 0x80, 0x80]
  })
  return Uint8Array.from([
    ...new TextEncoder().encode('pagefind_dcd'),
    0x82,
    0x80 + words.length,
    ...bytes,
    0x80,
  ])
}

const words = ['一一', '法治', '法规', '普法', '龙头']

test.each([1, 20, 40, 41, 1000])('pieces of %i bytes hold what the whole held', (most) => {
  const pieces = splitPostings(fileOf(words), most)
  const starts = startsOf([100])
  for (const [at, word] of words.entries()) {
    const holding = pieces.filter(
      ({ content }) => new Postings(content).occurrencesOf(word, starts).length > 0,
    )
    expect(holding).toHaveLength(1)
    const [{ content, from } = { content: new Uint8Array(), from: '' }] = holding
    expect([...new Postings(content).occurrencesOf(word, starts)]).toEqual([at])
    expect(words.indexOf(from)).toBeLessThanOrEqual(at)
  }
})

test('a piece has as many words as go into it, and one at least', () => {
  const sizes = (most: number): string[] =>
    splitPostings(fileOf(words), most).map(({ from }) => from)
  expect(sizes(1)).toEqual(words)
  expect(sizes(1000)).toEqual(['一一'])
  const [one = { content: [] }] = splitPostings(fileOf(['法治']), 1)
  const wordLength = one.content.length - 'pagefind_dcd'.length - 4
  expect(sizes(2 * wordLength)).toEqual(['一一', '法规', '龙头'])
  expect(sizes(2 * wordLength - 1)).toEqual(words)
})
