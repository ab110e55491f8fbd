/**
 * Personal names, known by what stands around them.
 *
 *     由乡党委书记皇甫泽福任组长    乡长郑倩任副组长    李永民同志    联系人：张三
 *     彭大江、刘清华、秦园园三名律师    王五 13812345678
 *
 * Each pattern is a small function below; to add one, write it and put it into `PATTERNS`. A surname
 * with a title alone (张律师) is left: it tells no more than 张某 would.
 */
import {
  dottedNameFrom,
  isUsualName,
  looksLikeName,
  namesBefore,
  namesFrom,
} from './person-names.ts'
import { bareNames } from './bare-names.ts'
import { chooseFrom } from './choose-name.ts'
import type { FoundName } from './found-name.ts'
import { listedNames } from './listed-names.ts'
import { CERTAIN, POSSIBLE, certaintyOf } from './name-certainty.ts'
import { otherPeoplesNames } from './other-peoples-names.ts'
import { spacedNameAt, spacedNames } from './spaced-names.ts'
import {
  ANY_PERSON_BEFORE,
  APPOINTED,
  BODY_BEFORE,
  CLAUSE_BEFORE,
  ENDS_WITH_TITLE,
  LABEL,
  NAME_ENDS,
  NAME_PRECEDED,
  PERSON_BEFORE,
  SPACED_LABEL,
  TITLE_AFTER,
  TITLE_BEFORE,
} from './name-words-around.ts'

type Pattern = (text: string) => FoundName[]

const PATTERNS: readonly Pattern[] = [
  spacedNames,
  (text) => behind(text, TITLE_BEFORE, true, '称谓后的姓名'),
  (text) => behind(text, PERSON_BEFORE, false, '身份后的姓名'),
  (text) => behind(text, ANY_PERSON_BEFORE, false, '身份后的姓名').filter(hasForm(text)),
  (text) => before(text, TITLE_AFTER, '称谓前的姓名'),
  (text) => before(text, APPOINTED, '任职的姓名'),
  (text) => before(text, NUMBER, '电话前的姓名'),
  afterLabels,
  listedNames,
  bareNames,
  otherPeoplesNames,
]

/** In no order; stretches may overlap. */
export function findNames(text: string): FoundName[] {
  return PATTERNS.flatMap((find) => find(text))
}

/** 唐某、欧阳某和: those that nobody can be told by any more. */
const ANONYMOUS = '(?:\\p{sc=Han}{1,2}某{1,2}[甲乙丙丁]?(?:[、和与]|及(?!时)))'
const ANONYMOUS_FIRST = new RegExp(`^${ANONYMOUS}*`, 'u')
/** Between a title and the name: 律师 彭大江, “明白人”彭大江, 律师“彭大江”, 律师（彭大江）, 律师彭某、彭大江 */
const GAP = new RegExp(
  `^(?:[”’」]?${ANONYMOUS}+|[“‘「（(](?=\\p{sc=Han}{2,4}[”’」）)，,])|[\\s:：”’」]{0,2})`,
  'u',
)

function behind(text: string, title: RegExp, isStrong: boolean, reason: string): FoundName[] {
  return Array.from(text.matchAll(title), (match) => {
    const end = match.index + match[0].length
    const gap = GAP.exec(text.slice(end, end + LINE))?.[0] ?? ''
    const start = end + gap.length
    const name =
      chooseFrom(text, start, isStrong && !gap.includes('某')) ?? certainNameFrom(text, start)
    return name === null ? [] : chainFrom(text, start, name, reason)
  }).flat()
}

/** 户主郭翠莲现身说法: whatever follows. */
function certainNameFrom(text: string, start: number): string | null {
  return namesFrom(text, start).find((name) => certaintyOf(name) >= CERTAIN) ?? null
}

/** Behind any noun for people only what has the form of a name is one. */
function hasForm(text: string): (found: FoundName) => boolean {
  return ({ start, end }) => certaintyOf(text.slice(start, end)) >= POSSIBLE
}

