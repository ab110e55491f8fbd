/**
 * Names of other townships and counties, another body that signs, and words that speak of the report's
 * own body by another rank (我乡 or 枫林乡 in the report of 枫林镇): mostly relics of a text that was
 * copied.
 *
 *     马营镇 in the report of 张官营镇 → 应为张官营镇
 *
 * Another place that one works with, borders on or learns from is no relic (与马营镇联合, 赴双河镇学习,
 * 与金溪县交界), nor are the names of courts, 浙江的枫桥镇 and places in the names of laws.
 */
import type { Level, Report } from '../../report.ts'
import { bodyName, cityName, countyName, levelName } from '../../report-names.ts'
import { townshipOf } from '../../township.ts'
import type { CheckContext, Found, Place, Rule } from '../finding.ts'
import { namesIn } from '../known-places.ts'
import type { KnownPlaces, PlaceName } from '../known-places.ts'
import { signingBodies } from '../signing-bodies.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { hide, passagesOf, placeIn } from '../passages.ts'

export const otherPlaces: Rule = {
  id: 'other-places',
  name: '其他乡镇、县区的名称',
  find: (report, context) => {
    const signed = otherSigners(report, context)
    const isTold = (found: Found): boolean => signed.some(({ place }) => isSame(place, found.place))
    const named = foreignNames(report, context).filter((found) => !isTold(found))
    return [...named, ...signed, ...otherRanks(report)]
  },
}

function isSame(a: Place | null, b: Place | null): boolean {
  return a?.block === b?.block && a?.start === b?.start
}

/** Words in the same sentence that say why another place is named. */
const TOGETHER =
  /联合|联动|联调|联席|联防|协作|协同|协助|协调|合作|共建|共同|互助|结对|对口|帮扶|支援|交流|学习|考察|观摩|参观|借鉴|取经|调研|经验|毗邻|相邻|邻|接壤|交界|边界|跨|周边|途经|至|来自|籍|户籍|居民|村民|人民法院|法院|检察院|移送|移交|调任|任职|挂职|前往|赴|划入|划归|并入|合并|更名|原|撤|典型|案例/u

function foreignNames(report: Report, { places }: CheckContext): Found[] {
  const own = ownNames(report, places)
  const body = bodyName(report)
  if (body === null || own.size === 0) return []
  const county = countyName(report)
  return passagesOf(report).flatMap((passage) =>
    sentencesOf(hide(passage.text, LAW_NAMES)).flatMap((sentence) =>
      [...namesIn(sentence.text, places), ...ownByOtherRank(sentence.text, body, places)]
        .filter((name) => !own.has(name.name) && !NO_RELICS.has(name.name))
        // Where the county is not known, any county may be the report's own.
        .filter((name) => name.kind === 'township' || county !== null)
        .filter((name) => !isOneOfMany(name, sentence.text) && !TOGETHER.test(sentence.text))
        .map((name) => {
          const start = sentence.start + name.start
          const place = placeIn(passage, start, sentence.start + name.end)
          const expected = name.kind === 'township' ? body : (county ?? '')
          const words = `应为本地的名称（${expected}），实为“${name.name}”；请核对，若确指那里可不理会`
          return { words, place, other: null }
        }),
    ),
  )
}

const RANKS = ['镇', '乡', '街道'] as const
/** What a name may stand behind; 东枫林乡 and 大枫林乡 are others. */
const BEGINS = /(?:^|[^\p{sc=Han}]|[县市区州旗在由到对将是经了共向于的为据月日从给让把被])$/u
/** 枫林乡贤, and streets that have no office. */
const NO_BODY: Readonly<Record<(typeof RANKS)[number], RegExp>> = {
  镇: /^[上区域]/u,
  乡: /^[贤亲规风间音愁情土道]/u,
  街道: /^(?!办|党工委|工委|人大)/u,
}

