/**
 * Two reports word for word: drawn side by side, and one within the other for a phone. Of more
 * reports the first two are compared.
 */
import { mapCells } from '../../core/compare/aligned-row.ts'
import type { AlignedTexts, TextRow } from '../../core/compare/align-texts.ts'
import { pageAddress } from '../../core/page-address.ts'
import { element } from '../search/element.ts'
import { alignInWorker } from './align-in-worker.ts'
import type { DrawComparison, ShownReport } from './comparison.ts'
import type { CellLook } from './passage-content.ts'
import { textContent } from './text-content.ts'
import type { TextLook } from './text-content.ts'

/** `chosen`: how many reports there are in all. */
export async function compareTexts(
  reports: readonly [ShownReport, ShownReport],
  chosen: number,
  { base }: CellLook,
  signal: AbortSignal,
): Promise<DrawComparison> {
  const [before, after] = reports
  const aligned = await alignInWorker([before.report, after.report], signal)
  const pageOf = ({ report }: ShownReport): string => pageAddress(base, `reports/${report.id}/`)
  const pages = { before: pageOf(before), after: pageOf(after) }
  const unfolded = new Set<string>()
  return ({ fold }) => {
    const look: TextLook = { pages, isFolding: fold, unfolded }
    return {
      reports,
      rows: mapCells(aligned.rows, (paragraph, column) => () => {
        const side = SIDES[column]
        return side ? textContent(paragraph, side, look) : []
      }),
      unified: mapCells(
        aligned.rows.map(unify),
        (paragraph) => () => textContent(paragraph, 'both', look),
      ),
      remarks: remarksOn(aligned, reports, chosen).map((words) => element('p', {}, words)),
      silence: '此处无对应',
      canFold: true,
    }
  }
}

const SIDES = ['before', 'after'] as const

function unify(row: TextRow): TextRow {
  const lines = row.lines.map(({ cells: [before = null, after = null], isCommon }) => ({
    cells: [before ?? after],
    isCommon,
  }))
  return { ...row, lines }
}

function remarksOn(
  { areEqual, isCoarse, areUnrelated }: AlignedTexts,
  [before, after]: readonly [ShownReport, ShownReport],
  chosen: number,
): string[] {
  const remarks: string[] = []
  if (chosen > 2) {
    remarks.push(
      `逐字对照一次看两份，这里是前两份：${before.name}、${after.name}。用“前移”“后移”可以换成别的。`,
    )
  }
  if (areEqual) remarks.push('标题以外，两份文字完全相同。')
  else {
    remarks.push(
      `前份：${before.name}，独有的字划去；后份：${after.name}，独有的字加下划线。整段只有一份写到的，另外注明。`,
    )
  }
  if (areUnrelated) {
    remarks.push(
      '两份报告几乎没有相同的段落，逐字对照用处不大；看各自写了什么，请用“按部分”“按标签”。',
    )
  }
  if (isCoarse) {
    remarks.push('报告很长，改动很多：有的地方只对照到整句、整段，没有逐字找差异。')
  }
  return remarks
}
