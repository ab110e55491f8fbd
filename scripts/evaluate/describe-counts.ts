/** The outcome of an evaluation: named numbers for the baseline, lines for people. */
import type { Counts } from './evaluate-report.ts'
import { newTally, scoreOf, shareOf } from './score.ts'
import type { Share, Tally } from './score.ts'

/** Looked at by themselves: officers search for these first. */
const WATCHED_TAGS = ['普法', '枫桥经验', '法律顾问']

/** Name → number between 0 and 1; for a tally its F1. */
export type Outcome = Record<string, number>

export function outcomeOf(counts: Counts): Outcome {
  return Object.fromEntries([
    ...tallies(counts).map(([name, tally]) => [name, scoreOf(tally).f1] as const),
    ...shares(counts).map(([name, share]) => [name, shareOf(share)] as const),
  ])
}

export function describeCounts(counts: Counts): string[] {
  return [
    '                 准确    召回    F1      对 / 多 / 漏',
    ...tallies(counts).map(([name, tally]) => describeTally(name, tally)),
    '                 正确率          对 / 总',
    ...shares(counts).map(([name, share]) => describeShare(name, share)),
  ]
}

function tallies(counts: Counts): [string, Tally][] {
  return [
    ['小标题', counts.headings],
    ['措施切分', counts.measures],
    ['标签', counts.tags],
    ...WATCHED_TAGS.map((tag): [string, Tally] => [
      `标签 ${tag}`,
      counts.byTag.get(tag) ?? newTally(),
    ]),
    ['数据', counts.figures],
  ]
}

function shares(counts: Counts): [string, Share][] {
  return [
    ['标题单位年度', counts.metadata],
    ['部分类别', counts.categories],
    ['小标题层级', counts.levels],
    ['小标题路径', counts.paths],
    ['措施状态', counts.statuses],
    ['条目首句', counts.leads],
    ['文字保留', counts.textKept],
  ]
}

function describeTally(name: string, tally: Tally): string {
  const { precision, recall, f1 } = scoreOf(tally)
  const numbers = [precision, recall, f1].map((number) => number.toFixed(4)).join('  ')
  return `${pad(name)}${numbers}  ${tally.right} / ${tally.extra} / ${tally.missed}`
}

function describeShare(name: string, share: Share): string {
  const { right, of } = share
  return `${pad(name)}${shareOf(share).toFixed(4)}          ${Math.round(right)} / ${Math.round(of)}`
}

/** A Han character is as wide as two others. */
function pad(name: string): string {
  const width = [...name].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return name + ' '.repeat(Math.max(1, 17 - width))
}
