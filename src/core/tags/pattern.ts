/**
 * The patterns an officer may write in the taxonomy: regular expressions that cannot become slow.
 *
 *     readPattern('宣传.{0,8}法律') → { source: '宣传[^。；！？]{0,8}法律', anyOf: ['宣传'], … }
 *
 * Rules, simple enough to be explained: repeat with an upper bound only (`.{0,10}`, `(的)?`; no
 * `*`, `+`, `{2,}`), and `.` does not reach over the end of a sentence. Allowed besides: `|`,
 * `( )`, `[ ]`, `\d`, an escaped sign such as `\.`, `^`, `$`, looking ahead and behind.
 *
 * Why this is safe: a backtracking engine tries, at each place of the text, at most as many ways
 * as the pattern has choices; both that number and the length of a match are limited here, so the
 * time grows with the length of the text and nothing else.
 *
 * Letters are read as in matching-text.ts (width, case and spaces make no difference); a pattern
 * that names quotes is matched against the text with its quotes.
 */
import { MASK, matchingChar } from './matching-text.ts'

export interface Pattern {
  /** For `new RegExp(source, 'gu')`. */
  source: string
  /** Every match contains one of these. Empty: nothing is known. */
  anyOf: readonly string[]
  /** The pattern speaks of “ or ”. */
  quotes: boolean
}

export type PatternReading = { pattern: Pattern } | { problem: string }

const MOST_REPEATS = 60
const LONGEST_MATCH = 200
const MOST_WAYS = 2000

/** What `.` stands for, and what a class such as [^，] never means. */
const WITHIN_SENTENCE = `[^。；！？${MASK}]`

const QUANTIFIER = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})/u
const GROUP_START = /^\((?:\?(?::|<?[=!]))?/u
const ESCAPABLE = '^$\\.*+?()[]{}|/-'

/** What is known of a piece of the pattern. */
interface Piece {
  source: string
  /** Ways to match it, at most. */
  ways: number
  shortest: number
  longest: number
  anyOf: readonly string[]
  /** The piece is exactly these characters. */
  literal?: string
}

class PatternProblem extends Error {}

export function readPattern(written: string): PatternReading {
  const cursor = { rest: written, quotes: false }
  try {
    const whole = readChoices(cursor)
    if (cursor.rest !== '')
      throw new PatternProblem('应为成对的括号，实为多出一个“)”；请补上或删去')
    check(whole)
    return { pattern: { source: whole.source, anyOf: whole.anyOf, quotes: cursor.quotes } }
  } catch (problem) {
    if (problem instanceof PatternProblem) return { problem: problem.message }
    throw problem
  }
}

function check({ source, ways, shortest, longest }: Piece): void {
  if (shortest === 0) {
    throw new PatternProblem('应为至少匹配一个字，实为可以匹配空白；请写出一定会出现的字')
  }
  if (longest > LONGEST_MATCH) {
    throw new PatternProblem(
      `应为一次最多匹配${LONGEST_MATCH}字，实为最多${shown(longest)}字；请把 {0,n} 中的 n 改小`,
    )
  }
  if (ways > MOST_WAYS) {
    throw new PatternProblem(
      `应为不超过${MOST_WAYS}种匹配方式，实为约${shown(ways)}种，会很慢；请减少 .{0,n} 的个数、把 n 改小，或拆成几条`,
    )
  }
  try {
    new RegExp(source, 'gu')
  } catch {
    throw new PatternProblem('应为正确的正则表达式，实为无法识别；请检查括号和方括号中的范围')
  }
}

function shown(count: number): string {
  return count > 1e6 ? '一百万以上' : String(count)
}

interface Cursor {
  rest: string
  quotes: boolean
}

function readChoices(cursor: Cursor): Piece {
  const choices = [readSequence(cursor)]
  while (take(cursor, '|')) choices.push(readSequence(cursor))
  const [only] = choices
  if (choices.length === 1 && only) return only
  const known = choices.every(({ anyOf }) => anyOf.length > 0)
  return {
    source: choices.map(({ source }) => source).join('|'),
    ways: waysOfChoices(choices),
    shortest: Math.min(...choices.map(({ shortest }) => shortest)),
    longest: Math.max(...choices.map(({ longest }) => longest)),
    anyOf: known ? choices.flatMap(({ anyOf }) => anyOf) : [],
  }
}

/** Of plain words only those can match at one place that begin each other: 执法 and 执法证. */
function waysOfChoices(choices: readonly Piece[]): number {
  const words = choices.flatMap(({ literal }) => literal ?? [])
  if (words.length < choices.length) return sum(choices.map(({ ways }) => ways))
  const together = words.map((word) => words.filter((other) => word.startsWith(other)).length)
  return Math.max(...together)
}

function readSequence(cursor: Cursor): Piece {
  const pieces: Piece[] = []
  while (cursor.rest !== '' && !/^[|)]/u.test(cursor.rest)) {
    pieces.push(readRepeats(readAtom(cursor), cursor))
  }
  const words = pieces.flatMap(({ literal }) => literal ?? [])
  const sequence = {
    source: pieces.map(({ source }) => source).join(''),
    ways: pieces.reduce((product, { ways }) => product * ways, 1),
    shortest: sum(pieces.map(({ shortest }) => shortest)),
    longest: sum(pieces.map(({ longest }) => longest)),
    anyOf: mostTelling(pieces),
  }
  return words.length < pieces.length ? sequence : { ...sequence, literal: words.join('') }
}

