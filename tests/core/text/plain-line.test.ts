import { expect, test } from 'vitest'
import { plainLine } from '../../../src/core/text/plain-line.ts'

test.each([
  ...['\n', '\r', '\u0085', '\u2028', '\u2029', '\u001b', '\t'],
  ...['\u202e', '\u2066', '\u200f', '\u061c'],
])('a sign that ends a line, drives a terminal or turns the text round is shown: %j', (sign) => {
  expect(plainLine(`马营${sign}镇`)).toBe('马营�镇')
})

test('all other characters stay', () => {
  const text = '一、马营镇 <b>\u200b　e\u0301 😀'
  expect(plainLine(text)).toBe(text)
})
