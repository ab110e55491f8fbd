/**
 * Lets Pagefind call its pages by their numbers: in its table of pages (`.pf_meta`, unpacked), the
 * name of each page becomes its place, `0`, `1`, `2` …
 *
 * Pagefind names a page by a hash, to find the file with the page's text; a search answers with
 * such names. We keep texts and everything else by number (index-files.ts), so a number is all
 * that is wanted. It also halves what must be loaded before the first search: hashes cannot be
 * compressed (8,000 records: 63 KB with them, 31 KB without).
 *
 * The table is CBOR: [version, [[name, words, file of text], …], …]. Pages stand in it in the order
 * they were added. Of both we make sure: what does not look like this, or has another number of
 * words than the page that should be there, is an error.
 */
const SIGNATURE = bytesOf('pagefind_dcd')

const UNSIGNED = 0
const TEXT = 3
const ARRAY = 4

export function renumberPages(meta: Uint8Array, words: readonly number[]): Uint8Array {
  SIGNATURE.forEach((byte, index) => expect(meta[index] === byte, 'signature'))
  let place = SIGNATURE.length
  const next = (major: number): number => {
    const head = readHead(meta, place)
    expect(head.major === major, `type ${head.major} at ${place}`)
    place = head.end + (major === TEXT ? head.value : 0)
    return head.value
  }
  next(ARRAY)
  next(TEXT)
  const pagesAt = place
  expect(next(ARRAY) === words.length, 'number of pages')
  const pages = words.flatMap((count, number) => {
    expect(next(ARRAY) === 3, `form of page ${number}`)
    next(TEXT)
    expect(next(UNSIGNED) === count, `words of page ${number}`)
    next(TEXT)
    return [
      ...writeHead(ARRAY, 3),
      ...writeText(`${number}`),
      ...writeHead(UNSIGNED, count),
      ...writeText(''),
    ]
  })
  return Uint8Array.from([
    ...meta.subarray(0, pagesAt),
    ...writeHead(ARRAY, words.length),
    ...pages,
    ...meta.subarray(place),
  ])
}

function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Pagefind’s table of pages is not what it was: ${what}`)
}

/** Bytes behind the first that hold a value, by the low five bits of the first. */
const LONGER: Record<number, number> = { 24: 1, 25: 2, 26: 4 }

function readHead(bytes: Uint8Array, place: number): { major: number; value: number; end: number } {
  const first = bytes[place] ?? 0
  const low = first & 31
  const end = place + 1 + (LONGER[low] ?? 0)
  expect(low <= 26 && end <= bytes.length, `value at ${place}`)
  const rest = bytes.subarray(place + 1, end)
  return {
    major: first >> 5,
    value: rest.reduce((sum, byte) => sum * 256 + byte, low < 24 ? low : 0),
    end,
  }
}

function writeHead(major: number, value: number): number[] {
  const first = major << 5
  if (value < 24) return [first | value]
  if (value < 256) return [first | 24, value]
  if (value < 65536) return [first | 25, value >> 8, value & 255]
  return [first | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function writeText(text: string): number[] {
  return [...writeHead(TEXT, text.length), ...bytesOf(text)]
}

function bytesOf(ascii: string): number[] {
  return Array.from(ascii, (character) => character.charCodeAt(0))
}
