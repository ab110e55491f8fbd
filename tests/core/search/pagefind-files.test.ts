import { describe, expect, test } from 'vitest'
import {
  Postings,
  RECORD,
  RECORDS_IN_VOLUME,
  fileOfWord,
  readWordFiles,
  recordsOfChain,
  startsOf,
} from '../../../src/core/search/pagefind-files.ts'
import type { Occurrences } from '../../../src/core/search/pagefind-files.ts'

/** One record that is as long as anything in these tests. */
const LONG = startsOf([100_000])

type Value = number | string | Value[]

/** A file as Pagefind packs it, before it is zipped. */
function fileOf(value: Value): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode('pagefind_dcd'), ...cbor(value)])
}

function cbor(value: Value): number[] {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(cbor)]
  const bytes = new TextEncoder().encode(value)
  return [...head(3, bytes.length), ...bytes]
}

function head(major: number, value: number): number[] {
  const first = major << 5
  if (value < 24) return [first | value]
  if (value < 2 ** 8) return [first | 24, value]
  if (value < 2 ** 16) return [first | 25, value >> 8, value & 255]
  return [first | 26, ...[24, 16, 8, 0].map((shift) => (value >>> shift) & 255)]
}

const pages = [
  ['hash0', 12, 'und_1'],
  ['hash1', 300, 'und_1'],
]
const files = [
  ['一一', '法治', 'und_a'],
  ['法规', '法规', 'und_b'],
  ['普法', '龙头', 'und_c'],
]
const meta = fileOf(['1.6.0', pages, files, [], [], []])

test('the table of contents tells which file holds which words', () => {
  const found = readWordFiles(meta, [12, 300])
  expect(found.map(({ file }) => file)).toEqual([
    'index/und_a.pf_index',
    'index/und_b.pf_index',
    'index/und_c.pf_index',
  ])
  expect(found.map(({ from }) => from)).toEqual(['一一', '法规', '普法'])
})

test.each(['法', 'a0', 'é', '\ua001法治', '𠀀'])('a word of any script is itself: %s', (word) => {
  const postings = new Postings(fileOf([[[word, [[0, [-25, 3], []]], []]]]))
  expect([...postings.occurrencesOf(word, LONG)]).toEqual([3])
})

test('a word is in the last file that begins no later', () => {
  const list = ['b', 'd', 'f'].map((from) => ({ from, file: from }))
  const found = ['a', 'b', 'c', 'd', 'e', 'f', 'z'].map((word) => fileOfWord(list, word))
  expect(found).toEqual([undefined, 'b', 'b', 'd', 'd', 'f', 'f'])
  expect(fileOfWord([], 'a')).toBeUndefined()
})

describe('what is not as it was is an error, not a wrong result:', () => {
  test.each<[string, number[]]>([
    ['a page less', [12]],
    ['another number of words', [12, 299]],
  ])('%s', (_, words) => {
    expect(() => readWordFiles(meta, words)).toThrow('Pagefind')
  })

  test('the signature', () => {
    expect(() => readWordFiles(meta.subarray(1), [12, 300])).toThrow('signature')
    expect(() => new Postings(new Uint8Array(0))).toThrow('signature')
  })

  test('an end too early, wherever it comes', () => {
    const whole = fileOf([[['普法', [[1, [-25, 3], []]], []]]])
    for (let end = 12; end < whole.length; end++) {
      expect(() => new Postings(whole.subarray(0, end)), `${end}`).toThrow('what it was')
    }
  })

  test('text for a number', () => {
    const postings = new Postings(fileOf([[['普法', [['1', [-25, 3], []]], []]]]))
    expect(() => postings.occurrencesOf('普法', LONG)).toThrow('what it was')
  })
})

test('volumes and positions are read from their distances, weights left out', () => {
  const sizes = Array.from({ length: 3 * RECORDS_IN_VOLUME }, () => 10)
  const postings = new Postings(
    fileOf([
      [
        ['普', [[1, [-25, 1], []]], []],
        [
          '普法',
          [
            [0, [-25, 3, 70], []],
            [2, [-25, 0, 9, -30, 1, 1], []],
          ],
          [],
        ],
      ],
    ]),
  )
  const places = Array.from(postings.occurrencesOf('普法', startsOf(sizes)), (place) => [
    Math.floor(place / RECORD),
    place % RECORD,
  ])
  expect(places).toEqual([
    [0, 3],
    [7, 3],
    [2000, 0],
    [2000, 9],
    [2001, 0],
    [2001, 1],
  ])
  expect(postings.occurrencesOf('法治', startsOf(sizes))).toHaveLength(0)
})

test('a chain of words is found where they stand one behind the other, each time', () => {
  const at = (...places: [number, number][]) =>
    Float64Array.from(places, ([page, position]) => page * RECORD + position)
  const one = at([1, 5], [1, 9], [2, 1], [4, 8])
  const two = at([1, 6], [1, 10], [2, 3], [4, 9])
  const timesOf = (...words: (Occurrences | undefined)[]) => {
    const { numbers, times } = recordsOfChain(words)
    return Array.from(numbers, (record, index) => [record, times[index]])
  }
  expect(timesOf(one)).toEqual([
    [1, 2],
    [2, 1],
    [4, 1],
  ])
  expect(timesOf(one, two)).toEqual([
    [1, 2],
    [4, 1],
  ])
  expect(timesOf(one, two, at([4, 10]))).toEqual([[4, 1]])
  expect(timesOf(one, undefined)).toEqual([])
  expect(timesOf(undefined)).toEqual([])
})
