/**
 * One number as reports write it, with what it means.
 *
 *     36 次 → 36次, 30余次, 超30次, 三十六次, 1.5万人次, 1,560件, ３次, 3-5次, 责任书 10份
 */
import { hanNumeral } from './han-numerals.ts'
import type { Random } from './random.ts'

export interface FigurePhrase {
  /** What stands in the text: 超30次. */
  raw: string
  value: number
  max: number | null
  unit: string
  approx: string | null
}

const STYLES = {
  plain: 58, more: 17, before: 7, wan: 6, han: 3, comma: 2, full: 2, range: 1, space: 1.5, hanMore: 1, above: 1.5,
} // prettier-ignore

export function writeFigure(unit: string, low: number, high: number, random: Random): FigurePhrase {
  if (unit === '%') return writePercent(low, high, random)
  const value = random.between(low, high)
  if (unit === '万元') return writeMoney(value, random)
  return writeCount(value, unit, random)
}

type StyleOf = (value: number, unit: string, random: Random) => FigurePhrase | null

/** Null where a number of this size is not written like that. */
const WRITERS: Readonly<Record<keyof typeof STYLES, StyleOf>> = {
  plain: (value, unit) => phrase(`${value}${unit}`, value, unit),
  more(value, unit, random) {
    if (value < 20) return null
    const round = roundDown(value)
    if (round >= 10_000 && round % 10_000 === 0)
      return phrase(`${round / 10_000}万余${unit}`, round, unit, '余')
    const word = random.chance(0.85) ? '余' : '多'
    return phrase(`${round}${word}${unit}`, round, unit, word)
  },
  before(value, unit, random) {
    if (value < 20) return null
    const word = random.pick(['超', '近', '约', '逾', '达', '超过'])
    const round = roundDown(value)
    return phrase(`${word}${round}${unit}`, round, unit, word)
  },
  wan(value, unit, random) {
    if (value < 10_000) return null
    const tenths = Math.floor(value / 1000)
    const more = random.chance(0.5) ? '余' : ''
    return phrase(`${tenths / 10}万${more}${unit}`, tenths * 1000, unit, more || null)
  },
  han(value, unit) {
    if (value < 2 || value > 999 || unit === '平方米') return null
    const text = value === 2 ? '两' : hanNumeral(value)
    return phrase(`${text}${unit}`, value, unit)
  },
  comma(value, unit) {
    if (value < 1000) return null
    return phrase(`${String(value).replace(/(\d)(?=(?:\d{3})+$)/gu, '$1,')}${unit}`, value, unit)
  },
  full(value, unit) {
    const wide = [...String(value)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    return phrase(`${wide.join('')}${unit}`, value, unit)
  },
  range(value, unit) {
    if (value < 2 || value > 9) return null
    return { ...phrase(`${value}-${value + 2}${unit}`, value, unit), max: value + 2 }
  },
  space: (value, unit) => phrase(` ${value}${unit}`, value, unit),
  hanMore(value, unit) {
    if (value < 10 || value > 99) return null
    const tens = Math.floor(value / 10) * 10
    return phrase(`${hanNumeral(tens)}余${unit}`, tens, unit, '余')
  },
  above(value, unit) {
    if (value < 20) return null
    return phrase(`${roundDown(value)}${unit}以上`, roundDown(value), unit, '以上')
  },
}

function writeCount(value: number, unit: string, random: Random): FigurePhrase {
  const style = random.weigh(STYLES)
  return WRITERS[style](value, unit, random) ?? phrase(`${value}${unit}`, value, unit)
}

function writePercent(low: number, high: number, random: Random): FigurePhrase {
  const tenths = random.between(low * 10, high * 10)
  const value = random.chance(0.5) ? Math.floor(tenths / 10) : tenths / 10
  const sign = random.chance(0.06) ? '％' : '%'
  const above = value < 100 && random.chance(0.12)
  return phrase(`${value}${sign}${above ? '以上' : ''}`, value, '%', above ? '以上' : null)
}

/** Money is told in 元: 7.6万元 → 76000. */
function writeMoney(value: number, random: Random): FigurePhrase {
  const tenths = random.chance(0.5) ? value * 10 : value * 10 + random.between(1, 9)
  if (tenths % 10 !== 0 || random.chance(0.7))
    return phrase(`${tenths / 10}万元`, tenths * 1000, '元')
  const raw = value >= 10 && random.chance(0.5) ? `${value}余万元` : `${value}万余元`
  return phrase(raw, value * 10_000, '元', '余')
}

/** 137 → 130, 2461 → 2400 */
function roundDown(value: number): number {
  const step = value >= 10_000 ? 10_000 : value >= 1000 ? 100 : 10
  return Math.floor(value / step) * step
}

function phrase(
  raw: string,
  value: number,
  unit: string,
  approx: string | null = null,
): FigurePhrase {
  return { raw, value, max: null, unit, approx }
}
