/**
 * The text of a web page, by its bytes first and its declared charset second.
 *
 * Pages saved by hand often declare gb2312 and are UTF-8 by then: bytes that are whole UTF-8 or
 * plainly Chinese GB18030 decide. The declaration helps only where they do not.
 */
import { decodeText, decodeWhole } from '../text/decode-text.ts'

export interface DecodedPage {
  encoding: string
  /** What the page states, where it is something else. */
  wronglyDeclared: string | null
  text: string
}

const HEAD = 4096
const DECLARATION =
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*?encoding=["']([\w-]+)/iu

export function decodePage(bytes: Uint8Array): DecodedPage | null {
  const declared = declaredCharset(bytes)
  const found = decodeText(bytes)
  if (found !== null) {
    const { encoding, text } = found
    const disagrees = declared !== null && declared.encoding !== encoding
    return { encoding, text, wronglyDeclared: disagrees ? declared.label : null }
  }
  const text = declared === null ? null : decodeWhole(bytes, declared.encoding)
  if (text === null || declared === null) return null
  return { encoding: declared.encoding, text, wronglyDeclared: null }
}

/** gb2312, gbk and gb18030 are one: the last holds the others. */
function declaredCharset(bytes: Uint8Array): { label: string; encoding: string } | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.byteLength))
  const match = DECLARATION.exec(head.toString('latin1'))
  const label = match?.[1] ?? match?.[2]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return { label, encoding: encoding === 'gbk' ? 'gb18030' : encoding }
  } catch {
    return null
  }
}
