/**
 * Numbers and addresses by which a person can be reached or told: mobile and other telephones,
 * identity cards, e-mail, WeChat and QQ.
 *
 *     findNumbers('联系电话：0931-1234567') → [{ start: 5, end: 17, kind: 'phone', … }]
 *
 * People write them in groups of their own: 138 1234 5678, 138.1234.5678, +86 13812345678.
 * Seven or eight digits are a telephone number only behind 电话 and the like; hotlines (12348, 110,
 * 400…) are public and stay. An identity number of 18 digits carries a date of birth and a check
 * digit (GB 11643), so that a long number of another kind is none. Behind the word 身份证, and in
 * brackets behind a name, it is one even if it was mistyped: 15 to 18 digits, whatever they are.
 */
import { isUsualName, namesBefore } from './person-names.ts'
import type { FoundPrivate } from './private.ts'

type Test = (found: { text: string; digits: string; before: string }) => boolean

interface NumberPattern {
  kind: FoundPrivate['kind']
  reason: string
  pattern: RegExp
  test?: Test
}

const CALLED =
  /(?:电话|手机|号码|传真|座机|热线|联系方式|短号|Tel)[^\d。；]{0,8}(?:[\d\-－—]{7,13}[、，,/\s或和]{1,3})*$/iu
const CARD = /(?:身份证|证件|公民身份)[^\d。；]{0,12}$/u
/** 李某某（ */
const ANONYMOUS_WITH_BRACKET = /某[甲乙丙丁\d]?\s?[（(]$/u

/** 138 1234 5678, but not 13 20 15 16 17 1: groups of a number are no shorter. */
const SHORTEST_GROUP = 3

/** In their order: what an earlier one has taken is not looked at again. */
const PATTERNS: readonly NumberPattern[] = [
  {
    kind: 'id-number',
    reason: '身份证号码',
    pattern: /(?<![\dA-Za-z])[1-9](?:[- 　]?\d){16}[- 　]?[\dXx](?![\dA-Za-z])/gu,
    test: ({ digits }) => hasBirthday(digits.slice(6, 14)) && hasCheckDigit(digits),
  },
  {
    kind: 'id-number',
    reason: '标明的身份证号码',
    pattern: /(?<![\dA-Za-z])[1-9](?:[- 　]?\d){13,16}(?:[- 　]?[\dXx])(?![\dA-Za-z])/gu,
    test: ({ before }) => CARD.test(before),
  },
  {
    kind: 'id-number',
    reason: '姓名后的身份证号码',
    pattern: /(?<=[（(])[1-9]\d{13,16}[\dXx](?=[）)，,])/gu,
    test: ({ before }) => isBehindName(before),
  },
  {
    kind: 'phone',
    reason: '手机号码',
    pattern: /(?<!\d)(?:[（(]?(?:\+|00)?86[)）]?[- ]?)?1[3-9](?:[-. 　]{0,3}\d){9}(?!\d)/gu,
    test: ({ text }) => {
      const groups = text.replace(/^.*86[)）]?[- ]?(?=1)/u, '').split(/[-. 　]+/u)
      return groups.every((group) => group.length >= SHORTEST_GROUP)
    },
  },
  {
    kind: 'phone',
    reason: '固定电话',
    pattern:
      /(?<!\d)(?<!\d\d\.|0\.)(?:0\d{2,3}|[（(]0\d{2,3}[)）])[- 　]{0,2}[1-9]\d{2,3}[- 　]?\d{4}(?!\d)/gu,
  },
  {
    kind: 'phone',
    reason: '“电话”后的号码',
    pattern: /(?<![\d.])[2-9]\d{6,7}(?![\d.万余次人件个户元份场条名])/gu,
    test: ({ before }) => CALLED.test(before),
  },
  {
    kind: 'account',
    reason: '微信或QQ号',
    pattern: /(?<=(?:微信|QQ)[号群]{0,2}[：:\s]{0,3})[A-Za-z0-9][\w-]{4,19}/giu,
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
      const digits = match.replace(/[- 　]/gu, '')
      if (test === undefined || test({ text: match, digits, before }))
        found.push({ start, end, kind, reason })
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

function isBehindName(before: string): boolean {
  if (ANONYMOUS_WITH_BRACKET.test(before)) return true
  return namesBefore(before, before.length - 1).some(isUsualName)
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
