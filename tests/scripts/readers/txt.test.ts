import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBytes } from './read-bytes.ts'

const TEXT = '青禾镇2023年法治政府建设报告\n一、主要举措\n坚持依法行政，开展普法宣传12场。'
const LINES = TEXT.split('\n')

/** 青禾镇2023年法治政府建设报告… in GB18030. */
const GB18030 = Buffer.from(
  'c7e0baccd5f232303233c4eab7a8d6ced5feb8aebda8c9e8b1a8b8e60ad2bba1a2d6f7d2aabed9b4eb0abce1b3d6d2c0b7a8d0d0d5fea3acbfaad5b9c6d5b7a8d0fbb4ab3132b3a1a1a3',
  'hex',
)

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('the encoding of a text is found by its content', () => {
  test.each([
    ['utf-8', 'utf-8', Buffer.from(TEXT)],
    ['utf-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le with a byte order mark', 'utf-16le', utf16(`\ufeff${TEXT}`, 'le')],
    ['utf-16be with a byte order mark', 'utf-16be', utf16(`\ufeff${TEXT}`, 'be')],
    ['utf-16le without', 'utf-16le', utf16(TEXT, 'le')],
    ['utf-16be without', 'utf-16be', utf16(TEXT, 'be')],
    ['gb18030', 'gb18030', GB18030],
  ])('%s', async (_, encoding, bytes) => {
    const read = await readBytes('报告.txt', bytes)
    expect(read).toMatchObject({ format: 'txt', encoding, texts: LINES, messages: [] })
  })

  test('any text comes back from UTF-8 character for character', async () => {
    const character = fc.constantFrom(...'法治𠀀，。 {}<>|#`-\u200b\t', 'e\u0301', '👩‍👩‍👧')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: character }), async (text) => {
        const { texts } = await readBytes('a.txt', Buffer.from(`报告\n${text}`))
        expect(texts.join('\n')).toBe(`报告\n${text}`)
      }),
    )
  })
})

test('lines end with CRLF, CR, LF or the soft break of Word', async () => {
  const { lines } = await readBytes('a.txt', Buffer.from('一\r\n二\r三\n四\v五'))
  expect(lines).toEqual(['一', '二', '三', '四', '五'].map((text, i) => ({ text, line: i + 1 })))
})

describe('damage is told with its line', () => {
  test('one bad byte in UTF-8 is marked, not guessed', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${TEXT}\n学习`),
      Buffer.of(0xff),
      Buffer.from('宪法'),
    ])
    const { texts, messages } = await readBytes('a.txt', bytes)
    expect(texts.at(-1)).toBe('学习\ufffd宪法')
    expect(messages).toMatchObject([{ rule: 'bad-bytes', severity: 'warning', line: 4 }])
  })

  test('one bad byte in GB18030', async () => {
    const bytes = Buffer.concat([GB18030, Buffer.of(0xff)])
    const { encoding, rules } = await readBytes('a.txt', bytes)
    expect({ encoding, rules }).toEqual({ encoding: 'gb18030', rules: ['bad-bytes'] })
  })

  test('a NUL byte is taken out', async () => {
    const { texts, messages } = await readBytes('a.txt', Buffer.from('法治\n建设\0报告'))
    expect(texts).toEqual(['法治', '建设报告'])
    expect(messages).toMatchObject([{ rule: 'nul-bytes', severity: 'warning', line: 2 }])
  })
})

describe('what is no Chinese text is refused, never shown as mojibake', () => {
  const japanese = Buffer.from(
    '82b182cc95b68f9182cd93fa967b8cea82c58f9182a982ea82c482a282dc82b78142837a8358836782cd91e58fe495768142',
    'hex',
  )
  const noise = Uint8Array.from(
    { length: 4000 },
    (_, index) => (index * index * 7919 + index * 31) >> 3,
  )

  test.each([
    ['Shift-JIS', japanese],
    ['random bytes', noise],
    ['a control character in every second place', Buffer.from('a\x01b\x02c\x03d\x04'.repeat(50))],
  ])('%s', async (_, bytes) => {
    expect((await readBytes('a.txt', bytes)).errors).toEqual(['encoding'])
  })
})

test('a text of 30 MB is refused at once', async () => {
  const bytes = Buffer.alloc(30 * 1024 * 1024, '报告')
  const began = performance.now()
  const { errors, messages } = await readBytes('a.txt', bytes)
  expect(performance.now() - began).toBeLessThan(1000)
  expect(errors).toEqual(['too-large'])
  expect(messages[0]?.reason).toContain('应不超过 5 MB，实为 30 MB')
})

test('a report that begins with a tag stays a text', async () => {
  const text = '<script>alert(1)</script>\n法治政府建设'
  const read = await readBytes('a.txt', Buffer.from(text))
  expect(read).toMatchObject({ format: 'txt', texts: text.split('\n') })
})
