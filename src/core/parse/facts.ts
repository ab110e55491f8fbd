/**
 * Who reports on which year: body, level, county, city, province, year.
 *
 * Only what the text says. The title is asked first, then the opening. A name of a place is a
 * run of characters ending in its rank (镇, 乡, 街道 …) that the text uses again and again, or that
 * stands before 党委 / 人民政府 / 在…领导下; “我镇” and “我乡” are no evidence (they survive copying).
 * Years inside 《》 belong to the names of laws and plans.
 */
import type { Facts, Level } from '../report.ts'
import { readNumeral } from '../text/numerals.ts'

export type PlaceFacts = Pick<Facts, 'body' | 'level' | 'county' | 'city' | 'province'>

const RANK = '街道|镇|乡'
const NAME = '\\p{sc=Han}{1,8}?'

/** 河南省鲁山县张官营镇, 乌苏市甘河子镇, 重庆市黔江区白土乡: at most one of each rank, outermost first. */
const FULL_NAME = new RegExp(
  `^(?<province>${NAME}(?:省|自治区)|(?:北京|天津|上海|重庆)市)?(?<city>${NAME}(?:市|州|盟|地区))?(?<county>${NAME}(?:县|区|市|旗))?(?<body>${NAME}(?:${RANK}))(?!村|镇|乡)`,
  'u',
)

/** What stands directly behind the name of a body that acts. */
const ACTS =
  '(?=党委|党工委|人民政府|政府|办事处|法治|依法|推进|在|坚持|认真|深入|高度|全面|紧紧|以|始终|积极|严格|党政|\\d{4}年|20|：|:|，|$)'

const NO_NAME =
  /^(?:我|本|全|各|该|两|乡|城|村|集|县|区|市|建制|中心|示范|治|法治|依法治|和|与|及|个|一|为|对|在|由)?(?:镇|乡|街道)$/u

export function findPlace(
  title: readonly string[],
  opening: readonly string[],
  text: string,
): PlaceFacts {
  for (const line of [...title, ...opening]) {
    const found = placeIn(line, text)
    if (found !== null) return found
  }
  return { body: null, level: null, county: null, city: null, province: null }
}

function placeIn(line: string, text: string): PlaceFacts | null {
  const plain = line.replace(/《[^》]*》/gu, '').replace(/\s+/gu, '')
  const pieces = plain.split(
    /[，。；：、,;:（）()“”"]|20\d\d年度?(?:以来)?|关于|今年以来|中共|近年来|一年来/u,
  )
  for (const piece of pieces) {
    const match = new RegExp(`${FULL_NAME.source}${ACTS}`, 'u').exec(piece)
    const groups = match?.groups
    const body = groups?.body
    if (!groups || body === undefined || NO_NAME.test(body)) continue
    const name = ownName(body, text)
    if (name === null) continue
    const { city, county } = rankPlaces(groups.city, groups.county)
    return { body: name, level: levelOf(name), county, city, province: groups.province ?? null }
  }
  return null
}

/** 乌苏市 straight above a 镇 is a county-level city. */
function rankPlaces(
  city: string | undefined,
  county: string | undefined,
): { city: string | null; county: string | null } {
  if (county === undefined && city !== undefined) return { city: null, county: city }
  return { city: city ?? null, county: county ?? null }
}

/** Words before the name that are not part of it are cut off by asking how the text uses it. */
function ownName(candidate: string, text: string): string | null {
  const rank = new RegExp(`(?:${RANK})$`, 'u').exec(candidate)?.[0] ?? ''
  const stem = candidate.slice(0, candidate.length - rank.length)
  if (stem.length <= 1) return null
  const count = (name: string): number => text.split(name).length - 1
  let best = candidate
  for (let start = 1; stem.length - start >= 2; start++) {
    const shorter = stem.slice(start) + rank
    if (count(shorter) > count(best)) best = shorter
  }
  return best
}

function levelOf(name: string): Level | null {
  const rank = /(街道|镇|乡|县|区|市)(?:办事处)?$/u.exec(name)?.[1]
  return (rank as Level | undefined) ?? null
}

const YEAR = /(?<![\d—–-])(20\d\d|二[〇○零]\s*[一二三四五六七八九〇○零]{2})\s*(?=年)/gu

/** The year reported on, from the title, else from the first words that speak of this report. */
export function findYear(
  title: string,
  opening: readonly string[],
  headings: readonly string[],
): number | null {
  const inTitle = yearsIn(title)
  if (inTitle.length > 0) return Math.min(...inTitle)
  const reported =
    /(20\d\d|二[〇○零].{2})\s*年度?(?:以来)?[^。]{0,24}(?:法治|依法|工作)[^。]{0,24}(?:报告|汇报|总结|如下)/u
  for (const line of opening) {
    const year = yearsIn(reported.exec(withoutNames(line))?.[0] ?? '').at(0)
    if (year !== undefined) return year
  }
  for (const line of [...opening, ...headings]) {
    const year = yearsIn(line).at(0)
    if (year !== undefined) return year
  }
  return null
}

function yearsIn(text: string): number[] {
  return [...withoutNames(text).matchAll(YEAR)].flatMap(([, numeral = '']) => {
    const year = readNumeral(numeral.replace(/[○\s]/gu, (c) => (c === '○' ? '〇' : '')))
    return year === null ? [] : [year]
  })
}

/** Without 《…》: the years in there are those of laws and plans. */
function withoutNames(text: string): string {
  return text.replace(/《[^》]*》/gu, '')
}
