/** Plain text as offices save it: mostly UTF-8, some GB18030, UTF-16 and CRLF. */
import { addNoise, chooseNoise } from '../noise.ts'
import type { Format } from './format.ts'
import { encodeGb18030 } from './gb18030.ts'

const BOM = '\ufeff'

export const txt: Format = {
  name: 'txt',
  write(lines, random) {
    const lineEnd = random.chance(0.3) ? '\r\n' : '\n'
    const text = addNoise(lines, chooseNoise(random), random).join(lineEnd) + lineEnd
    switch (random.weigh({ utf8: 74, bom: 6, gb18030: 16, utf16: 4 })) {
      case 'utf8':
        return new TextEncoder().encode(text)
      case 'bom':
        return new TextEncoder().encode(BOM + text)
      case 'gb18030':
        // U+00A0 has no place in GBK; Word writes a blank there.
        return encodeGb18030(text.replaceAll('\u00a0', ' '))
      case 'utf16':
        return encodeUtf16(BOM + text)
    }
  },
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    bytes[at * 2] = text.charCodeAt(at) & 0xff
    bytes[at * 2 + 1] = text.charCodeAt(at) >> 8
  }
  return bytes
}
