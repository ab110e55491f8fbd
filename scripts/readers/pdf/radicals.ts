/**
 * Radicals that PDF makers write for the characters that look the same: ⼀⾏⺠ → 一行民.
 *
 * Fonts give both one glyph, and Chrome among others writes back the code of the radical. No
 * report means a radical, and with them neither search nor tags would find a word.
 */

/** Kangxi radicals have their characters by Unicode (⼾ not the one in use); of the supplement few do. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺒': '巳', '⺝': '月', '⺠': '民', '⺩': '王', '⺬': '示', '⺶': '羊', '⺼': '月',
  '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻑': '長', '⻓': '长',
  '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食',
  '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄',
  '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⼾': '户',
} // prettier-ignore

export const RADICAL = /[\u2e80-\u2fd5]/gu

export function replaceRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => CHARACTERS[radical] ?? radical.normalize('NFKC'))
}
