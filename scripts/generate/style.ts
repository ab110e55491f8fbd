/**
 * How a town writes: its numbers, its headings, its items. Most towns keep their way for years.
 *
 * The weights follow what was counted in real reports: 一、（一）1. is usual, much is malformed.
 */
import type { Random } from './random.ts'
import type { YearStyle } from './town-words.ts'

/** Writes the n-th number; `label` is the same number as a path names it. */
export interface Numbering {
  /** 一、 */
  write: (han: string, digit: number) => string
  label: (han: string, digit: number) => string
}

const paren = (han: string): string => `（${han}）`
const asHan = (han: string): string => han
const asDigit = (_: string, digit: number): string => String(digit)

export const NUMBERINGS = {
  han: { write: (han) => `${han}、`, label: asHan },
  hanDot: { write: (han) => `${han}.`, label: asHan },
  part: { write: (han) => `第${han}部分：`, label: (han) => `第${han}部分` },
  hanParen: { write: (han) => `（${han}）`, label: paren },
  hanHalfParen: { write: (han) => `(${han})`, label: paren },
  hanMixed: { write: (han) => `(${han}）`, label: paren },
  hanMixedBack: { write: (han) => `（${han})`, label: paren },
  hanParenComma: { write: (han) => `（${han}）、`, label: paren },
  hanOneSide: { write: (han) => `${han})`, label: paren },
  digitDot: { write: (_, digit) => `${digit}.`, label: asDigit },
  digitComma: { write: (_, digit) => `${digit}、`, label: asDigit },
  digitWide: { write: (_, digit) => `${digit}．`, label: asDigit },
  digitBare: { write: (_, digit) => String(digit), label: asDigit },
  digitParen: { write: (_, digit) => `（${digit}）`, label: (_, digit) => `（${digit}）` },
} as const satisfies Record<string, Numbering>

export type NumberingName = keyof typeof NUMBERINGS

export type HeadingForm =
  /** On its own line, nothing behind it. */
  | 'alone'
  /** On its own line, closed by 。 . or ： */
  | 'alone-closed'
  /** 题。正文 */
  | 'run-in'
  /** 题正文: nothing at all between them. */
  | 'glued'

export type ItemForm =
  | 'one-by-one' // 一是…二是… in one paragraph
  | 'one-by-one-lines' // 一是 on lines
  | 'first-last' // 首先，…其次，…最后，
  | 'ordinal' // 第一，…第二，…
  | 'paren-lines' // （1）…
  | 'digit-lines' // 1.… on lines, no heading
  | 'circle' // ①…②… in one paragraph
  | 'circle-lines'
  | 'paragraphs' // no number at all

export type TitleForm =
  'one-line' | 'none' | 'without-body' | 'body-line' | 'two-bodies' | 'broken' | 'year-below'

export interface Style {
  /** The statutory four parts, or one part for each theme. */
  arrangement: 'statutory' | 'themes'
  top: NumberingName
  second: NumberingName
  third: NumberingName
  topForm: HeadingForm
  secondForm: HeadingForm
  closing: '。' | '.' | '：'
  items: ItemForm
  /** What follows 一, 二 … in plans: 一是, 一要, 一是要. */
  planned: '是' | '要' | '是要'
  /** Headings of the third depth below （一）. */
  deep: boolean
  title: TitleForm
  year: YearStyle
  /** The whole text is one paragraph. */
  unbroken: boolean
  /** The last item of a paragraph ends without 。 now and then. */
  signed: boolean
}

export function chooseStyle(random: Random): Style {
  const topIsParen = random.chance(0.06)
  const unbroken = random.chance(0.02)
  const arrangement = random.weigh({ statutory: 62, themes: 38 })
  return {
    arrangement,
    top: topIsParen ? 'hanParen' : random.weigh({ han: 90, hanDot: 3, part: 5, digitDot: 2 }),
    second: topIsParen
      ? random.weigh({ digitComma: 50, digitDot: 50 })
      : random.weigh({
          ...{ hanParen: 70, hanHalfParen: 9, hanMixed: 7, hanMixedBack: 3, hanParenComma: 2 },
          ...{ hanOneSide: 2, digitDot: 3, digitComma: 3, digitBare: 1 },
        }),
    third: topIsParen
      ? 'digitParen'
      : random.weigh({ digitDot: 55, digitComma: 25, digitWide: 5, digitParen: 15 }),
    topForm: unbroken ? 'run-in' : random.weigh({ alone: 88, 'alone-closed': 12 }),
    secondForm: unbroken
      ? 'run-in'
      : random.weigh({ alone: 34, 'alone-closed': 10, 'run-in': 52, glued: 4 }),
    closing: random.weigh({ '。': 75, '.': 8, '：': 17 }),
    items: random.weigh({
      ...{ 'one-by-one': 40, 'one-by-one-lines': 15, 'first-last': 3, ordinal: 4 },
      ...{ 'paren-lines': 5, 'digit-lines': 7, circle: 3, 'circle-lines': 3, paragraphs: 20 },
    }),
    planned: random.weigh({ 是: 84, 要: 10, 是要: 6 }),
    deep: random.chance(0.12),
    title: unbroken
      ? 'none'
      : random.weigh({
          ...{ 'one-line': 40, none: 30, 'without-body': 9, 'body-line': 9, 'two-bodies': 4 },
          ...{ broken: 4, 'year-below': 4 },
        }),
    year: random.weigh({ 年: 62, 年度: 30, 〇: 6, '○': 2 }),
    unbroken,
    signed: random.chance(0.35),
  }
}
