/**
 * Where a heading ends on a line that goes on: at its stop, or where the text plainly begins.
 *
 * Most towns write （一）题。正文; some leave the stop out, so that the heading is glued to its text.
 * Then it ends before the first item of a series (一是 … 二是 …), before words that only announce
 * what follows (具体做法如下：), or before those that begin a sentence in every report: a time
 * (今年以来，), an occasion (结合…实际，), the one who acts (我镇, the body's own name).
 *
 *     splitHeading('完善机制一是建章立制。二是…', …) → ['完善机制', '一是建章立制。二是…']
 *
 * A heading glued to any other words is not guessed at: the line is then an item, no heading.
 */
import { readMark } from '../text/number-mark.ts'

const LONGEST = 50
const LONGEST_GLUED = 40
const SHORTEST_GLUED = 4
const SHORTEST_TEXT = 12

/** `next` is the line below, for an item may have a line of its own; `body` the short name of the body that reports. */
export function splitHeading(
  words: string,
  next: string | undefined,
  body: string | null,
): [string, string] | null {
  const stop = findStop(words)
  const glued = findGlued(words.slice(0, stop ?? undefined), words, next, body)
  const end = glued ?? stop
  if (end === null || end > LONGEST) return null
  const heading = words.slice(0, end).trimEnd()
  if (glued === null && COUNTS.test(heading) && heading.length > LONGEST_COUNTING) return null
  // The space between the two is layout; it stays with neither.
  const rest = words.slice(end).trimStart()
  return rest === '' ? null : [heading, rest]
}

/** 发放宣传资料4万余份 tells what was done; so long a sentence with a count is no heading. */
const COUNTS =
  /[0-9０-９][0-9０-９,，.．]*[余多]?[万千百]?[余多]?\s*(?:[%％元人名个件次场份条项户处起期篇册家]|公里|平方)/u
const LONGEST_COUNTING = 30

/**
 * Behind the first 。, a point that is none of a number, or a colon: before the first item, or where
 * so few words stand before it that they can only name what follows (健全机制：成立…).
 */