/** 枫林乡 and 枫林街道 in the report of 枫林镇, where no such township is known. */
function ownByOtherRank(text: string, body: string, places: KnownPlaces): PlaceName[] {
  const [, stem] = /^(\p{sc=Han}{2,})(?:镇|乡|街道)$/u.exec(body) ?? []
  if (stem === undefined || !text.includes(stem)) return []
  return RANKS.flatMap((rank) => {
    const name = stem + rank
    if (places.townships.has(name)) return []
    const only = { ...places, townships: new Map([[name, new Set<null>()]]), counties: NO_COUNTY }
    return namesIn(text, only).filter(
      ({ start, end }) => BEGINS.test(text.slice(0, start)) && !NO_BODY[rank].test(text.slice(end)),
    )
  })
}

const NO_COUNTY: ReadonlySet<string> = new Set()

/** Told even where nobody knows a township of that name. */
function otherSigners(report: Report, { places }: CheckContext): Found[] {
  const body = bodyName(report)
  if (body === null || !RANKED.has(levelName(report))) return []
  const own = [...ownNames(report, places)].filter((name) => /(?:镇|乡|街道?)$/u.test(name))
  return signingBodies(report)
    .filter(({ name, words }) => !own.some((one) => words.includes(one)) && !isShort(name, body))
    .map(({ name, place }) => ({
      words: `落款应为本单位（${body}），实为“${name}”；请核对`,
      place,
      other: null,
    }))
}

/** 蓝坑乡 for 蓝坑畲族乡, 长宁街 for 长宁街道 */
function isShort(name: string, body: string): boolean {
  const [, stem = '', rank = ''] = /^(.+?)(镇|乡|街道)$/u.exec(name) ?? []
  return body.startsWith(name) || (body.startsWith(stem) && body.endsWith(`族${rank}`))
}

/** 《金溪县物业管理条例》 is law there; 《马营镇2023年方案》 is a paper of one's own. */
const LAW_NAMES = /《[^《》]*(?:条例|规定|办法|法|纲要|意见|决定)(?:[（(][^《》]*)?》/gu
/** Known all over the country, or a verb before the word 镇 (理顺镇综合行政执法队…的关系). */
const NO_RELICS: ReadonlySet<string> = new Set(['枫桥镇', '理顺镇', '理顺乡', '理顺街道'])

/** 马营镇、双河镇等 lists townships. */
function isOneOfMany({ start, end }: PlaceName, text: string): boolean {
  return (
    /^(?:、|和|与|及|等)/u.test(text.slice(end)) || /[、和与及同跟]$/u.test(text.slice(0, start))
  )
}

function ownNames(report: Report, places: CheckContext['places']): Set<string> {
  const township = townshipOf(report, places.table)
  const place = township?.place ?? null
  const names = [
    bodyName(report),
    countyName(report),
    cityName(report),
    township?.name,
    township?.county,
    place?.city,
    ...(place?.aliases ?? []),
    ...(place?.former ?? []).map((old) => old.name),
  ]
  return new Set(names.flatMap((name) => name ?? []))
}

/** 全乡镇 and 全乡村 go on, 本乡本土 is a saying. */
const OF_ONESELF = /(?:我|本|全|依法治)(街道|镇|乡)(?![镇乡村街]|本土|土|亲|规|贤)/gu
const RANKED: ReadonlySet<Level | null> = new Set<Level>(['镇', '乡', '街道'])

function otherRanks(report: Report): Found[] {
  const level = levelName(report)
  if (!RANKED.has(level)) return []
  return passagesOf(report).flatMap((passage) =>
    Array.from(passage.text.matchAll(OF_ONESELF))
      .filter(([, rank]) => rank !== level)
      .map(({ 0: words, 1: rank = '', index }) => ({
        words: `应为“${words.slice(0, -rank.length)}${level}”（${bodyName(report) ?? level}），实为“${words}”；请核对`,
        place: placeIn(passage, index, index + words.length),
        other: null,
      })),
  )
}
