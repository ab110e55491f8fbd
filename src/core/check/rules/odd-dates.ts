/**
 * Dates that do not exist (2024年13月, 2月30日), and a report signed far from its year.
 *
 *     2024年度…报告 … 2024年1月10日 → should be 2024年11月 to 2025年6月
 *
 * A report on a part of a year may be signed at any time, and the dates of the moon's calendar
 * (农历二月三十日) are others.
 */
import { YEAR_NUMERAL } from '../../parse/year.ts'
import { yearOf } from '../../report-names.ts'
import type { Report } from '../../report.ts'
import { readNumeral } from '../../text/numerals.ts'
import type { Found, Rule } from '../finding.ts'
import { passagesOf, placeIn } from '../passages.ts'
import type { Passage } from '../passages.ts'
import { isOfPartOfYear, signedDates } from '../signed-dates.ts'

export const oddDates: Rule = {
  id: 'odd-dates',
  name: '看来不合常理的日期',
  find: (report) => [...passagesOf(report).flatMap(impossibleDates), ...farDates(report)],
}

const NUMERAL = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}'
const DATE = new RegExp(
  `(?<![\\d０-９.．]|[农阴]历)(?:(?<year>${YEAR_NUMERAL})\\s*年\\s*)?(?<month>${NUMERAL})\\s*月(?:\\s*(?<day>${NUMERAL})\\s*[日号])?`,
  'gu',
)
/** Of a leap year: a date may do without a year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function impossibleDates(passage: Passage): Found[] {
  return Array.from(passage.text.matchAll(DATE)).flatMap(({ 0: words, groups, index }) => {
    const { year, month = '', day } = groups ?? {}
    // 13月 by itself may be anything.
    if (year === undefined && day === undefined) return []
    if (exists(year, readNumeral(month) ?? 0, day)) return []
    return {
      words: `应为实际有的日期，实为“${words}”；请核对`,
      place: placeIn(passage, index, index + words.length),
      other: null,
    }
  })
}

function exists(year: string | undefined, month: number, day: string | undefined): boolean {
  const days = DAYS[month - 1]
  if (days === undefined) return false
  if (day === undefined) return true
  const value = readNumeral(day) ?? 0
  if (month === 2 && value === 29 && year !== undefined) return isLeap(year)
  return value >= 1 && value <= days
}

/** Of this century. */
function isLeap(year: string): boolean {
  return (readNumeral(year.replace(/○/gu, '〇')) ?? 0) % 4 === 0
}

/** A report on a year is signed at its end, or in the first half of the next. */
const FIRST_MONTH = 11
const LAST_MONTH = 6

function farDates(report: Report): Found[] {
  const own = yearOf(report)
  if (own === null || isOfPartOfYear(report)) return []
  return signedDates(report).flatMap(({ year, month, words, place }) => {
    if (year === own && month >= FIRST_MONTH) return []
    if (year === own + 1 && month <= LAST_MONTH) return []
    // Told above.
    if (month > 12) return []
    return {
      words: `${own}年度报告的落款日期一般在${own}年${FIRST_MONTH}月至${own + 1}年${LAST_MONTH}月，实为“${words}”；请核对`,
      place,
      other: null,
    }
  })
}
