/** Writes whole numbers from 0 to 9999 in Chinese: 12 → 十二, 120 → 一百二十; years digit by digit. */

const DIGITS = [...'零一二三四五六七八九']
const PLACES = ['', '十', '百', '千']

export function hanNumeral(value: number): string {
  if (value === 0) return '零'
  const digits = [...String(value)].map(Number)
  let text = ''
  digits.forEach((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? ''
    if (digit > 0) text += `${DIGITS[digit] ?? ''}${place}`
    else if (!text.endsWith('零')) text += '零'
  })
  return text.replace(/零$/u, '').replace(/^一十/u, '十')
}

/** 2023 → 二〇二三; zero is also written ○ and 零. */
export function hanYear(year: number, zero: string): string {
  return [...String(year)].map((d) => (d === '0' ? zero : (DIGITS[Number(d)] ?? ''))).join('')
}
