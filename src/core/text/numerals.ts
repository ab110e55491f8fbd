/**
 * Numbers as Chinese reports write them: 十二 → 12, 一百二十 → 120, 二〇二三 → 2023, ３6 → 36.
 *
 * Reads a whole string and says null to anything else; it does not search inside a text.
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const characters = [...plain]
  if (characters.length === 0) return null
  return characters.some((c) => c in UNITS)
    ? readWithUnits(characters)
    : readDigitByDigit(characters)
}

/** 二〇二三 → 2023 */
function readDigitByDigit(characters: readonly string[]): number | null {
  let value = 0
  for (const character of characters) {
    const digit = DIGITS[character]
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** 一百二十 → 120, 十二 → 12, 一百零三 → 103 */
function readWithUnits(characters: readonly string[]): number | null {
  let value = 0
  let pending: number | null = null
  for (const character of characters) {
    const unit = UNITS[character]
    const digit = DIGITS[character]
    if (unit !== undefined) {
      value += (pending ?? 1) * unit
      pending = null
    } else if (digit === undefined || (pending !== null && pending !== 0)) {
      return null
    } else {
      pending = digit
    }
  }
  return value + (pending ?? 0)
}
