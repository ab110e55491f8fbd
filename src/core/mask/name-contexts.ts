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
import { otherPeoplesNames } from './other-peoples-names.ts'
import {
  APPOINTED,
  BODY_BEFORE,
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
  (text) => behind(text, TITLE_BEFORE, true, '称谓后的姓名'),
  (text) => behind(text, PERSON_BEFORE, false, '身份后的姓名'),
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

const SPACES = /^[\s:：”]{0,2}/u

function behind(text: string, title: RegExp, isStrong: boolean, reason: string): FoundName[] {
  return Array.from(text.matchAll(title), (match) => {
    const end = match.index + match[0].length
    const start = end + (SPACES.exec(text.slice(end, end + 2))?.[0].length ?? 0)
    const name = chooseFrom(text, start, isStrong)
    return name === null ? [] : chainFrom(text, start, name, reason)
  }).flat()
}

/** 律师彭大江、刘清华: those that follow, as long as they are names. */
function chainFrom(text: string, start: number, first: string, reason: string): FoundName[] {
  const found = [{ start, end: start + first.length, reason }]
  let at = start + first.length
  for (;;) {
    const gap = /^[、和与及]/u.exec(text.slice(at, at + 1))?.[0]
    if (gap === undefined) return found
    const next = chooseFrom(text, at + 1, false)
    if (next === null) return found
    found.push({ start: at + 1, end: at + 1 + next.length, reason })
    at += 1 + next.length
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
  const names = namesBefore(text, end, inList)
  const head = (name: string): string =>
    text.slice(Math.max(0, end - name.length - 12), end - name.length)
  const fits = (name: string): boolean => {
    const given = head(name)
    if (ENDS_WITH_TITLE.test(given)) return true
    if (RANKED_TITLE.test(title) && name.length < 3) return /[由请聘派选为和与及、]$/u.test(given)
    if (NAME_PRECEDED.test(given)) return true
    return BODY_BEFORE.test(given) || (name.length > 2 && isUsualName(name))
  }
  return names.find(fits) ?? null
}

/** A name directly before a telephone number. */
const NUMBER =
  /[\s：:（(，,]*(?:(?:联系)?(?:电话|手机)(?:号码)?)?[\s：:]*(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-－—]?\d{7,8})(?!\d)/gu

const LINE = 120
const SPACED = /^(\p{sc=Han})[ 　]{1,3}(\p{sc=Han})(?=[\s，。；、,;（()）]|$|\d)/u

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
    const name = spacedName(text, at) ?? dottedNameFrom(text, at) ?? wholeName(text, at)
    if (name === null) return found
    found.push({ start: at, end: at + name.length, reason })
    at += name.length
  }
  return found
}

function spacedName(text: string, at: number): string | null {
  const [spaced, surname, given] = SPACED.exec(text.slice(at, at + 6)) ?? []
  return spaced !== undefined && looksLikeName(`${surname ?? ''}${given ?? ''}`, true)
    ? spaced
    : null
}

function wholeName(text: string, at: number): string | null {
  return (
    namesFrom(text, at, true).find((name) => NAME_ENDS.test(text.slice(at + name.length))) ?? null
  )
}
