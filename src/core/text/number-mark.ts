/**
 * The number a line begins with, in any of the ways township reports write it.
 *
 * By GB/T 9704 the order is 一、 then （一） then 1. then （1）; real reports also have 第一部分：,
 * ①, half and full brackets mixed, a bracket missing, a stop missing (2优化…), and 一是 / 首先 /
 * 第一， for items inside a paragraph.
 *
 *     readMark('（三）加强普法') → { kind: 'han-paren', value: 3, label: '（三）', length: 3 }
 *
 * It only reads what stands there. Whether the line is a heading is decided in parse/outline.ts.
 */
import { readNumeral } from './numerals.ts'

export type MarkKind = 'part' | 'han' | 'han-paren' | 'digit' | 'digit-paren' | 'circle' | 'item'

export interface NumberMark {
  kind: MarkKind
  value: number
  /** The number as a path shows it: 一, （一）, 1, 第一部分. */
  label: string
  /** Characters of the line that belong to the mark, space behind it included. */
  length: number
  /** No punctuation at all behind the number (2优化…): a guess that needs its neighbours. */
  bare?: true
}

const HAN = '[一二三四五六七八九十]{1,3}'
const DIGIT = '[0-9０-９]{1,2}'

interface Form {
  kind: MarkKind
  pattern: RegExp
  label: (numeral: string) => string
  bare?: true
}

/** Tried in this order. Each pattern has the numeral as its first group. */
const FORMS: readonly Form[] = [
  {
    kind: 'part',
    pattern: re(`第(${HAN}|${DIGIT})部分[：:、，,\\s]*`),
    label: (n) => `第${halfWidth(n)}部分`,
  },
  {
    kind: 'han-paren',
    pattern: re(`[（(〔［[]\\s*(${HAN})\\s*[）)〕］\\]]\\s*[、.．]?\\s*`),
    label: paren,
  },
  { kind: 'han-paren', pattern: re(`(${HAN})\\s*[）)]\\s*`), label: paren },
  { kind: 'han-paren', pattern: /^([㈠-㈩])\s*/u, label: (n) => paren(unbracket(n)) },
  { kind: 'han', pattern: re(`(${HAN})(?:\\s*[、．.：:]\\s*|\\s+)`), label: (n) => n },
  {
    kind: 'digit-paren',
    pattern: re(`[（(]\\s*(${DIGIT})\\s*[）)]\\s*[、.．]?\\s*`),
    label: paren,
  },
  { kind: 'digit-paren', pattern: re(`(${DIGIT})\\s*[）)]\\s*`), label: paren },
  { kind: 'digit-paren', pattern: /^([⑴-⒇])\s*/u, label: (n) => paren(unbracket(n)) },
  // 1.5 is a quantity, but 6.2021年工作计划 is the sixth heading.
  {
    kind: 'digit',
    pattern: re(`(${DIGIT})\\s*[、．.](?:(?![0-9０-９])|(?=20\\d\\d年))\\s*`),
    label: halfWidth,
  },
  { kind: 'circle', pattern: /^([①-⑳])\s*/u, label: (n) => n },
  {
    kind: 'item',
    pattern: re('([一二三四五六七八九十]{1,2})[是要](?!否|点|求|素)'),
    label: (n) => `${n}是`,
  },
  {
    kind: 'item',
    pattern: re('第([一二三四五六七八九十]{1,2})(?:[，,、：:]\\s*|[是要](?!求|点|素))'),
    label: (n) => `第${n}`,
  },
  {
    kind: 'item',
    pattern: re('其([一二三四五六七八九十])[，,、：:是]\\s*'),
    label: (n) => `其${n}`,
  },
  { kind: 'item', pattern: /^(首先|其次|再次|最后)(?:[，,、：:]\s*|是)/u, label: (n) => n },
  // A unit behind the number (2023年, 3个, 24小时) makes it a quantity, not a mark.
  {
    kind: 'digit',
    pattern: re(
      `(${DIGIT})(?=\\p{sc=Han}{2})(?![年月日号个项次件人名份起条场期篇家所处位种类批类天周岁小分多余万千百亿元平])`,
    ),
    label: halfWidth,
    bare: true,
  },
]

const SPOKEN: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4 }

/** What any of the forms begins with: most lines need no closer look. */
const FIRST = /^[一二三四五六七八九十第其首再最（(〔［[㈠-㈩⑴-⒇①-⑳0-9０-９]/u

export function readMark(line: string): NumberMark | null {
  if (!FIRST.test(line)) return null
  for (const form of FORMS) {
    const match = form.pattern.exec(line)
    const numeral = match?.[1]
    if (match === null || numeral === undefined) continue
    const value = SPOKEN[numeral] ?? readNumeral(unbracket(numeral))
    if (value === null || value === 0) continue
    const mark: NumberMark = {
      kind: form.kind,
      value,
      label: form.label(numeral),
      length: match[0].length,
    }
    return form.bare ? { ...mark, bare: true } : mark
  }
  return null
}

/** Whether a text is one of a list, by a number that leaves no doubt. */
export function isNumbered(text: string): boolean {
  const mark = readMark(text)
  return mark !== null && mark.bare === undefined
}

function re(body: string): RegExp {
  return new RegExp(`^${body}`, 'u')
}

function paren(numeral: string): string {
  return `（${halfWidth(numeral)}）`
}

function halfWidth(numeral: string): string {
  return numeral.normalize('NFKC')
}

/** ㈠ → 一, ⑴ → 1, ① → 1: compatibility forms carry their brackets along. */
function unbracket(numeral: string): string {
  return numeral.normalize('NFKC').replace(/[()]/g, '')
}
