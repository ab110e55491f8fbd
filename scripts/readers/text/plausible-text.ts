/**
 * How strange a decoded text looks: 0 for ordinary Chinese or English, more the worse, Infinity
 * for what cannot be meant.
 *
 * Chinese text consists, for nine parts in ten, of the 3,755 characters of GB 2312 level 1. Bytes of
 * Shift-JIS or Big5 read as GB18030 give characters too, but mostly others: 偙傟偼.
 */

/** Enough to tell; the rest of a long text is no different. */
const LOOKED_AT = 100_000

const UNUSUAL =
  /[\p{Co}\p{Cn}\p{Cs}\ufffd]|(?![\t\n\v\f\r\u0085])\p{Cc}|(?![\p{sc=Han}\p{sc=Latin}])\p{L}/gu
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu
const HAN = /\p{sc=Han}/gu

/** A few damaged bytes or Greek letters, however short the text. */
const ALLOWED = 3
const ALLOWED_SHARE = 0.02
const ALLOWED_RARE = 6
const ALLOWED_RARE_SHARE = 0.3

/** Bytes of a program or a picture may be valid UTF-8; text has no control characters. */
export function isBinary(whole: string): boolean {
  const text = whole.slice(0, LOOKED_AT)
  return count(text, CONTROL) > Math.max(ALLOWED, text.length * ALLOWED_SHARE)
}

export function strangeness(whole: string): number {
  const text = whole.slice(0, LOOKED_AT)
  const unusual = count(text, UNUSUAL)
  const han = text.match(HAN) ?? []
  const rare = han.filter((character) => !commonHan().has(character)).length
  if (unusual > Math.max(ALLOWED, text.length * ALLOWED_SHARE)) return Infinity
  if (rare > Math.max(ALLOWED_RARE, han.length * ALLOWED_RARE_SHARE)) return Infinity
  return (unusual + rare / 2) / Math.max(1, text.length)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

let common: ReadonlySet<string> | null = null

/** GB 2312 level 1: rows 16 to 55, which are lead bytes B0 to D7. */
function commonHan(): ReadonlySet<string> {
  common ??= new Set(new TextDecoder('gb18030').decode(levelOne()))
  return common
}

function levelOne(): Uint8Array {
  const bytes: number[] = []
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  }
  return Uint8Array.from(bytes)
}
