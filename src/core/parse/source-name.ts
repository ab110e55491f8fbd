/**
 * What the names of a source say about a report: 岚江省/安塬市/金溪县/马营镇2023年法治政府建设情况报告.txt
 *
 *     → 马营镇, 镇, 金溪县, cities above [安塬市], 岚江省, 2023
 *
 * Each is told with where it was read. People name files as they like: only a township that stands
 * by itself is taken, and only a year that can be nothing else. A date (20240115), a span
 * (2021-2025), a year of plans (2024年思路) or of handing in (2024年上报) is no year of a report.
 */
import type { Level } from '../report.ts'
import { readNumeral } from '../text/numerals.ts'
import { piecesOf, readTownshipName } from './place.ts'
import type { TownshipName } from './place.ts'

export interface Told<T> {
  value: T
  /** 文件名, 文件夹“金溪县” */
  from: string
}

export interface ToldPlaces {
  body?: Told<string>
  level?: Told<Level>
  county?: Told<string>
  /** Every 市, 州, 盟 or 地区 on the way, outermost first; one of them may be a county-level city. */
  cities: Told<string>[]
  province?: Told<string>
}

/** `names` from the outermost to the innermost; what is further in wins. */
export function readPlaceNames(names: readonly Told<string>[]): ToldPlaces {
  const told: ToldPlaces = { cities: [] }
  for (const { value, from } of names) {
    const found = readPlaceName(value)
    if (found === null) continue
    const { body, level, county, city, province } = found
    if (body !== undefined && level !== undefined) {
      told.body = { value: body, from }
      told.level = { value: level, from }
    }
    if (county !== undefined) told.county = { value: county, from }
    if (city !== undefined) told.cities.push({ value: city, from })
    if (province !== undefined) told.province = { value: province, from }
  }
  return told
}

/** Folders first, then the file, as `names` for readPlaceNames. */
export function namesOfPath(path: string): Told<string>[] {
  const folders = path.split('/')
  const file = folders.pop() ?? ''
  return [
    ...folders.map((value) => ({ value, from: `文件夹“${value}”` })),
    { value: withoutExtension(file), from: '文件名' },
  ]
}

function withoutExtension(file: string): string {
  return file.replace(/\.[a-z0-9]{1,5}$/iu, '')
}

type PlaceParts = Partial<TownshipName>

const HAN = '\\p{sc=Han}'
const ABOVE_TOWNSHIP = new RegExp(
  `^(?<province>${HAN}{2,8}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)?(?<city>${HAN}{2,12}?(?:市|州|盟|地区))?(?<county>${HAN}{1,10}?(?:县|旗)|${HAN}{2,10}?(?:区|市))?$`,
  'u',
)
/** 各乡镇, 全县, 乡镇街道, 示范镇, 开发区: kinds of places, no names. */
const NO_NAME =
  /^[各全我本该两县区市省州旗乡镇村街道办及和与的]+$|^(?:城|集|建制|中心|重点|示范)(?:镇|乡)$|(?:社|园|辖|片|示范|开发|高新|新)区$|依法|政府|年度|^[年月]/u

/** What stands around a body in the name of a file: 法治政府建设报告（马营镇）最终稿 */
const AROUND =
  /法治(?:政府)?建设|法治政府|依法行政|年度|报告|总结|工作|情况|述法|述职|汇报|自查|材料|[终定]稿|最终|上报|报送/gu
const NUMBERS = /\d+(?:年度?|月份?|[日号份])?/gu

/** Null where nothing is named, or two townships are. */
function readPlaceName(name: string): PlaceParts | null {
  const pieces = piecesOf(
    name
      .normalize('NFKC')
      .replace(NUMBERS, '，')
      .replace(AROUND, '，')
      .replace(/[-_—–.·+&【】[\]~#@]/gu, '，'),
  )
  const townships = pieces
    .flatMap((piece) => readTownshipName(piece) ?? [])
    .filter(({ body }) => !NO_NAME.test(body))
  if (new Set(townships.map(({ body }) => body)).size > 1) return null
  const above: PlaceParts[] = pieces.map((piece) => ABOVE_TOWNSHIP.exec(piece)?.groups ?? {})
  const found = [...above, ...townships]
    .flatMap((part) => Object.entries(part))
    .filter(([key, word]) => word !== undefined && (key === 'level' || !NO_NAME.test(word)))
  return found.length === 0 ? null : Object.fromEntries(found)
}

const NUMERAL = '(?:20\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})'
/** A year with what may make it another thing: the rest of a date, the other end of a span. */
const YEAR = new RegExp(
  `(?<!\\d|${NUMERAL}[年度]{0,2}[-—–~至到])(?<year>${NUMERAL})(?!\\d|[年度]{0,2}[-—–~至到]${NUMERAL}|年?[-._/]?(?:0?[1-9]|1[0-2])(?:[-._/月日]|$))`,
  'gu',
)
const PLANS = /计划|思路|打算|安排|要点|规划/u
const DONE = /总结|报告|汇报|完成|落实|情况/u
const HANDED_IN = /上报|报送|提交|收到|收集|收件|印发|发布|归档|下发/u

/** The innermost name that gives one. */
export function readYearName(names: readonly Told<string>[]): Told<number> | null {
  for (const { value, from } of names.toReversed()) {
    const year = yearIn(value.normalize('NFKC'))
    if (year !== null) return { value: year, from }
  }
  return null
}

/** Of 2023总结及2024年思路 the first is reported on. */
function yearIn(name: string): number | null {
  const years = name
    .split(/及|和|与|暨|、/u)
    .filter((piece) => !(PLANS.test(piece) && !DONE.test(piece)) && !HANDED_IN.test(piece))
    .flatMap((piece) => [...piece.matchAll(YEAR)])
    .flatMap(([, numeral = '']) => readNumeral(numeral.replace(/○/gu, '〇')) ?? [])
  const [first, ...others] = new Set(years)
  return first === undefined || others.length > 0 ? null : first
}
