/**
 * Names without a title, known by their own form together with what is done.
 *
 *     马建忠主持会议    县司法局袁建华一行    对翟永福等5名    毛学文（党委书记）    （左志平，镇长）
 *
 * The less certain the form (name-certainty.ts), the more has to stand around it: a name of two
 * characters needs a beginning of a clause and a word of speaking or leading behind it.
 */
import type { FoundName } from './found-name.ts'
import { CERTAIN, LIKELY, POSSIBLE, canBegin, certaintyOf } from './name-certainty.ts'
import {
  APPOSITION,
  BODY_BEFORE,
  CLAUSE_BEFORE,
  DONE_BY_PEOPLE,
  NAME_ENDS,
  NAME_PRECEDED,
  PLACES_FOLLOW,
  REMARK_ON_PERSON,
  VERB_BEFORE,
  WORD_OVER_EDGE,
} from './name-words-around.ts'
import { namesFrom } from './person-names.ts'
import { NAME_FOLLOWED, lengthFollowed } from './words-after-names.ts'

const HEAD = 10
const REST = 26

export function bareNames(text: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length; at++) {
    if (!canBegin(text, at)) continue
    const names = namesFrom(text, at).filter((one) => standsAlone(text, at, one))
    const follows = names.map((one) => lengthFollowed(text.slice(at + one.length, at + REST)))
    const name = names[follows.indexOf(Math.max(...follows))]
    if (name === undefined) continue
    found.push({ start: at, end: at + name.length, reason: '像姓名，前后文也像' })
    at += name.length - 1
  }
  return found
}

function isInWord(head: string, name: string): boolean {
  return WORD_OVER_EDGE.test(head.slice(-1) + name.charAt(0))
}

function standsAlone(text: string, start: number, name: string): boolean {
  const certainty = certaintyOf(name)
  if (certainty < POSSIBLE) return false
  const head = text.slice(Math.max(0, start - HEAD), start)
  const rest = text.slice(start + name.length, start + name.length + REST)
  if (PLACES_FOLLOW.test(rest) || isInWord(head, name)) return false
  if (head === '' && rest === '') return certainty >= CERTAIN
  const isFirst = CLAUSE_BEFORE.test(head)
  const isOfBody = BODY_BEFORE.test(head)
  const isLed = isFirst || isOfBody || NAME_PRECEDED.test(head) || VERB_BEFORE.test(head)
  if (!isLed) return false
  if (REMARK_ON_PERSON.test(rest) || (isFirst && APPOSITION.test(rest))) return true
  if ((isFirst || isOfBody) && DONE_BY_PEOPLE.test(rest)) return true
  // In a list the others decide (listed-names.ts).
  const isListed = rest.startsWith('、') || head.endsWith('、')
  if (certainty >= CERTAIN) return (!isListed && NAME_ENDS.test(rest)) || NAME_FOLLOWED.test(rest)
  return certainty >= LIKELY && (isOfBody || VERB_BEFORE.test(head)) && NAME_FOLLOWED.test(rest)
}