function findStop(words: string): number | null {
  const apart = SET_APART.exec(words)?.[0]
  if (apart !== undefined && isWhole(apart) && !TELLS.test(apart)) return apart.length
  const named = NAMED.exec(words)
  if (named !== null) return named[0].length
  const match =
    /^[^。；;！？!?]{2,}?(?:。|(?<![0-9０-９A-Za-z])[.．]|[.．](?!\d)|(?<=[^：:]{4})[：:](?=[一首第①]|[（(][1１]|1[.、．]))/u.exec(
      words,
    )
  return match === null ? null : match[0].length
}

/** Some put a space where a full stop belongs: 健全工作机构 成立了… */
const SET_APART =
  /^\p{sc=Han}{4,20}(?=\s+(?![一二两三四五六七八九十百千万多数几])\p{sc=Han}[^。]{10,})/u
/** Words of a sentence that tells, not of a heading. */
const TELLS = /了|已|共|先后|今年|全年|年内|[我本全各](?:镇|乡|街道|村|社区|县|区)/u

const NAMED = /^[^，。；：、！？,;:!?0-9]{4,20}[：:](?=[^。]{12,})/u

function findGlued(
  sentence: string,
  words: string,
  next: string | undefined,
  body: string | null,
): number | null {
  if (sentence.length < SHORTEST_GLUED + SHORTEST_TEXT / 2) return null
  const part = sentence.length > LONGEST_PART ? PART_NAME.exec(sentence) : null
  if (part !== null && !/^\p{P}/u.test(words.slice(part[0].length))) return part[0].length
  for (const { index, item, bridge } of findBeginnings(
    sentence.slice(0, LONGEST_GLUED + 8),
    body,
  )) {
    const head = words.slice(0, index)
    if (index < SHORTEST_GLUED || index > LONGEST_GLUED || !isWhole(head) || TELLS.test(head))
      continue
    const rest = words.slice(index)
    const isApart = /[，、：；]$/u.test(head)
    const begins =
      item === undefined
        ? !isApart && (rest.length >= SHORTEST_TEXT || bridge !== undefined)
        : startsSeries(rest, next) || (!isApart && item.startsWith('一'))
    if (begins) return index
  }
  return null
}

/** The statutory parts are known by name even where all line breaks are lost: 存在的问题|普法形式单一，… */
const PART_NAME =
  /^[^，。；：]{0,16}?(?:存在的?(?:主要|突出)?(?:问题|不足|困难|短板)(?:(?:和|与|及|、)(?:问题|不足|困难|短板|原因))*|(?:下一步|今后|20\d\d年)[^，。；：]{0,12}?(?:打算|思路|计划|安排)|(?:工作)?(?:开展|推进|完成|履职|履行职责)情况|(?:做法|举措)(?:和|及|与)(?:主要|取得的)?成效)(?!的|[和与及以或、]|整改|分析|剖析|落实|部署|清单|汇报|报告|总结|如下|进行|得到|表|作|工)/u
const LONGEST_PART = 25

const ITEM =
  '(?<![统唯单专同之第其])一[是要]|首先[，,、是]|第一[，,、：是]|①|⑴|[（(][1１][）)]|(?<!\\d)1[.、．](?!\\d)'
const BRIDGE =
  '(?:具体|主要|重点)(?:的?(?:做法|措施|举措|情况)[有是]?|做了?|抓了?|开展了?|从|是)[^，。；：]{0,8}(?:如下|以下|[二两三四五六七八]个方面)'
const TIME =
  '(?:今年|去年|本年度|年初|一年多?|近年|近两年|近几年)以?来|截[至止](?:目前|当前|20\\d\\d年)|(?:(?<!\\d)年内|全年|本年度|一年中|目前|下一步|今后|接下来)(?=[，,]|[我将要])|(?:力争)?在?20\\d\\d年(?:度|内|底|年底)?(?=以来|[，,]|我)'
const OCCASION =
  '(?:按照|根据|遵照|围绕|针对|充分?结合|结合|通过|利用)[^，。；、]{2,16}(?:要求|部署|精神|实际|特点|情况|方式|形式|契机)[，,]|为(?:了|进一步|深入|切实|全面|加快)[^，。；]{2,20}[，,]|在[^，。；、]{2,10}(?:中|上|下)[，,]'
const ACTS =
  '(?=[^的]{0,4}(?:将|已|共|先后|现有|积极|认真|坚持|严格|深入|全面|始终|高度|持续|不断|扎实|按照|根据|结合|组[织建]|开展|成立|制定|建立|落实|通过|采取|聘请|充分|切实|进一步|继续|大力|主动|着力|牢固|紧[紧扣密盯]|聚焦|围绕|立足|依托|以|把|邀请|印发|召开|举办|完成|投入|打造|推行|推进|实行|健全|完善|强化|加强|培育|会同|联合|配备|设立|整合|选派|要|均|在|由))'
const WE =
  '[我本](?:镇|乡|街道|办|县|区)|(?:镇|乡|街道)?(?:党委|党工委)、?(?:(?:镇|乡)?政府|办事处)?|(?:镇|乡|街道)(?:政府|办事处)'

/** How a text may begin behind a heading. */
const BEGINNING = new RegExp(
  `(?<item>${ITEM})|(?<bridge>${BRIDGE})|${TIME}|${OCCASION}|(?:${WE})${ACTS}`,
  'gu',
)
const ACTS_NEXT = new RegExp(`^${ACTS}`, 'u')

interface Beginning {
  index: number
  item?: string | undefined
  bridge?: string | undefined
}

/** In reading order; `body` is the short name of the body that reports. */
function findBeginnings(text: string, body: string | null): Beginning[] {
  const found: Beginning[] = [...text.matchAll(BEGINNING)].map(({ index, groups }) => ({
    index,
    item: groups?.item,
    bridge: groups?.bridge,
  }))
  const named = body === null ? -1 : text.indexOf(body)
  if (named >= 0 && ACTS_NEXT.test(text.slice(named + (body ?? '').length)))
    found.push({ index: named })
  return found.sort((a, b) => a.index - b.index)
}

/** A heading does not end with a word that wants another: 全面提升|镇政府…, 对|我镇. */
function isWhole(head: string): boolean {
  return !/(?:^|[，、])(?:不断|持续|进一步|全面|切实|着力|深入|大力|积极)*(?:加强|强化|提升|提高|推进|推动|深化|落实|完善|健全|维护|促进|优化|规范|做好|抓好|压实|打造|构建|夯实|增强|发挥|履行|贯彻|保障|确保|实现|服务|营造)?$|[对在为以由将让使是与和及把向的了于从给按经当被各全我本该《“（(]$/u.test(
    head,
  )
}

/** 一是 … 二是 …: the second stands on the same line or on the next. */
function startsSeries(rest: string, next: string | undefined): boolean {
  const first = readMark(rest)
  const below = next === undefined ? null : readMark(next)
  if (first === null) return false
  if (below?.kind === first.kind && below.value === first.value + 1) return true
  return SECOND.test(rest)
}

const SECOND =
  /二[是要]|其次|再次|最后[，,]|第二[，,、：是]|②|⑵|[（(][2２][）)]|(?<!\d)2[.、．](?!\d)/u
