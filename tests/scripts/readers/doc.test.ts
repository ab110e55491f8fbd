import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureBytes, readBytes, readFixture } from './read-bytes.ts'

const whole = fixtureBytes('word-97', 'input.doc')

test('a Word 97 document gives text, headings, rows of tables and notes', async () => {
  const { format, lines } = await readFixture('word-97', 'input.doc')
  expect(format).toBe('doc')
  expect(lines).toEqual([
    { text: '青禾镇2023年法治政府建设报告', line: 1 },
    { text: '一、主要举措', line: 2, heading: 1 },
    { text: '召开会议6次，学习宪法。', line: 3 },
    { text: '软回车之后。', line: 4 },
    { text: '一、自动编号甲', line: 5 },
    { text: '二、自动编号乙', line: 6 },
    { text: '脚注所在的段落', line: 7 },
    { text: '项目\t数量', line: 8, kind: 'table' },
    { text: '纠纷\t86起', line: 9, kind: 'table' },
    { text: '青禾镇人民政府', line: 10 },
    { text: '这是脚注。', line: 11, kind: 'note' },
  ])
})

test('automatic numbers are written out, by list and by style, in tables too', async () => {
  const { texts, rules } = await readFixture('automatic-numbers-doc', 'input.doc')
  expect(texts).toEqual([
    '青禾镇2023年法治政府建设报告',
    ...['一、举措', '（一）普法', '（二）执法', '1.甲', '2.乙', '①圈', '2.1 二级'],
    ...['二、问题', '（一）又普法', '不编号', '1．一个', '2．两个', 'a)字母', '1．重来'],
    ...['5．五', '3．接着三', '点', '第一部分：部分', '1、不停', 'I.罗马', '第二部分：部分二'],
    ...['序号\t项目', '1 会议\t六次', '2 学习\t七次', '三、尾'],
  ])
  expect(rules).toEqual(['restored-numbers', 'dropped-bullets'])
})

test('numbers of lists that are not defined are told', async () => {
  const bytes = Buffer.from(whole)
  // Word's file information block: no definitions of lists, none over them.
  const fib = bytes.indexOf(Buffer.from('eca5', 'hex'))
  bytes.fill(0, fib + 0x2e2, fib + 0x2f2)
  const { texts, messages } = await readBytes('a.doc', bytes)
  expect(texts).toContain('自动编号甲')
  const [lost] = messages.filter(({ rule }) => rule === 'lost-numbers')
  expect(lost).toMatchObject({ severity: 'warning' })
  expect(lost?.reason).toContain('2 段')
})

test('headers and footers are left out and told', async () => {
  const { messages } = await readFixture('word-97', 'input.doc')
  const [edges] = messages.filter(({ rule }) => rule === 'dropped-header-footer')
  expect(edges?.reason).toContain('“青禾镇法治政府建设年度报告”')
})

test('WPS writes the same under .wps', async () => {
  const { format, rules } = await readBytes('a.wps', whole)
  expect(format).toBe('doc')
  expect(rules).not.toContain('misnamed')
})

test('an encrypted document', async () => {
  expect((await readFixture('encrypted-doc', 'input.doc')).errors).toEqual(['encrypted'])
})

describe('damage', () => {
  test('cut off, at any place, it is an error', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const { errors } = await readBytes('a.doc', whole.slice(0, whole.length * share))
      expect(errors, String(share)).toHaveLength(1)
    }
  })

  test('a chain of sectors in a circle ends in an error', async () => {
    const bytes = Buffer.from(whole)
    const table = (bytes.readUInt32LE(76) + 1) * 512
    for (let sector = 0; sector < 100; sector++) bytes.writeUInt32LE(sector, table + sector * 4)
    expect((await readBytes('a.doc', bytes)).errors).toEqual(['damaged'])
  })

  test('whatever bytes are changed, it is read or refused, and never hangs', async () => {
    const change = fc.tuple(fc.nat(whole.length - 5), fc.nat(0xffffffff))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes.writeUInt32LE(value, at)
        const { format, errors } = await readBytes('a.doc', bytes)
        expect((format === null) === errors.length > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
