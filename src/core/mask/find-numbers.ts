/**
 * Numbers and addresses by which a person can be reached or told: mobile and other telephones,
 * identity cards, e-mail.
 *
 *     findNumbers('联系电话：0931-1234567') → [{ start: 5, end: 17, kind: 'phone', … }]
 *
 * Seven or eight digits are a telephone number only behind 电话 and the like; hotlines (12348, 110,
 * 400…) are public and stay. An identity number of 18 digits carries a date of birth and a check
 * digit (GB 11643), so that a long number of another kind is none; one of 15 digits (issued until
 * 1999) has no check digit and needs the word 身份证 in front of it.
 */
import type { FoundPrivate } from './private.ts'

type Test = (digits: string, before: string) => boolean

interface NumberPattern {
  kind: FoundPrivate['kind']
  reason: string
  pattern: RegExp
  /** The digits alone, and the text before them. */
  test?: Test
}

const CALLED =
  /(?:电话|手机|号码|传真|座机|热线|Tel)[^\d。；]{0,8}(?:[\d\-－—]{7,13}[、，,/\s或和]{1,3})*$/iu
const CARD = /(?:身份证|证件|公民身份)[^\d。；]{0,12}$/u

/** A certificate has a number of eleven digits, too. */
const NUMBERED = /(?:证号|证件号|编号|账号|卡号|文号|单号|证)[：:\s]{0,2}$/u

/** In their order: what an earlier one has taken is not looked at again. */
const PATTERNS: readonly NumberPattern[] = [
  {
    kind: 'id-number',
    reason: '身份证号码',
    pattern: /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/gu,
    test: (digits, before) =>
      hasBirthday(digits.slice(6, 14)) && (hasCheckDigit(digits) || CARD.test(before)),
  },
  {
    kind: 'id-number',
    reason: '身份证号码',
    pattern: /(?<![\dA-Za-z])[1-9]\d{14}(?![\dA-Za-z])/gu,
    test: (digits, before) => hasBirthday(`19${digits.slice(6, 12)}`) && CARD.test(before),
  },
  {
    kind: 'phone',
    reason: '手机号码',
    test: (_digits, before) => !NUMBERED.test(before),
    pattern: /(?<![\d.])1[3-9]\d(?:\d{8}|([- 　])\d{4}\1\d{4})(?!\d)/gu,
  },
  {
    kind: 'phone',
    reason: '固定电话',
    pattern: /(?<![\d.])(?:0\d{2,3}[- 　]?|[（(]0\d{2,3}[)）][- 　]?)[1-9]\d{6,7}(?!\d)/gu,
  },
  {
    kind: 'phone',
    reason: '“电话”后的号码',
    pattern: /(?<![\d.])[2-9]\d{6,7}(?![\d.万余])/gu,
    test: (_digits, before) => CALLED.test(before),
  },
  {
    kind: 'mail',
    reason: '电子邮箱',
    pattern: /(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  },
]

const BEFORE = 60

export function findNumbers(text: string): FoundPrivate[] {
  const plain = narrow(text)
  const found: FoundPrivate[] = []
  for (const { kind, reason, pattern, test } of PATTERNS) {
    for (const { 0: match, index: start } of plain.matchAll(pattern)) {
      const end = start + match.length
      if (found.some((other) => start < other.end && end > other.start)) continue
      const before = plain.slice(Math.max(0, start - BEFORE), start)
      if (test === undefined || test(match, before)) found.push({ start, end, kind, reason })
    }
  }
  return found
}

/** Wide digits, dashes and letters as narrow ones, each in its place. */
function narrow(text: string): string {
  return text
    .replace(/[－—–‐−]/gu, '-')
    .replace(/[０-９Ａ-Ｚａ-ｚ＠．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function hasBirthday(digits: string): boolean {
  const year = Number(digits.slice(0, 4))
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase()
}
