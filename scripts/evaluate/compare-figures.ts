/**
 * Figures of the gold against those of a conversion.
 *
 * Compared within groups of measures that overlap, so that a wrong cut alone loses no figure. A
 * figure is right by value, upper end and unit: 4万余人次 is 40000|人次, however it was written down.
 */
import type { ExportedFigure, ExportedMeasure } from '../../src/core/export-report.ts'
import { comparable } from './comparable-text.ts'
import type { GoldFigure, GoldMeasure } from './gold.ts'
import type { Miss } from './miss.ts'
import type { MeasurePairs } from './pair-measures.ts'
import { addTally, newTally } from './score.ts'
import type { Tally } from './score.ts'

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

interface Named {
  value: number
  max?: number | null
  unit: string
}

export function compareFigures(
  gold: readonly GoldMeasure[],
  got: readonly ExportedMeasure[],
  overlaps: MeasurePairs['overlaps'],
): { tally: Tally; misses: Miss[] } {
  const tally = newTally()
  const misses: Miss[] = []
  for (const group of groupMeasures(gold, got, overlaps)) {
    const result = compareGroup(group)
    addTally(tally, result.tally)
    misses.push(...result.misses)
  }
  return { tally, misses }
}

interface Group {
  gold: GoldMeasure[]
  got: ExportedMeasure[]
}

/** Measures tied directly or through others; a conversion's measure tied to none is left out. */
function groupMeasures(
  gold: readonly GoldMeasure[],
  got: readonly ExportedMeasure[],
  overlaps: MeasurePairs['overlaps'],
): Group[] {
  const groups: Group[] = []
  const placed = new Set<GoldMeasure>()
  for (const first of gold) {
    if (placed.has(first)) continue
    const members = new Set<GoldMeasure>([first])
    const tied = new Set<ExportedMeasure>()
    for (let size = 0; size < members.size + tied.size;) {
      size = members.size + tied.size
      for (const pair of overlaps) {
        if (members.has(pair.gold) || tied.has(pair.got)) {
          members.add(pair.gold)
          tied.add(pair.got)
        }
      }
    }
    for (const member of members) placed.add(member)
    groups.push({ gold: [...members], got: got.filter((measure) => tied.has(measure)) })
  }
  return groups
}

function compareGroup(group: Group): { tally: Tally; misses: Miss[] } {
  const wanted = group.gold.flatMap(({ figures }) => figures)
  const free = group.got.flatMap(({ figures }) => figures)
  const at = group.gold[0]?.text ?? ''
  const missed: GoldFigure[] = []
  let right = 0
  for (const figure of wanted.filter(({ optional }) => optional !== true)) {
    if (takeFirst(free, (other) => nameOf(other) === nameOf(figure))) right++
    else missed.push(figure)
  }
  for (const figure of wanted.filter(({ optional }) => optional === true)) {
    takeFirst(free, (other) => nameOf(other) === nameOf(figure) || sameValue(other, figure))
  }
  return {
    tally: { right, extra: free.length, missed: missed.length },
    misses: [
      ...missed.map((figure) => ({
        ...{ kind: 'figure' as const, at, expected: tell(figure), got: null },
      })),
      ...free.map((figure) => ({
        ...{ kind: 'figure' as const, at, expected: null, got: tell(figure) },
      })),
    ],
  }
}

function takeFirst(free: ExportedFigure[], isRight: (figure: ExportedFigure) => boolean): boolean {
  const index = free.findIndex(isRight)
  if (index >= 0) free.splice(index, 1)
  return index >= 0
}

function sameValue(a: Named, b: Named): boolean {
  return nameOf(a).split('|')[0] === nameOf(b).split('|')[0]
}

function tell(figure: Named & { raw: string }): string {
  return `${figure.raw}（${nameOf(figure)}）`
}

function nameOf({ value, max, unit: rawUnit }: Named): string {
  let unit = comparable(rawUnit)
    .replace(/^[余多来]/u, '')
    .replace(/(?:以上|左右|以内|以下)$/u, '')
  let factor = 1
  const [, scale = '', counted = ''] = /^([万亿])(.*)$/u.exec(unit) ?? []
  if (scale === '亿' || counted !== '') {
    factor = SCALES[scale] ?? 1
    unit = counted
  }
  const low = write(value * factor)
  const isRange = max !== undefined && max !== null && max !== value
  return `${isRange ? `${low}~${write(max * factor)}` : low}|${unit}`
}

/** 1007.6 × 10000 is not quite 10076000 to a computer. */
function write(value: number): string {
  return String(Number(value.toPrecision(10)))
}
