import { expect, test } from 'vitest'
import { renumberPages } from '../../../src/core/search/renumber-pages.ts'

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const text = (value: string): number[] => [0x60 + value.length, ...ascii(value)]

/** A table of pages as Pagefind writes it, with three words on each page. */
function table(names: string[], { words = [3], arity = 0x83 } = {}): Uint8Array {
  const pages = names.flatMap((name) => [arity, ...text(name), ...words, ...text('group')])
  return Uint8Array.from([
    ...ascii('pagefind_dcd'),
    ...[0x83, ...text('1.6.0'), 0x80 + names.length, ...pages, ...text('rest')],
  ])
}

test('pages are called by their numbers, all else stays', () => {
  const expected = [
    ...ascii('pagefind_dcd'),
    ...[0x83, ...text('1.6.0'), 0x82],
    ...[0x83, ...text('0'), 3, 0x60, 0x83, ...text('1'), 3, 0x60],
    ...text('rest'),
  ]
  expect([...renumberPages(table(['und_a', 'und_b']), [3, 3])]).toEqual(expected)
})

test('numbers of words of any size are read', () => {
  expect(() => renumberPages(table(['a'], { words: [0x18, 200] }), [200])).not.toThrow()
  expect(() => renumberPages(table(['a'], { words: [0x19, 1, 44] }), [300])).not.toThrow()
  expect(() =>
    renumberPages(table(['a'], { words: [0x1a, 0, 1, 0x11, 0x70] }), [70000]),
  ).not.toThrow()
})

test.each<[string, Uint8Array, number[]]>([
  ['another signature', Uint8Array.from(ascii('something else')), [3]],
  ['another number of pages', table(['a']), [3, 3]],
  ['another page than expected', table(['a']), [4]],
  ['pages of another form', table(['a'], { arity: 0x84 }), [3]],
  ['a table cut short', table(['a', 'b']).subarray(0, 28), [3, 3]],
])('%s is an error, never a wrong number', (_, meta, words) => {
  expect(() => renumberPages(meta, words)).toThrow('Pagefind’s table of pages')
})
