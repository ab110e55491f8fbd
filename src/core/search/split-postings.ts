/**
 * A file of postings as Pagefind writes it (pagefind-files.ts), unpacked, cut into smaller ones of
 * the same form. A search needs a file for nearly every pair of characters, and Pagefind's are three
 * times as large as the way to a browser allows.
 */
import { readerOf } from './pagefind-files.ts'

export interface PostingsPiece {
  /** Its first word. */
  from: string
  content: Uint8Array
}

/** Each has as many words as go into `most` bytes, and one at least. */
export function splitPostings(file: Uint8Array, most: number): PostingsPiece[] {
  const reader = readerOf(file)
  const signature = file.subarray(0, reader.place)
  reader.array()
  const pieces: PostingsPiece[] = []
  let from = ''
  let words = 0
  let start = 0
  const cut = (end: number): void => {
    if (words > 0) pieces.push({ from, content: join(signature, words, file.subarray(start, end)) })
    words = 0
  }
  for (let left = reader.array(); left > 0; left--) {
    const begin = reader.place
    const parts = reader.array()
    const word = reader.text()
    for (let part = 1; part < parts; part++) reader.skip()
    if (reader.place - start > most) cut(begin)
    if (words === 0) {
      from = word
      start = begin
    }
    words++
  }
  cut(reader.place)
  return pieces
}

/** An array of one array of words; the length of the latter in two bytes. */
function join(signature: Uint8Array, words: number, content: Uint8Array): Uint8Array {
  const heads = [0x81, 0x99, words >> 8, words & 0xff]
  const joined = new Uint8Array(signature.length + heads.length + content.length)
  joined.set(signature)
  joined.set(heads, signature.length)
  joined.set(content, signature.length + heads.length)
  return joined
}