/** 律师彭大江、刘清华: those that follow, as long as they are names. */
function chainFrom(text: string, start: number, first: string, reason: string): FoundName[] {
  const found = [{ start, end: start + first.length, reason }]
  let at = start + first.length
  for (;;) {
    const gap = /^[、和与及]/u.exec(text.slice(at, at + 1))?.[0]
    if (gap === undefined) return found
    const skipped = ANONYMOUS_FIRST.exec(text.slice(at + 1, at + LINE))?.[0].length ?? 0
    const from = at + 1 + skipped
    const next = chooseFrom(text, from, false)
    if (next === null) return found
    at = from + next.length
    found.push({ start: from, end: at, reason })
  }
}

/** Between names and their common title: 等三名, 两位, 等. */
const COUNT = /(?:等?(?:[两一二三四五六七八九十\d]{1,3}(?:[名位人个]))?|[（(][男女][）)])$/u

function before(text: string, title: RegExp, reason: string): FoundName[] {
  return Array.from(text.matchAll(title), (match) => {
    const count = COUNT.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? ''
    return chainBefore(text, match.index - count.length, match[0], reason)
  }).flat()
}

function chainBefore(text: string, end: number, title: string, reason: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = end; ;) {
    const name = chooseBefore(text, at, title, /[、和与及]/u.test(text.charAt(at)))
    if (name === null) return found
    const start = at - name.length
    found.push({ start, end: at, reason })
    if (!/[、和与及，]/u.test(text.charAt(start - 1))) return found
    at = start - 1
  }
}

/** 镇长 behind a place without its rank: 马营镇长. */
const RANKED_TITLE = /^副?[镇乡县区市州村社]长/u

function chooseBefore(text: string, end: number, title: string, inList: boolean): string | null {
  const names = namesBefore(text, end, true)
  const head = (name: string): string =>
    text.slice(Math.max(0, end - name.length - 12), end - name.length)
  const fits = (name: string): boolean => {
    const given = head(name)
    if (ENDS_WITH_TITLE.test(given)) return true
    if (!inList && !looksLikeName(name)) return false
    if (RANKED_TITLE.test(title) && name.length < 3) {
      if (/[由请聘派选为和与及、]$/u.test(given)) return true
      return certaintyOf(name) >= POSSIBLE && (CLAUSE_BEFORE.test(given) || BODY_BEFORE.test(given))
    }
    if (NAME_PRECEDED.test(given)) return true
    return BODY_BEFORE.test(given) || (name.length > 2 && isUsualName(name))
  }
  return names.find(fits) ?? null
}

/** A name directly before a telephone number. */
const NUMBER =
  /[\s：:（(，,]*(?:(?:联系)?(?:电话|手机)(?:号码)?)?[\s：:]*(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-－—]?\d{7,8})(?!\d)/gu

const LINE = 120

function afterLabels(text: string): FoundName[] {
  return [LABEL, SPACED_LABEL].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: label, index }) =>
      listed(text, index + label.length, `“${label.replace(/[\s：:]+$/u, '')}：”后的姓名`),
    ).flat(),
  )
}

/** 张三、李四（镇长） 王 五: names one after another, to the first that is none. */
function listed(text: string, from: number, reason: string): FoundName[] {
  const found: FoundName[] = []
  const to = Math.min(text.length, from + LINE)
  let at = from
  while (at < to) {
    const gap =
      /^(?:[\s、，,；;和]|[（(][^（）()]{0,30}[）)])*/u.exec(text.slice(at, to))?.[0] ?? ''
    at += gap.length
    const name = spacedNameAt(text, at, true) ?? dottedNameFrom(text, at) ?? wholeName(text, at)
    if (name === null) return found
    found.push({ start: at, end: at + name.length, reason })
    at += name.length
  }
  return found
}

function wholeName(text: string, at: number): string | null {
  return (
    namesFrom(text, at, true).find((name) => NAME_ENDS.test(text.slice(at + name.length))) ?? null
  )
}
