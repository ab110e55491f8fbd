import { describe, expect, test } from 'vitest'
import { readLists } from '../../../../scripts/readers/doc/lists.ts'
import { countNumbers } from '../../../../scripts/readers/word-numbers.ts'

const HAN = 0x25
const DECIMAL = 0
const NONE = 0xff

interface LevelBytes {
  format: number
  /** %1 as U+0000. */
  text: string
  start?: number
  flags?: number
  restart?: number
}

function level({ format, text, start = 1, flags = 0, restart = 0 }: LevelBytes): Buffer {
  const head = Buffer.alloc(28)
  head.writeInt32LE(start, 0)
  head.writeUInt8(format, 4)
  head.writeUInt8(flags, 5)
  head.writeUInt8(2, 15)
  head.writeUInt8(3, 24)
  head.writeUInt8(2, 25)
  head.writeUInt8(restart, 26)
  const size = Buffer.alloc(2)
  size.writeUInt16LE(text.length)
  return Buffer.concat([head, Buffer.alloc(5), size, Buffer.from(text, 'utf16le')])
}

/** One definition, its missing levels without text; style 7 is linked with its second level. */
function definition(...levels: LevelBytes[]): Buffer {
  const head = Buffer.alloc(30)
  head.writeInt16LE(1, 0)
  head.writeInt32LE(-77, 2)
  for (let index = 0; index < 9; index++) head.writeUInt16LE(0xfff, 10 + index * 2)
  head.writeUInt16LE(7, 12)
  const rest = Array.from({ length: 9 - levels.length }, () => ({ format: NONE, text: '' }))
  return Buffer.concat([head, ...[...levels, ...rest].map(level)])
}

/** Lists over that definition, each with its overrides: starts and whole levels, as bytes. */
function lists(...overrides: Buffer[][]): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(overrides.length)
  const heads = overrides.map((own) => {
    const head = Buffer.alloc(16)
    head.writeInt32LE(-77, 0)
    head.writeUInt8(own.length, 12)
    return head
  })
  const data = overrides.map((own) => Buffer.concat([Buffer.alloc(4, 0xff), ...own]))
  return Buffer.concat([count, ...heads, ...data])
}

function startAt(start: number, index = 0): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32LE(start, 0)
  bytes.writeUInt8(index | 0x10, 4)
  return bytes
}

function show(level: LevelBytes, index = 0): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt8(index | 0x20, 4)
  return Buffer.concat([bytes, levelOf(level)])
}

const levelOf = level

/** What the paragraphs of those places are numbered: 1/0 is list 1, level 1 of nine. */
function count(definitions: Buffer, overrides: Buffer, places: string): string {
  const numbering = countNumbers(readLists(definitions, overrides))
  return places
    .split(' ')
    .map((place) => {
      const [list = '', index] = place.split('/')
      const number = numbering.next({
        list,
        ...(index === undefined ? { style: '7' } : { level: Number(index) }),
      })
      return number === null ? '-' : 'text' in number ? number.text : Object.keys(number).join('')
    })
    .join(' ')
}

const chinese = definition(
  { format: HAN, text: '\0、' },
  { format: HAN, text: '（\x01）' },
  { format: DECIMAL, text: '\x01.\x02.' },
)

describe('lists of a .doc', () => {
  test.each([
    ['count by levels, with the numbers of levels above', '1/0 1/1 1/1 1/2 1/0 1/1', '一、 （一） （二） 二.1. 二、 （一）'],
    ['take the level that names the style of a paragraph', '1 1', '（一） （二）'],
    ['show no number where a level has none', '1/5', '-'],
    ['are unknown where none is defined', '9/0', 'unknown'],
  ])('%s', (_, places, numbers) => {
    expect(count(chinese, lists([]), places)).toBe(numbers)
  }) // prettier-ignore

  test('over one definition count on together, unless one starts anew', () => {
    expect(count(chinese, lists([], [], [startAt(1)]), '1/0 2/0 3/0 3/0 1/0')).toBe(
      '一、 二、 一、 二、 三、',
    )
  })

  test('may show a level in another way', () => {
    const own = lists([show({ format: DECIMAL, text: '\0．', start: 5 })])
    expect(count(chinese, own, '1/0 1/0')).toBe('5． 6．')
  })

  test('may count a level on below each higher one, or show all numbers in figures', () => {
    const running = definition(
      { format: HAN, text: '\0、' },
      { format: DECIMAL, text: '\x01、', flags: 0x08 },
      { format: DECIMAL, text: '\0.\x02', flags: 0x04 },
    )
    expect(count(running, lists([]), '1/0 1/1 1/2 1/0 1/1')).toBe('一、 1、 1.1 二、 2、')
  })

  test('cut off are unknown', () => {
    expect(count(chinese.subarray(0, 90), lists([]), '1/0')).toBe('unknown')
  })
})
