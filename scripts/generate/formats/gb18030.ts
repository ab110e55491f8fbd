/**
 * Text as GB18030 bytes, for characters of one or two bytes (all of GBK).
 *
 * The platform only decodes, so the table is made by decoding every two-byte code once. A character
 * beyond it throws: generated texts hold none.
 */

let table: Map<string, [number, number]> | undefined

export function encodeGb18030(text: string): Uint8Array {
  table ??= makeTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = table.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(...pair)
    else throw new Error(`not in GBK: ${character}`)
  }
  return Uint8Array.from(bytes)
}

function makeTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, [number, number]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(first, second))
      // U+3000 and a few others have a second code that old programs do not know: the first wins.
      const isOne = [...character].length === 1 && character !== '\ufffd'
      if (isOne && !made.has(character)) made.set(character, [first, second])
    }
  }
  return made
}
