/**
 * What stands around the entries of a pasted list and belongs to none of them: numbers and dots
 * before them, scores behind them.
 *
 *     1.1 普法（5分） · 1.2 网格 · 2.1 调解  →  普法 · 网格 · 调解
 *     12.4 宪法日 · 110 报警 · 一是一       →  as they are
 *
 * Some numbers are unmistakable: （一） ① A. 第一，. What may as well be the beginning of a name, such
 * as 1.2 or 3 or 一是, is a number of the list only where such numbers count up line by line: from 1
 * on, or three of them in a row; lists within the list begin anew. A number that nothing stands
 * behind is all there is, and stays.
 */
const HAN_DIGITS = '一二三四五六七八九'
const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖'
const HAN = `[${HAN_DIGITS}十百]{1,4}`
const FORMAL = `[${FORMAL_DIGITS}拾]{1,3}`
const DIGITS = '[0-9０-９]{1,3}'
const LETTER = '[A-Za-zＡ-Ｚａ-ｚ]'
const ROMAN = '(?:[Ⅰ-Ⅻⅰ-ⅻ]|[IVX]{2,4})'

interface Style {
  mark: RegExp
  /** Whether it needs others that count up to be taken for a number of the list. */
  isDoubtful: boolean
}

function style(mark: string, isDoubtful = false): Style {
  return { mark: new RegExp(`^(?:${mark})`, 'u'), isDoubtful }
}

/** The first that fits a line says what its mark is; in group 1 stands what counts. */
const STYLES: readonly Style[] = [
  style(String.raw`[-–—*•·●○◆◇■□▪➢✓√](?=\s)\s*|\p{Co}\s*`),
  style(
    String.raw`[（(〔[【]\s*(?:${DIGITS}|${HAN}|${FORMAL}|${ROMAN}|${LETTER})\s*[)）〕\]】][、.．]?\s*`,
  ),
  style(String.raw`[①-⑳㈠-㈩⑴-⒛]\s*`),
  style(String.raw`第(?:${HAN}|${DIGITS})[，,、：:]\s*`),
  style(String.raw`第(?:${HAN}|${DIGITS})[编章节条款项](?:[\s、：:]\s*)`),
  style(String.raw`${DIGITS}(?:[.．](?![0-9０-９])|[、)）](?![0-9０-９]))\s*`),
  style(String.raw`[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[、)）]\s*|[0-9]{1,2}(?:\.[0-9]{1,2}){2,3}\s+`),
  style(String.raw`([0-9]{1,2}(?:[.．-][0-9]{1,2}){1,3})(?![0-9.．-])[.．、)）]?\s*`, true),
  style(String.raw`(${DIGITS})\s+`, true),
  style(String.raw`(${HAN})[、.．](?=[${HAN_DIGITS}十百])\s*`, true),
  style(String.raw`${HAN}[、.．]\s*`),
  style(String.raw`${FORMAL}[、.．]\s*`),
  style(String.raw`(${HAN})是`, true),
  style(String.raw`(?:${ROMAN}|${LETTER})[.．、)）]\s*(?=\p{Script=Han})`),
  style(String.raw`([Ⅰ-Ⅻⅰ-ⅻ])\s+`, true),
]

const SCORE =
  /\s*[（(〔[【]\s*(?:满分|计|共)?\s*[0-9０-９]{1,3}(?:[.．][0-9０-９]+)?\s*分\s*[)）〕\]】]$/u
const END_OF_ENTRY = /[\s，,；;。、]+$/u

export interface CleanList {
  /** As many as were given. */
  entries: string[]
  /** What was taken off, each once, in order. */
  numbers: string[]
  scores: string[]
}

/** Takes off whatever is there, one mark behind the other, until there is none any more. */
export function withoutMarks(lines: readonly string[]): CleanList {
  const numbers = new Set<string>()
  const scores = new Set<string>()
  let entries = lines.map(trimEntry)
  for (;;) {
    const shorter = takeNumbers(entries, numbers).map((entry) => takeScore(entry, scores))
    if (shorter.every((entry, at) => entry === entries[at])) break
    entries = shorter
  }
  return { entries, numbers: [...numbers], scores: [...scores] }
}

/** Whether a number of a list is all there is: （一）, 1., but not 1. */
export function isMark(text: string): boolean {
  const found = markOf(`${text} `)
  return found !== null && !found.style.isDoubtful && found.mark.trim() === text
}

function trimEntry(line: string): string {
  const trimmed = line.trim()
  const entry = trimmed.replace(END_OF_ENTRY, '')
  return entry === '' ? trimmed : entry
}

function takeScore(entry: string, scores: Set<string>): string {
  const score = SCORE.exec(entry)
  if (score === null || score.index === 0) return entry
  scores.add(score[0].trim())
  return trimEntry(entry.slice(0, score.index))
}

interface Mark {
  mark: string
  style: Style
  /** 1.2 → [1, 2] */
  path: readonly number[]
}

function takeNumbers(entries: readonly string[], numbers: Set<string>): string[] {
  const marks = entries.map((entry) => {
    const found = markOf(entry)
    return found !== null && trimEntry(entry.slice(found.mark.length)) !== '' ? found : null
  })
  const counting = new Set(STYLES.flatMap((style) => countingUp(marks, style)))
  return entries.map((entry, at) => {
    const found = marks[at] ?? null
    if (found === null || (found.style.isDoubtful && !counting.has(found))) return entry
    numbers.add(found.mark.trim())
    return trimEntry(entry.slice(found.mark.length))
  })
}

function markOf(entry: string): Mark | null {
  for (const style of STYLES) {
    const found = style.mark.exec(entry)
    if (found !== null) return { mark: found[0], style, path: pathOf(found[1] ?? '') }
  }
  return null
}

function pathOf(text: string): number[] {
  return text
    .normalize('NFKC')
    .split(/[.-]/u)
    .map((part) => (/^[0-9]+$/u.test(part) ? Number(part) : numberOf(part)))
}

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** 二十三 → 23, iv → 4 */
function numberOf(text: string): number {
  const roman = ROMANS.indexOf(text.toLowerCase())
  if (roman >= 0) return roman + 1
  const [ones = '', tens] = text.split('十').reverse()
  const digit = (character: string): number => HAN_DIGITS.indexOf(character) + 1
  return (tens === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + (ones ? digit(ones) : 0)
}

/** From 1 on, two that follow each other are enough; from elsewhere it takes three. */
function countingUp(marks: readonly (Mark | null)[], style: Style): Mark[] {
  const rows: Mark[][] = []
  for (const mark of marks) {
    if (mark?.style !== style) continue
    const row = rows.filter((row) => follows(row.at(-1)?.path ?? [], mark.path)).at(-1)
    if (row === undefined) rows.push([mark])
    else row.push(mark)
  }
  return rows.filter((row) => row.length >= (row[0]?.path.at(-1) === 1 ? 2 : 3)).flat()
}

/** 1.2 after 1.1, 2.1 after 1.2, 1.2.1 after 1.2, 2 after 1.2 */
function follows(before: readonly number[], path: readonly number[]): boolean {
  const changed = path.findIndex((number, at) => number !== before[at])
  const here = path[changed]
  if (here === undefined) return false
  const isNext = here === (before[changed] ?? 0) + 1
  return isNext && path.slice(changed + 1).every((number) => number === 1)
}
