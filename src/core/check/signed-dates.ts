/**
 * The dates a report is signed with: below its text, or in brackets under its title.
 *
 *     枫林镇人民政府 / 2024年1月10日 → { year: 2024, month: 1, … }
 *
 * Only where the date, with at most the body that signs, is all that stands there.
 */
import { YEAR_NUMERAL } from '../parse/year.ts'
import type { Report } from '../report.ts'
import { readNumeral } from '../text/numerals.ts'
import type { Place } from './finding.ts'
import { placeIn } from './passages.ts'

export interface SignedDate {
  year: number
  month: number
  words: string
  place: Place
}

const NUMERAL = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}'
const SIGNED = new RegExp(
  `^(?<before>[\\p{sc=Han}\\s]{0,40}[（(]?)(?<year>${YEAR_NUMERAL})\\s*年\\s*(?<month>${NUMERAL})\\s*月\\s*(?:${NUMERAL})\\s*日(?=[）)]?$)`,
  'u',
)
/** 人民政府, a date, 附件 and 联系人 behind it. */
const LAST_BLOCKS = 8
const FIRST_BLOCKS = 3

export function signedDates({ sections }: Report): SignedDate[] {
  const opening = sections.find(({ level }) => level === 0)?.blocks.slice(0, FIRST_BLOCKS) ?? []
  const last = sections.at(-1)?.blocks.slice(-LAST_BLOCKS) ?? []
  return [...new Set([...opening, ...last])].flatMap(({ id, text }) => {
    const { 0: whole = '', groups } = SIGNED.exec(text) ?? {}
    const year = readNumeral((groups?.year ?? '').replace(/○/gu, '〇'))
    const month = readNumeral(groups?.month ?? '')
    if (year === null || month === null) return []
    const start = groups?.before?.length ?? 0
    return { year, month, words: whole.slice(start), place: placeIn({ id }, start, whole.length) }
  })
}

/** Whether a report tells of a part of its year only (上半年); then it may be signed at any time. */
export function isOfPartOfYear({ title }: Report): boolean {
  return /半年|季度|月份|月度/u.test(title ?? '')
}
