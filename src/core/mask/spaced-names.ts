/**
 * Names that were spread with blanks, so that two characters are as wide as three: 韩 磊, 吴 小 莉.
 *
 *     spacedNames('乡长 韩 磊带队')[0] → { start: 3, end: 6, … }
 *
 * Nobody spreads words within a sentence, so a title is enough before one; but headings are spread, too
 * (党 委 书 记), which is why no more than three characters may stand so.
 */
import type { FoundName } from './found-name.ts'
import { LIKELY, POSSIBLE, certaintyOf } from './name-certainty.ts'
import {
  BEGINS_WITH_TITLE,
  CLAUSE_BEFORE,
  ENDS_WITH_TITLE,
  NAME_ENDS,
  REMARK_ON_PERSON,
} from './name-words-around.ts'
import { isUsualGiven } from './name-words.ts'
import { looksLikeName } from './person-names.ts'
import { surnameLength } from './surnames.ts'
import { NAME_FOLLOWED } from './words-after-names.ts'

const GAP = '[ 　]{1,3}'
const SPREAD_AFTER = [2, 1].map((count) => new RegExp(`^(?:${GAP}\\p{sc=Han}){${count}}`, 'u'))
const ALONE_BEFORE = new RegExp(`(?:^|\\P{sc=Han})\\p{sc=Han}${GAP}$`, 'u')
const ALONE_AFTER = new RegExp(`^${GAP}(\\p{sc=Han})(?!\\p{sc=Han})`, 'u')
const HEAD = 14
const REST = 26

/** The name that is spread from a place on; in a list the next one (李 四) may follow. */
export function spacedNameAt(text: string, at: number, inList = false): string | null {
  const surname = surnameLength(text, at)
  if (surname === 0) return null
  const behind = text.slice(at + surname, at + surname + REST)
  for (const pattern of SPREAD_AFTER) {
    const spread = pattern.exec(behind)?.[0]
    if (spread === undefined) continue
    const rest = behind.slice(spread.length)
    const next = ALONE_AFTER.exec(rest)?.[1] ?? ''
    if (next !== '' && !(inList && surnameLength(next) > 0)) continue
    if (!NAME_ENDS.test(rest) && !NAME_FOLLOWED.test(rest) && !BEGINS_WITH_TITLE.test(rest))
      continue
    const name = text.slice(at, at + surname) + spread.replace(/\s/gu, '')
    const given = name.slice(surname)
    if (isUsualGiven(given) || looksLikeName(name, true))
      return text.slice(at, at + surname) + spread
  }
  return null
}

export function spacedNames(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const { index } of text.matchAll(/\p{sc=Han}[ 　]/gu)) {
    for (const start of [index - 1, index]) {
      const name = start < (found.at(-1)?.end ?? 0) ? null : spacedNameAt(text, start)
      if (name === null || !isTold(text, start, name)) continue
      found.push({ start, end: start + name.length, reason: '中间有空格的姓名' })
      break
    }
  }
  return found
}

function isTold(text: string, start: number, name: string): boolean {
  const head = text.slice(Math.max(0, start - HEAD), start)
  if (ALONE_BEFORE.test(head)) return false
  if (ENDS_WITH_TITLE.test(head)) return true
  if (!CLAUSE_BEFORE.test(head)) return false
  const rest = text.slice(start + name.length, start + name.length + REST)
  const certainty = certaintyOf(name.replace(/\s/gu, ''))
  if (REMARK_ON_PERSON.test(rest) || BEGINS_WITH_TITLE.test(rest.trimStart())) return true
  return certainty >= (head === '' && rest === '' ? POSSIBLE : LIKELY)
}
