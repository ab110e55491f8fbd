/**
 * Who reports: body, level, county, city, province.
 *
 *     findPlace(['河南省鲁山县张官营镇人民政府…'], …) → 张官营镇, 镇, 鲁山县, null, 河南省
 *
 * Only what the text says: the title first, then the opening, then the sign-off. A township is a
 * name that ends in its rank (镇, 乡, 街道; 街 before 办事处) and stands where an actor stands; “我镇”,
 * “各乡镇” and “依法治镇” are no names, and “我乡” in the report of a 镇 is a relic of copying. A township
 * reports to its county: 铜沟县人民政府： above the text names it, 县委、县政府： does not.
 */
import type { Facts, Level } from '../report.ts'
import { otherKind } from './surroundings.ts'

export type PlaceFacts = Pick<Facts, 'body' | 'level' | 'county' | 'city' | 'province'>

const UNKNOWN: PlaceFacts = { body: null, level: null, county: null, city: null, province: null }

const HAN = '\\p{sc=Han}'
const PROVINCE = `(?<province>${HAN}{2,8}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)?`
/** A single character before 市 is part of a longer name (沙市区). */
const CITY = `(?<city>${HAN}{2,12}?(?:市|州|盟|地区))?`
const COUNTY = `(?<county>${HAN}{1,10}?(?:县|旗)|${HAN}{2,10}?(?:区|市))?`
const TOWNSHIP = `(?<body>${HAN}{1,9}?(?:街道|镇|乡|街(?=办事处|办|工作委员会|工委|党工委)))(?![镇乡村])`

/** What stands behind the name of one who acts or reports. */
const ACTS =
  '(?=$|[“\\d：:]|中共|党委|党工委|工委|党政|委员会|工作委员会|人民政府|政府|办事处|办|综合|司法所|法治|依法|推进|贯彻|落实|在|坚持|认真|深入|高度|全面|紧紧|以|始终|积极|严格|现将|结合|立足|按照|根据|持续|切实|着力|聚焦|围绕|扎实|主动|大力|不断|关于|年度|位于|地处|坐落|现辖|下辖|辖区|辖|总面积)'

const TOWNSHIP_NAME = new RegExp(`^${PROVINCE}${CITY}${COUNTY}${TOWNSHIP}${ACTS}`, 'u')
const COUNTY_NAME = new RegExp(
  `^${PROVINCE}${CITY}(?<body>${HAN}{1,10}?(?:县|旗)|${HAN}{2,10}?(?:区|市))(?=人民政府|政府|$|关于|法治|依法|\\d)`,
  'u',
)
const OFFICE_NAME = new RegExp(
  `^${PROVINCE}(?<body>${HAN}{2,20}?(?:局|厅|办公室|管理委员会|管委会))(?=$|关于|法治|依法|\\d)`,
  'u',
)

/** Words before a name that are none of it. */
const BEFORE_NAME =
  /^(?:现将|现就|现对|今年以来|一年来|近年来|年来|以来|截至目前|目前|其中|按照|根据|中共|关于|对|将|在|由|我|本|于)+/u

const YEARS = /(?:20\d\d|２０[０-９]{2}|二[〇○零][\p{sc=Han}○]{2})年(?:度|以来)?/gu

export function findPlace(
  title: readonly string[],
  opening: readonly string[],
  text: string,
): PlaceFacts {
  const place = findBody(title, opening, text)
  const isCounty = place.level === '县' || place.level === '区' || place.level === '市'
  if (place.county !== null || isCounty) return place
  const { county, city } = addressedPlace(opening)
  return { ...place, county, city: place.city ?? city }
}

function findBody(title: readonly string[], opening: readonly string[], text: string): PlaceFacts {
  const lastLines = text.trim().split('\n').slice(-LAST_LINES)
  return (
    firstOf(title, (piece) => readTownship(piece, text, NO_TITLE_NAME)) ??
    firstOf(title, readHigherBody) ??
    firstOf(opening, (piece) => readTownship(piece, text, NO_NAME)) ??
    firstOf(lastLines, (piece) =>
      piece.length <= LONGEST_SIGN_OFF ? readTownship(piece, text, NO_NAME) : null,
    ) ??
    UNKNOWN
  )
}

/** No name has 委 or 依法 in it: 市委全面依法治市委员会办公室 names no city. */
const NAME = `(?:(?!委|依法)${HAN})`
const ADDRESSED = new RegExp(
  `^${PROVINCE}(?<city>${NAME}{2,12}?(?:市|州|盟|地区))?(?<county>${NAME}{1,10}?(?:县|旗)|${NAME}{2,10}?(?:区|市))(?=委|党委|人民政府|政府|人大|司法局|全面依法|依法|法治)`,
  'u',
)
const NOBODY = /^(?:我|本|全|各|该)/u

