/**
 * How a counted number looks: 12 as 十二, ⑫, xii … by the names that Word gives its formats.
 *
 * Formats that no report uses count in Arabic figures.
 */
type Format = (value: number) => string

const HAN_DIGITS = '零一二三四五六七八九'

const FORMATS: Readonly<Record<string, Format>> = {
  chineseCounting: toHan,
  chineseCountingThousand: toHanOfThousands,
  taiwaneseCounting: toHan,
  taiwaneseCountingThousand: toHanOfThousands,
  japaneseCounting: toHanOfThousands,
  ideographDigital: (value) => replaceDigits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => replaceDigits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => replaceDigits(value, '〇一二三四五六七八九'),
  chineseLegalSimplified: toLegalHan,
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt(value - 1) || String(value),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt(value - 1) || String(value),
  ideographEnclosedCircle: (value) => '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'.charAt(value - 1) || String(value),
  decimalEnclosedCircle: toCircle,
  decimalEnclosedCircleChinese: toCircle,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  decimalFullWidth: (value) => replaceDigits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => replaceDigits(value, '０１２３４５６７８９'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => toLetter(value, 'a'),
  upperLetter: (value) => toLetter(value, 'A'),
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperRoman: toRoman,
}

export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value)
}

function replaceDigits(value: number, digits: string): string {
  return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)))
}

/** 12 → 十二; from a hundred on Word writes digits in this format: 105 → 一〇五. */
function toHan(value: number): string {
  if (value < 1 || value > 99) return replaceDigits(value, '〇一二三四五六七八九')
  const tens = Math.floor(value / 10)
  const digit = (n: number): string => (n === 0 ? '' : HAN_DIGITS.charAt(n))
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(value % 10)}`
}

/** 105 → 一百零五, 112 → 一百一十二 */
function toHanOfThousands(value: number): string {
  if (value < 100 || value > 9999) return toHan(value)
  let text = ''
  for (const [index, sign] of ['千', '百', '十', ''].entries()) {
    const digit = Number(String(value).padStart(4, '0').charAt(index))
    if (digit > 0) text += HAN_DIGITS.charAt(digit) + sign
    else if (text !== '' && value % 10 ** (3 - index) > 0 && !text.endsWith('零')) text += '零'
  }
  return text
}

/** 12 → 壹拾贰 */
function toLegalHan(value: number): string {
  if (value < 1 || value > 99) return replaceDigits(value, '零壹贰叁肆伍陆柒捌玖')
  const digit = (n: number): string => '零壹贰叁肆伍陆柒捌玖'.charAt(n)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 0 ? `${digit(tens)}拾` : ''}${ones > 0 ? digit(ones) : ''}`
}

function toCircle(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  return enclosed(value, 0x2460)
}

/** Unicode has twenty of each kind. */
function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value)
}

/** 1 → a, 27 → aa, as Word counts */
function toLetter(value: number, first: 'a' | 'A'): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.min(5, Math.ceil(value / 26)))
}

const ROMAN: readonly [worth: number, sign: string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function toRoman(value: number): string {
  if (value < 1 || value > 399) return String(value)
  let rest = value
  let roman = ''
  for (const [worth, sign] of ROMAN) {
    roman += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return roman
}
