/** What a reader is told about the terms: what was taken off, left out, not understood. */
import { MOST_TERMS } from '../../core/search/batch-terms.ts'
import type { CutText, TermList } from '../../core/search/batch-terms.ts'

export const NOTHING_TO_FIND = '没有要查的词：请先在框里写上，或者粘贴一份清单，每行一个词'

/** As many lines, and marks, are named. */
const MOST_NAMED = 5
const MOST_MARKS = 2

export function notesOn({ terms, empty, repeated, beyond, cut }: TermList): string[] {
  const unclear = terms.filter(({ hints }) => hints.length > 0)
  return [
    ...(beyond.length > 0
      ? [
          `一次最多查 ${MOST_TERMS} 个词，后面的 ${beyond.length} 个没有查，请分几次查：${beyond.join('、')}`,
        ]
      : []),
    ...notesOnCut(cut),
    ...(empty.length > 0 ? [`没有可以查找的字，已略过：${nameSome(empty)}`] : []),
    ...(repeated > 0 ? [`重复的 ${repeated} 个词只查一次`] : []),
    ...unclear.slice(0, MOST_NAMED).map(({ text, hints }) => `“${text}”：${hints.join('；')}`),
  ]
}

function notesOnCut({ column, numbers, scores, joined }: CutText): string[] {
  const parts = [
    ...(numbers.length > 0 ? ['行首的编号'] : []),
    ...(scores.length > 0 ? ['行末的分值'] : []),
  ]
  const examples = [...numbers.slice(0, MOST_MARKS), ...scores.slice(0, MOST_MARKS)]
  const which =
    column?.name === null ? `字最多的第 ${column.number} 列` : `“${column?.name ?? ''}”一列`
  return [
    ...(column === null ? [] : [`粘贴的表格只查${which}，其余各列没有查`]),
    ...(parts.length === 0 ? [] : [`已去掉${parts.join('和')}，如 ${examples.join(' ')}`]),
    ...joined.map((term) => `“${term}”当作一个词查；如果是两个词，请换行，每行一个`),
  ]
}

/** “——”、“1.”等 12 行 */
function nameSome(lines: readonly string[]): string {
  const named = lines.slice(0, MOST_NAMED).map((line) => `“${line}”`)
  return `${named.join('、')}${lines.length > MOST_NAMED ? `等 ${lines.length} 行` : ''}`
}
