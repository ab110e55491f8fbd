/**
 * Names that tell each other: two or more joined by 、 or 和, whatever stands around them.
 *
 *     司法所王建国、李芳到村    由何志军、郑丽和马成组成    毛学文（书记）、江涛（镇长）
 *
 * One name-shaped word in a list proves nothing (安全、高效、任务); some together do, the more the less
 * they could be words. Not where a place follows: 马营、高楼等村 are villages.
 */
import { chooseFrom } from './choose-name.ts'
import type { FoundName } from './found-name.ts'
import { CERTAIN, LIKELY, POSSIBLE, certaintyOf } from './name-certainty.ts'
import {
  BODY_BEFORE,
  ENDS_WITH_TITLE,
  NAME_PRECEDED,
  PEOPLE_FOLLOW,
  PLACES_FOLLOW,
  VERB_BEFORE,
  WORD_OVER_EDGE,
} from './name-words-around.ts'
import { namesBefore, namesFrom } from './person-names.ts'
import { NAME_FOLLOWED } from './words-after-names.ts'

const REASON = '并列的姓名'
const REMARK = '(?:[（(][^（）()]{1,20}[）)])?'
const JOINED = new RegExp(`${REMARK}(?:、|[和与及](?!谐|睦|平)|[ 　]{1,6}(?=\\p{sc=Han}))`, 'gu')
const JOINED_HERE = new RegExp(`^${JOINED.source}`, 'u')

/** What words of a kind end with. */
const KINDS = new Set('花果树草木林山河江路军性法家学院门子')

/** As much as one certain name, or two that are possible. */
const ENOUGH = 3

export function listedNames(text: string): FoundName[] {
  const found: FoundName[] = []
  let from = 0
  for (const { index } of text.matchAll(JOINED)) {
    if (index < from) continue
    const names = chainAt(text, index)
    if (names === null) continue
    found.push(...names)
    from = names.at(-1)?.end ?? from
  }
  return found
}

/** The name before the first joint and those behind it. */
function chainAt(text: string, joint: number): FoundName[] | null {
  const isTold = namesBefore(text, joint).some((name) => certaintyOf(name) > 0)
  const names: FoundName[] = []
  let sum = 0
  let end = joint
  for (let join = JOINED_HERE.exec(text.slice(end)); join !== null;) {
    const next = nextFrom(text, end + join[0].length, isTold || sum > 0, sum >= CERTAIN)
    if (next === null) break
    const { start, name } = next
    sum += certaintyOf(name)
    end = start + name.length
    names.push({ start, end, reason: REASON })
    join = JOINED_HERE.exec(text.slice(end))
  }
  if (names.length === 0 || PLACES_FOLLOW.test(text.slice(end))) return null
  const first = firstBefore(text, joint, sum)
  const all =
    first === null ? names : [{ start: joint - first.length, end: joint, reason: REASON }, ...names]
  const words = all.map((one) => text.slice(one.start, one.end))
  return tellEachOther(words, text.slice(end)) ? all : null
}

const LONGEST_BODY = 9

/** The name at a place, or behind the body or title that stands there: 综治办韩冬, 致富能手段秀丽. */
function nextFrom(
  text: string,
  from: number,
  isTold: boolean,
  isExpected: boolean,
): { start: number; name: string } | null {
  const to = from + (isTold ? LONGEST_BODY : 1)
  for (let start = from; start < to; start++) {
    const before = text.slice(from, start)
    if (start > from && /[^\p{sc=Han}]$/u.test(before)) return null
    if (start > from && !BODY_BEFORE.test(before) && !ENDS_WITH_TITLE.test(before)) continue
    const chosen = chooseFrom(text, start, isExpected)
    const least = isExpected ? LIKELY : CERTAIN
    const name = chosen ?? namesFrom(text, start).find((one) => certaintyOf(one) >= least) ?? null
    if (name !== null && (start === from || certaintyOf(name) >= POSSIBLE)) return { start, name }
  }
  return null
}

/** 梅花、兰花 are two words of a kind; names of two characters alone need people to be spoken of. */
function tellEachOther(words: readonly string[], rest: string): boolean {
  if (words.length < 2) return false
  const certainties = words.map(certaintyOf)
  if (certainties.reduce((sum, one) => sum + one) < ENOUGH) return false
  const kind = words[0]?.at(-1) ?? ''
  if (KINDS.has(kind) && words.every((word) => word.endsWith(kind))) return false
  return Math.max(...certainties) >= LIKELY || PEOPLE_FOLLOW.test(rest) || NAME_FOLLOWED.test(rest)
}

/** The longest that stands behind what may precede a name, or that is certain by itself. */
function firstBefore(text: string, end: number, sum: number): string | null {
  const fits = (name: string): boolean => {
    const start = end - name.length
    const head = text.slice(Math.max(0, start - 14), start)
    if (certaintyOf(name) === 0) return false
    if (WORD_OVER_EDGE.test(head.slice(-1) + name.charAt(0))) return false
    if (certaintyOf(name) === CERTAIN && sum > 0) return true
    if (certaintyOf(name) === LIKELY && sum >= CERTAIN) return true
    return [NAME_PRECEDED, BODY_BEFORE, VERB_BEFORE, ENDS_WITH_TITLE].some((it) => it.test(head))
  }
  return namesBefore(text, end).find(fits) ?? null
}
