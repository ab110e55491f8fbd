/**
 * The tables that lead from the bytes of a Chinese PDF to characters, made from what Node knows.
 *
 * A PDF with SimSun not embedded names a predefined table (GBK-EUC-H, UniGB-UCS2-H) and nothing
 * else; pdf.js finds its tables in files that its small build lacks, and without them the text is
 * lost. Such a table maps codes to numbers of glyphs (CID), a second one those numbers to
 * Unicode. As the codes are GBK or UCS-2, both tables can be made: each character gets a number of
 * our own from 32768 up, above all numbers of Adobe's collection.
 *
 *     D2 BB in GBK-EUC-H → 一 → 32768 + n → 一
 *
 * What cannot be known without Adobe's table — true numbers, of a font that is used by them — is
 * mapped to a noncharacter, so that it is told and never taken for text.
 */

/** Stands for a glyph whose character is not known; Unicode guarantees that no text uses it. */
export const UNKNOWN_GLYPH = /[\ufdd0-\ufdef]/gu

const TO_UNICODE = 'Adobe-GB1-UCS2'
const OWN_NUMBERS = 0x8000

/** Half-width Latin has its true numbers, so that the font's widths fit. */
const ASCII_AS_UNICODE = 1
const ASCII_IN_GBK = 814
const ASCII = { first: 0x20, last: 0x7e }

const TABLES: Readonly<Record<string, () => string>> = {
  [TO_UNICODE]: toUnicode,
  'GBK-EUC-H': () => gbk(ASCII_IN_GBK),
  'GBKp-EUC-H': () => gbk(ASCII_AS_UNICODE),
  'GBK2K-H': () => gbk(ASCII_AS_UNICODE),
  'GB-EUC-H': () => gbk(ASCII_AS_UNICODE),
  'GBpc-EUC-H': () => gbk(ASCII_AS_UNICODE),
  'UniGB-UCS2-H': () => unicode('<0000> <ffff>'),
  'UniGB-UTF16-H': () => unicode('<0000> <d7ff> <d800dc00> <dbffdfff> <e000> <ffff>'),
}

/** Null for a table that cannot be made. */
export function makeChineseCMap(name: string): Uint8Array | null {
  const make = TABLES[name.replace(/-V$/u, '-H')]
  if (make === undefined) return null
  const mode = name.endsWith('-V') ? '/WMode 1 def\n' : ''
  return new TextEncoder().encode(`begincmap\n/CMapName /${name} def\n${mode}${make()}endcmap\n`)
}

function gbk(ascii: number): string {
  const lines = [...numbers()].flatMap(([character, number]) => {
    const code = gbkCodes().get(character)
    return code === undefined ? [] : [`<${code}> ${number}`]
  })
  return block('codespacerange', ['<00> <80> <8140> <fefe>']) +
    block('cidrange', [`<20> <7e> ${ascii}`]) +
    block('cidchar', lines) // prettier-ignore
}

function unicode(space: string): string {
  const runs = ownRuns().map(
    ({ first, last, number }) => `<${hex(first)}> <${hex(last)}> ${number}`,
  )
  return block('codespacerange', [space]) +
    block('cidrange', [`<0020> <007e> ${ASCII_AS_UNICODE}`, ...runs]) // prettier-ignore
}

function toUnicode(): string {
  const ascii = [ASCII_AS_UNICODE, ASCII_IN_GBK].map((first) => rangeOf(first, ASCII))
  const own = ownRuns().map((run) => rangeOf(run.number, run))
  const unknown: string[] = []
  for (let number = 0; number < OWN_NUMBERS; number += 32) {
    unknown.push(`<${hex(number)}> <${hex(number + 31)}> <fdd0>`)
  }
  // Later entries win.
  return block('codespacerange', ['<0000> <ffff>']) +
    block('bfrange', [...unknown, ...ascii, ...own]) // prettier-ignore
}

function rangeOf(number: number, { first, last }: { first: number; last: number }): string {
  return `<${hex(number)}> <${hex(number + last - first)}> <${hex(first)}>`
}

function block(kind: string, lines: readonly string[]): string {
  return `${lines.length} begin${kind}\n${lines.join('\n')}\nend${kind}\n`
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}

interface Run {
  first: number
  last: number
  number: number
}

/** Neighbours in Unicode have neighbouring numbers; a run stays within 256 code points. */
function ownRuns(): Run[] {
  const runs: Run[] = []
  for (const [character, number] of numbers()) {
    const code = character.charCodeAt(0)
    const run = runs.at(-1)
    if (run?.last === code - 1 && code % 256 !== 0) run.last = code
    else runs.push({ first: code, last: code, number })
  }
  return runs
}

let known: ReadonlyMap<string, string> | null = null

/** Every character of GBK with its code: 一 → d2bb. */
function gbkCodes(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const codes = new Map<string, string>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (/^[^\p{Co}\ufffd]$/u.test(character)) codes.set(character, hex((lead << 8) | trail))
    }
  }
  known = codes
  return codes
}

let numbered: ReadonlyMap<string, number> | null = null

/** GBK and the Han of extension A, in the order of Unicode. */
function numbers(): ReadonlyMap<string, number> {
  if (numbered !== null) return numbered
  const characters = new Set(gbkCodes().keys())
  for (let code = 0x3400; code <= 0x4dbf; code++) characters.add(String.fromCharCode(code))
  const sorted = [...characters].sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0))
  numbered = new Map(sorted.map((character, index) => [character, OWN_NUMBERS + index]))
  return numbered
}