/** A 市 that a township reports to is a county-level city, unless a county is addressed as well. */
function addressedPlace(opening: readonly string[]): Pick<PlaceFacts, 'county' | 'city'> {
  const found = opening
    .filter((line) => otherKind(line, { inOpening: true, fromEnd: Infinity }) === 'addressee')
    .flatMap(piecesOf)
    .flatMap((piece) => {
      const { county = null, city = null } = ADDRESSED.exec(piece)?.groups ?? {}
      return county === null || NOBODY.test(county) ? [] : [{ county, city }]
    })
  return (
    found.find(({ county }) => !county.endsWith('市')) ?? found[0] ?? { county: null, city: null }
  )
}

/** 某镇人民政府, a date and an 附件 behind it. */
const LAST_LINES = 4
const LONGEST_SIGN_OFF = 30

function firstOf(
  lines: readonly string[],
  read: (piece: string) => PlaceFacts | null,
): PlaceFacts | null {
  for (const line of lines) {
    for (const piece of piecesOf(line)) {
      const found = read(piece)
      if (found !== null) return found
    }
  }
  return null
}

/** Stretches that may begin with a name; names of laws and years are none of it. */
export function piecesOf(line: string): string[] {
  return line
    .replace(/《[^》]*》/gu, '，')
    .replace(/\s+/gu, '')
    .replace(YEARS, '，')
    .split(/[，。；：、,;:（）()“”"！？]|关于|中共/u)
    .map((piece) => piece.replace(BEFORE_NAME, ''))
    .filter((piece) => piece !== '')
}

/** No names in a title: 我镇, 全乡, 城镇. */
const NO_TITLE_NAME =
  /^(?:(?:我|本|全|各|该|两)(?:街道|镇|乡|街)|(?:乡|城|村|集|建制|中心|示范)镇)$/u
/**
 * In running text, also where they end a longer run: 推进村镇, 要依法治镇, 各乡镇, 县和街道. But 仁和镇,
 * 柳集镇 and 建设街道 are names.
 */
const NO_NAME =
  /(?:我|本|全|各|该|两|治|每个|一个|与|及|入)(?:街道|镇|乡|街)$|[委府县市区镇乡村级门社局位等部员]和(?:街道|镇|乡|街)$|(?:乡|城|村|建制)镇$|(?:^|[村乡个处心老新小进强在])集镇$|示范|法治|争创|(?<!^)建设/u

function readTownship(piece: string, text: string, noName: RegExp): PlaceFacts | null {
  const name = readTownshipName(piece)
  if (name === null || noName.test(name.body)) return null
  return { ...name, body: trimToUse(name.body, text), ...placesAbove(name) }
}

/** A township and what stands in front of it, as written. */
export interface TownshipName {
  body: string
  level: Level
  county?: string | undefined
  city?: string | undefined
  province?: string | undefined
}

export function readTownshipName(piece: string): TownshipName | null {
  const groups = TOWNSHIP_NAME.exec(piece)?.groups
  if (groups?.body === undefined) return null
  const { body, county, city, province } = groups
  const rank = rankOf(body)
  return { body, level: rank === '街' ? '街道' : (rank as Level), county, city, province }
}

function rankOf(body: string): string {
  return /(?:街道|镇|乡|街)$/u.exec(body)?.[0] ?? ''
}

/** 乌苏市 straight above a 镇 is a county-level city. */
function placesAbove({
  province,
  city,
  county,
}: TownshipName): Pick<PlaceFacts, 'county' | 'city' | 'province'> {
  return county === undefined
    ? { county: city ?? null, city: null, province: province ?? null }
    : { county, city: city ?? null, province: province ?? null }
}

/** Words that got into the name are cut off by asking how the text uses it elsewhere. */
function trimToUse(body: string, text: string): string {
  const rank = rankOf(body)
  const stem = body.slice(0, body.length - rank.length)
  const count = (name: string): number => text.split(name).length - 1
  let best = body
  for (let start = 1; stem.length - start >= 2; start++) {
    const shorter = stem.slice(start) + rank
    if (count(shorter) > count(best)) best = shorter
  }
  return best
}

/** Reports of counties and of their offices are in the same folders. */
function readHigherBody(piece: string): PlaceFacts | null {
  const county = COUNTY_NAME.exec(piece)?.groups
  if (county?.body !== undefined) {
    const level = county.body.at(-1) === '旗' ? '县' : (county.body.at(-1) as Level)
    return {
      ...UNKNOWN,
      body: county.body,
      level,
      city: county.city ?? null,
      province: county.province ?? null,
    }
  }
  const office = OFFICE_NAME.exec(piece)?.groups
  if (office?.body === undefined) return null
  return { ...UNKNOWN, body: office.body, level: '部门', province: office.province ?? null }
}
