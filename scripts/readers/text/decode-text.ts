/**
 * Bytes → text, the encoding found by content: UTF-8, UTF-16 (either order), GB18030; each with or
 * without a byte order mark.
 *
 * Offices save .txt in GB18030 by default and seldom know. GB18030 gives a character for nearly
 * any pair of bytes, so decoding without an error proves nothing: the text must also look like
 * Chinese (plausible-text.ts). Where no encoding gives that, the answer is null.
 */
import { isBinary, strangeness } from './plausible-text.ts'

export interface DecodedText {
  encoding: string
  text: string
  /** Some bytes had no meaning and are now U+FFFD. */
  repaired: boolean
}

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']

export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked === undefined && !bytes.includes(0)) {
    const text = decodeWhole(bytes, 'utf-8')
    if (text !== null && !isBinary(text)) return { encoding: 'utf-8', text, repaired: false }
  }
  return decodePlausible(bytes, marked === undefined ? ENCODINGS : [marked[0]])
}

/** Null where a byte has no meaning in the encoding. */
export function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** So little strangeness that no other encoding need be tried. */
const ORDINARY = 0.02

function decodePlausible(bytes: Uint8Array, encodings: readonly string[]): DecodedText | null {
  let best: DecodedText | null = null
  let least = Infinity
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes)
    const strange = strangeness(text)
    if (strange >= least) continue
    best = { encoding, text, repaired: text.includes('\ufffd') }
    least = strange
    if (strange < ORDINARY) break
  }
  return best
}
