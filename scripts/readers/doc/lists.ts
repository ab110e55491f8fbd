/**
 * The lists of a .doc: definitions (PlfLst with its levels, LVL) and the lists over them (PlfLfo),
 * in the shape in which those of a .docx are counted.
 *
 * A paragraph names its list by a number from 1 up (sprmPIlfo). In the text of a level the
 * characters U+0000 to U+0008 stand for the numbers of levels 1 to 9: “（\u0001）” → （%2）.
 *
 * A damaged definition gives no lists; that paragraphs have numbers is told nevertheless.
 */
import type { Level, List } from '../word-numbers.ts'

/** By [MS-OSHARED] MSONFC, in the names of a .docx; those that no Chinese report uses are left out. */
const FORMATS: Readonly<Record<number, string>> = {
  0x00: 'decimal',
  0x01: 'upperRoman',
  0x02: 'lowerRoman',
  0x03: 'upperLetter',
  0x04: 'lowerLetter',
  0x0a: 'ideographDigital',
  0x0b: 'japaneseCounting',
  0x0e: 'decimalFullWidth',
  0x11: 'japaneseDigitalTenThousand',
  0x12: 'decimalEnclosedCircle',
  0x13: 'decimalFullWidth2',
  0x16: 'decimalZero',
  0x17: 'bullet',
  0x1a: 'decimalEnclosedFullstop',
  0x1b: 'decimalEnclosedParen',
  0x1c: 'decimalEnclosedCircleChinese',
  0x1d: 'ideographEnclosedCircle',
  0x1e: 'ideographTraditional',
  0x1f: 'ideographZodiac',
  0x21: 'taiwaneseCounting',
  0x23: 'taiwaneseCountingThousand',
  0x24: 'taiwaneseDigital',
  0x25: 'chineseCounting',
  0x26: 'chineseLegalSimplified',
  0x27: 'chineseCountingThousand',
  0xff: 'none',
}

const NO_STYLE = 0xfff
const LEVELS = 9
const LIST_SIZE = 28
const LEVEL_SIZE = 28
const OVERRIDE_SIZE = 16

interface Definition {
  id: string
  levels: Map<number, Level>
}

/** `definitions`: from PlfLst to the end of the table stream, since its levels lie behind it. */
export function readLists(definitions: Buffer, overrides: Buffer): Map<string, List> {
  try {
    return readOverrides(overrides, readDefinitions(definitions))
  } catch (error) {
    if (error instanceof RangeError) return new Map()
    throw error
  }
}

function readDefinitions(bytes: Buffer): Map<string, Definition> {
  const count = bytes.length < 2 ? 0 : bytes.readInt16LE(0)
  const definitions = new Map<string, Definition>()
  let at = 2 + count * LIST_SIZE
  for (let number = 0; number < count; number++) {
    const head = bytes.subarray(2 + number * LIST_SIZE, 2 + (number + 1) * LIST_SIZE)
    const isSimple = (head.readUInt8(26) & 1) === 1
    const levels = new Map<number, Level>()
    for (let index = 0; index < (isSimple ? 1 : LEVELS); index++) {
      const style = head.readUInt16LE(8 + index * 2)
      const read = readLevel(bytes, at, index, style === NO_STYLE ? undefined : String(style))
      levels.set(index, read.level)
      at = read.end
    }
    const id = String(head.readInt32LE(0))
    definitions.set(id, { id, levels })
  }
  return definitions
}

function readLevel(
  bytes: Buffer,
  at: number,
  index: number,
  style: string | undefined,
): { level: Level; end: number } {
  const flags = bytes.readUInt8(at + 5)
  const textAt = at + LEVEL_SIZE + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25)
  const end = textAt + 2 + bytes.readUInt16LE(textAt) * 2
  if (end > bytes.length) throw new RangeError('level cut off')
  const text = bytes.toString('utf16le', textAt + 2, end)
  const level: Level = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'decimal',
    pattern: [...text].map(patternOf).join(''),
    restart: (flags & 0x08) === 0 ? index : bytes.readUInt8(at + 26),
    gap: bytes.readUInt8(at + 15) === 2 ? '' : ' ',
    legal: (flags & 0x04) !== 0,
    style,
  }
  return { level, end }
}

function patternOf(character: string): string {
  const code = character.charCodeAt(0)
  return code < LEVELS ? `%${code + 1}` : character
}

function readOverrides(
  bytes: Buffer,
  definitions: ReadonlyMap<string, Definition>,
): Map<string, List> {
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
  const lists = new Map<string, List>()
  let at = 4 + count * OVERRIDE_SIZE
  for (let number = 0; number < count; number++) {
    const head = 4 + number * OVERRIDE_SIZE
    const definition = definitions.get(String(bytes.readInt32LE(head)))
    const levels = new Map(definition?.levels)
    const own = new Set<number>()
    at += 4
    for (let left = bytes.readUInt8(head + 12); left > 0; left--) {
      at = readOverride(bytes, at, levels, own)
    }
    if (definition !== undefined) {
      lists.set(String(number + 1), { abstract: definition.id, levels, own })
    }
  }
  return lists
}

/** A list may begin a level at another number, or show it in another way. */
function readOverride(
  bytes: Buffer,
  at: number,
  levels: Map<number, Level>,
  own: Set<number>,
): number {
  const start = bytes.readInt32LE(at)
  const flags = bytes.readUInt8(at + 4)
  const index = flags & 0x0f
  const startsAnew = (flags & 0x10) !== 0
  const before = levels.get(index)
  const isFormatted = (flags & 0x20) !== 0
  const { level, end } = isFormatted
    ? readLevel(bytes, at + 8, index, before?.style)
    : { level: before, end: at + 8 }
  if (level !== undefined) {
    levels.set(index, startsAnew && !isFormatted ? { ...level, start } : level)
    if (startsAnew) own.add(index)
  }
  return end
}
