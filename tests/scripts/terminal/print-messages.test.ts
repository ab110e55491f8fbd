import { expect, test } from 'vitest'
import { describeMessages } from '../../../scripts/terminal/print-messages.ts'
import type { Message } from '../../../src/core/messages.ts'

function someMessage(message: Partial<Message> = {}): Message {
  return {
    rule: 'no-year',
    severity: 'warning',
    line: 3,
    column: 1,
    reason: '应有报告年度',
    ...message,
  }
}

test('each file comes before what is told about it', () => {
  const messages = [
    someMessage(),
    someMessage({ severity: 'error', column: 7 }),
    someMessage({ line: null, column: null }),
  ]
  expect(describeMessages([{ path: 'content/sources/a.txt', messages }])).toEqual([
    'content/sources/a.txt',
    '  请核对  第 3 行：应有报告年度（no-year）',
    '  错误  第 3 行第 7 列：应有报告年度（no-year）',
    '  请核对  应有报告年度（no-year）',
  ])
})

test('what is only for the record is left out, and with it a file that has nothing else', () => {
  const messages = [someMessage({ severity: 'info' })]
  expect(describeMessages([{ path: 'a.txt', messages }])).toEqual([])
})

test.each(['\u001b[2J', '\r', '\u0007', '\u202e', '\u2066', '\u200f'])(
  'no sign that drives the terminal or turns the text round gets there: %j',
  (sign) => {
    const messages = [someMessage({ reason: `实为“${sign}”`, rule: `x${sign}` })]
    const lines = describeMessages([{ path: `a${sign}.txt`, messages }])
    expect(lines).toHaveLength(2)
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
    expect(lines[0]).toContain('�')
  },
)