/** Of all that must occur in a sequence, what is rarest in reports: long words, and few of them. */
function mostTelling(pieces: readonly Piece[]): readonly string[] {
  const candidates: (readonly string[])[] = []
  let run = ''
  for (const { literal, anyOf } of pieces) {
    if (literal !== undefined) {
      run += literal
      continue
    }
    candidates.push([run], anyOf)
    run = ''
  }
  candidates.push([run])
  return candidates.reduce((best, next) => (tells(next) > tells(best) ? next : best), [])
}

function tells(words: readonly string[]): number {
  const shortest = Math.min(...words.map((word) => word.length))
  return words.length === 0 || shortest === 0 ? 0 : Math.min(2, shortest) * 100 - words.length
}

function readAtom(cursor: Cursor): Piece {
  const group = GROUP_START.exec(cursor.rest)?.[0]
  if (group !== undefined) return readGroup(cursor, group)
  if (cursor.rest.startsWith('[')) return readClass(cursor)
  if (/^[*+?{]/u.test(cursor.rest)) {
    throw new PatternProblem(`应为“${cursor.rest.charAt(0)}”前有文字，实为没有；请写明重复的是什么`)
  }
  const char = takeChar(cursor)
  if (char === '.') return onePlace(WITHIN_SENTENCE)
  if (char === '^' || char === '$') return nothing(char)
  if (char === '\\d') return onePlace(char)
  if (char === '\\.') return onePlace('[.·]')
  if (char === ']' || char === '}') {
    throw new PatternProblem(`应为成对的括号，实为多出一个“${char}”；请补上或删去`)
  }
  if (char.startsWith('\\'))
    return { ...onePlace(char), anyOf: [char.slice(1)], literal: char.slice(1) }
  const seen = seenBy(cursor, char)
  if (seen === '') return { ...nothing(''), literal: '' }
  return { source: escape(seen), ways: 1, shortest: seen.length, longest: seen.length, anyOf: [seen], literal: seen } // prettier-ignore
}

function readGroup(cursor: Cursor, start: string): Piece {
  cursor.rest = cursor.rest.slice(start.length)
  if (cursor.rest.startsWith('?')) {
    throw new PatternProblem('应为 ( )、(?: )、(?= )、(?! )、(?<= )、(?<! )，实为其他括号；请改写')
  }
  const inner = readChoices(cursor)
  if (!take(cursor, ')')) throw new PatternProblem('应为成对的括号，实为缺少“)”；请补上')
  const looks = start.endsWith('=') || start.endsWith('!')
  if (looks) {
    const { ways, longest } = inner
    return { source: `${start}${inner.source})`, ways, shortest: 0, longest, anyOf: [] }
  }
  return { ...inner, source: `(?:${inner.source})` }
}

function readClass(cursor: Cursor): Piece {
  cursor.rest = cursor.rest.slice(1)
  const negated = take(cursor, '^')
  let body = ''
  while (!cursor.rest.startsWith(']')) {
    if (cursor.rest === '') throw new PatternProblem('应为成对的方括号，实为缺少“]”；请补上')
    const char = takeChar(cursor)
    // A - between two characters is a range; RegExp itself checks that it is one.
    const raw = char.startsWith('\\') || char === '-'
    body += raw ? char : escape(seenBy(cursor, char)).replace('-', '\\-')
  }
  cursor.rest = cursor.rest.slice(1)
  if (body === '') throw new PatternProblem('应为方括号中至少一个字，实为空白；请写出有哪些字')
  return onePlace(negated ? `[^${body}${MASK}]` : `[${body}]`)
}

function readRepeats(piece: Piece, cursor: Cursor): Piece {
  const match = QUANTIFIER.exec(cursor.rest)
  if (match === null) {
    if (!cursor.rest.startsWith('{')) return piece
    throw new PatternProblem('应为 {0,10} 这样的半角写法，实为其他写法；请改正花括号里的数字和逗号')
  }
  const [written, from = '', comma = '', to = ''] = match
  cursor.rest = cursor.rest.slice(written.length)
  if (
    written === '*' ||
    written === '+' ||
    (to === '' && (comma !== '' || from === '') && written !== '?')
  ) {
    throw new PatternProblem(`应为有上限的重复，如 .{0,10}，实为“${written}”；请写明最多几次`)
  }
  const least = written === '?' ? 0 : Number(from)
  const most = written === '?' ? 1 : Number(comma === '' ? from : to)
  if (least > most || most > MOST_REPEATS) {
    throw new PatternProblem(
      `应为由小到大且不超过${MOST_REPEATS}次的重复，实为“${written}”；请把数字改小`,
    )
  }
  const lazy = take(cursor, '?') ? '?' : ''
  if (QUANTIFIER.test(cursor.rest)) {
    throw new PatternProblem(
      `应为一处只写一次重复，实为“${written}${cursor.rest.charAt(0)}”；请删去一个`,
    )
  }
  return {
    source: `${piece.source}${written}${lazy}`,
    ways: waysOfRepeats(piece.ways, least, most),
    shortest: piece.shortest * least,
    longest: piece.longest * most,
    anyOf: least > 0 ? piece.anyOf : [],
  }
}

function waysOfRepeats(ways: number, least: number, most: number): number {
  let total = 0
  for (let times = least; times <= most; times++) total += ways ** times
  return total
}

/** The next character; an escape is taken whole. */
function takeChar(cursor: Cursor): string {
  const char = String.fromCodePoint(cursor.rest.codePointAt(0) ?? 0)
  cursor.rest = cursor.rest.slice(char.length)
  if (char !== '\\') return char
  const escaped = cursor.rest.charAt(0)
  cursor.rest = cursor.rest.slice(1)
  if (escaped === 'd' || (escaped !== '' && ESCAPABLE.includes(escaped))) return `\\${escaped}`
  throw new PatternProblem(`应为 \\d 或 \\ 加标点，实为“\\${escaped}”；请改用方括号列出文字`)
}

function take(cursor: Cursor, sign: string): boolean {
  if (!cursor.rest.startsWith(sign)) return false
  cursor.rest = cursor.rest.slice(sign.length)
  return true
}

function seenBy(cursor: Cursor, char: string): string {
  const seen = matchingChar(char)
  if (seen === '“' || seen === '”') cursor.quotes = true
  if (seen !== '"') return seen
  throw new PatternProblem('应为中文引号“ ”，实为半角引号；请改正')
}

function escape(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&')
}

function onePlace(source: string): Piece {
  return { source, ways: 1, shortest: 1, longest: 1, anyOf: [] }
}

function nothing(source: string): Piece {
  return { source, ways: 1, shortest: 0, longest: 0, anyOf: [] }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
