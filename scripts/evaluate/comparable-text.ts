/**
 * Two texts are the same to the evaluation when their comparable forms are: width, spaces, shape of
 * quotation marks and case do not matter.
 *
 *     comparable('“ＡＢ” 类') → '"ab"类'      comparableItem('一是加强领导。') → '加强领导。'
 */

const INVISIBLE = /&nbsp;|&#160;|[\s\p{Cc}\u200b-\u200f\u2028\u2029\u2060\ufeff]/gu

export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .toLowerCase()
}

/** A heading is the same with or without the punctuation that closes it. */
export function comparableHeading(text: string): string {
  return comparable(text).replace(/[。.,;:、!?…]+$/u, '')
}

const HAN_NUMBER = '[一二三四五六七八九十]'
const ITEM_NUMBER = new RegExp(
  [
    `^(?:${HAN_NUMBER}{1,3}[是要]`,
    '(?:首先|其次|再次|最后),?',
    `第${HAN_NUMBER}+[,、]`,
    '[-+>*•]\\D?',
    `\\(?(?:\\d{1,2}|${HAN_NUMBER}{1,3})\\)`,
    '\\d{1,2}[.、](?!\\d))',
  ].join('|'),
  'u',
)

/** An item is the same with or without the number it begins with. */
export function comparableItem(text: string): string {
  const whole = comparable(withoutCircledNumber(text))
  const rest = withoutNumber(whole)
  return [...rest].length >= SHORTEST_ITEM ? rest : whole
}

const SHORTEST_ITEM = 4

export function withoutNumber(text: string): string {
  return text.replace(ITEM_NUMBER, '')
}

/** Before `comparable`, which turns ① into 1. */
export function withoutCircledNumber(text: string): string {
  return text.trim().replace(/^[①-⑳]/u, '')
}
