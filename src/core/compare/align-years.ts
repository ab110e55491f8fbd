/**
 * Two years of one township: what was kept, changed, is new or not mentioned again, and what became
 * of last year’s plans and problems.
 *
 *     alignYears({ year: 2022, report }, { year: 2023, report })
 *       → 延续 “12 项”, 调整, 新增, 不再提及, 去年打算 → 今年写到, 去年问题 → 今年写到, 今年打算
 *
 * Every practice of both reports stands in one of the first four rows, once (pair-measures.ts). Every
 * plan and problem of the earlier report has a line of its own with what the later one tells that is
 * most like it (follow-up.ts); the plans of the later one come last, each beside an earlier one that is
 * like it. An empty cell says that nothing alike was found, never
 * that nothing was done. All rows are there, those without a line, too: that is an answer.
 */
import type { Figure } from '../extract/figures.ts'
import type { Measure, Problem } from '../report.ts'
import { readMark } from '../text/number-mark.ts'
import type { AlignedLine, AlignedRow } from './aligned-row.ts'
import { compareWords } from './changed-words.ts'
import type { WordPiece } from './changed-words.ts'
import { figureChanges } from './figure-changes.ts'
import { followUp } from './follow-up.ts'
import type { FollowedBlock } from './follow-up.ts'
import { pairMeasures } from './pair-measures.ts'
import type { MeasurePair, PairKind } from './pair-measures.ts'
import type { PlacedMeasure } from './placed-measures.ts'
import type { ReportData } from './report-entry.ts'

export interface ReportYear {
  year: number
  report: Pick<ReportData, 'sections'>
}

/** What one of the two years says in a line. */
export interface YearText {
  block: Measure | Problem
  /** Both texts of the line, compared; null where there is nothing to compare with. */
  words: readonly WordPiece[] | null
  /** How it stands to the other year, told beside the later one: 相近 87%, 宣传 36次 → 41次. */
  notes: readonly string[]
}

export type YearRow = AlignedRow<readonly YearText[]>
type YearLine = AlignedLine<readonly YearText[]>

/** So what stands alone may have a partner that was not found. */
const COARSE = '（措施太多，只比较了文字相同和位置相近的）'

const KINDS: readonly PairKind[] = ['延续', '调整', '新增', '不再提及']

export function alignYears(before: ReportYear, after: ReportYear): YearRow[] {
  const { pairs, isCoarse } = pairMeasures(before.report, after.report)
  const { plans, problems } = followUp(before.report, after.report)
  const isLastYear = before.year === after.year - 1
  const [then, now] = isLastYear ? ['去年', '今年'] : [`${before.year}年`, `${after.year}年`]
  const practices = pairs.filter((pair) => !isPlan(pair.after ?? pair.before))
  return [
    ...KINDS.map((kind) => {
      const told = practices.filter((pair) => pair.kind === kind)
      const isAlone = kind === '新增' || kind === '不再提及'
      return pairRow(kind, '已做和整改', told, isCoarse && isAlone ? COARSE : '')
    }),
    followRow(`${then}打算 → ${now}写到`, plans),
    followRow(`${then}问题 → ${now}写到`, problems),
    pairRow(
      `${now}打算`,
      FOLLOWED,
      pairs.filter(({ after }) => isPlan(after)),
    ),
  ]
}

const FOLLOWED = '打算和问题'

function isPlan(placed: PlacedMeasure | null): boolean {
  return placed?.measure.status === 'planned'
}

function pairRow(name: string, group: string, pairs: readonly MeasurePair[], note = ''): YearRow {
  const lines = pairs.map(pairLine)
  return { name, group, words: `${itemWords(lines.length)}${note}`, lines }
}

function pairLine({ kind, likeness, before, after }: MeasurePair): YearLine {
  const [old, young] = [before?.measure, after?.measure]
  if (old === undefined || young === undefined) {
    return { cells: [plainTexts(old), plainTexts(young)], isCommon: false }
  }
  const [oldText, youngText] = [withoutNumber(old.text), withoutNumber(young.text)]
  const { pieces } = compareWords(oldText.words, youngText.words)
  const textOf = (block: Measure, { number }: NumberedText, notes: string[]): YearText[] => {
    return [{ block, words: [{ text: number, change: 'same' }, ...pieces], notes }]
  }
  const isSame = oldText.words === youngText.words
  const notes = [likenessWords(likeness, isSame), ...figureWords(old, young)]
  return {
    cells: [textOf(old, oldText, []), textOf(young, youngText, notes)],
    isCommon: kind === '延续',
  }
}

interface NumberedText {
  number: string
  words: string
}

/** What was the second item and is the third now has not changed by that. */
function withoutNumber(text: string): NumberedText {
  const mark = readMark(text)
  const length = mark === null || mark.bare === true ? 0 : mark.length
  return { number: text.slice(0, length), words: text.slice(length) }
}

function plainTexts(block: Measure | undefined): YearText[] | null {
  return block === undefined ? null : [{ block, words: null, notes: [] }]
}

function followRow(name: string, blocks: readonly FollowedBlock<Measure | Problem>[]): YearRow {
  const lines = blocks.map(({ block, candidates }): YearLine => {
    const found = candidates.map(({ block: other, likeness }) => ({
      block: other,
      words: null,
      notes: [likenessWords(likeness, block.text === other.text)],
    }))
    const own = { block, words: null, notes: [] }
    return { cells: [[own], found.length === 0 ? null : found], isCommon: false }
  })
  const alone = lines.filter(({ cells }) => cells.includes(null)).length
  const rest = alone === 0 ? '' : `，${alone} 项没有找到相近的写法`
  return { name, group: FOLLOWED, words: `${itemWords(lines.length)}${rest}`, lines }
}

function itemWords(count: number): string {
  return count === 0 ? '没有' : `${count} 项`
}

/** Other figures hardly make a text less alike: 99% is not yet the same. */
function likenessWords(likeness: number, isSame: boolean): string {
  return isSame ? '文字相同' : `相近 ${Math.min(99, Math.round(likeness * 100))}%`
}

/** Counts that only one of the two gives are to be seen among the changed words. */
function figureWords(before: { text: string }, after: { text: string }): string[] {
  return figureChanges(before.text, after.text).flatMap((change) =>
    change.isSame || change.before === null || change.after === null
      ? []
      : [`${change.label ?? ''} ${countWords(change.before)} → ${countWords(change.after)}`.trim()],
  )
}

/** 超过60项, 100余项: words that stand before the number are no part of what was read as it. */
function countWords({ raw, approx }: Figure): string {
  const before = (approx ?? '').split('…').filter((word) => !raw.includes(word))
  return `${before.join('')}${raw}`
}
