/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and arrays.
 *
 *     reader.array()     → 3, the number of items that follow
 *     reader.number()    → -25
 *     reader.text()      → 普法
 *
 * It walks over the bytes and builds nothing, because an index file holds many more numbers than a
 * search looks at. What is of another kind than was asked for is an error.
 */
const NEGATIVE = 1
const TEXT = 3
const ARRAY = 4

const KINDS = ['number', 'negative number', 'bytes', 'text', 'array']

export class CborReader {
  readonly #bytes: Uint8Array
  #major = 0
  place: number

  constructor(bytes: Uint8Array, place: number) {
    this.#bytes = bytes
    this.place = place
  }

  array(): number {
    return this.#expect(ARRAY)
  }

  number(): number {
    const value = this.#head()
    if (this.#major > NEGATIVE) this.#fail('number')
    return this.#major === NEGATIVE ? -1 - value : value
  }

  text(): string {
    const length = this.#expect(TEXT)
    this.place += length
    return decodeUtf8(this.#bytes.subarray(this.place - length, this.place))
  }

  /** Passes over one item with all that it holds. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const value = this.#head()
      if (this.#major === ARRAY) left += value
      else if (this.#major === TEXT) this.place += value
      else if (this.#major > NEGATIVE) this.#fail('number, text or array')
    }
  }

  #expect(major: number): number {
    const value = this.#head()
    if (this.#major !== major) this.#fail(KINDS[major] ?? '')
    return value
  }

  /** The low five bits hold a small value, or say in how many bytes behind them it stands. */
  #head(): number {
    const bytes = this.#bytes
    const first = bytes[this.place++]
    if (first === undefined) this.#fail('more')
    this.#major = first >> 5
    const low = first & 31
    if (low < 24) return low
    if (low > 26) this.#fail('value of at most four bytes')
    const end = this.place + (1 << (low - 24))
    if (end > bytes.length) this.#fail('more')
    let value = 0
    while (this.place < end) value = value * 256 + (bytes[this.place++] ?? 0)
    return value
  }

  #fail(wanted: string): never {
    throw new Error(`Pagefind’s index is not what it was: no ${wanted} before byte ${this.place}`)
  }
}

/** The first byte of a character says how many follow; each of these brings six bits. */
function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  let code = 0
  let missing = 0
  for (const byte of bytes) {
    if (missing > 0) {
      code = (code << 6) | (byte & 0x3f)
      missing--
    } else {
      missing = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      code = missing === 0 ? byte : byte & (0x3f >> missing)
    }
    if (missing === 0) text += String.fromCodePoint(code)
  }
  return text
}
