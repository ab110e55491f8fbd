/**
 * Measures of the gold and of a conversion side by side.
 *
 * Cut rightly (`cut`): one to one, nine tenths the same. For tags and figures a looser tie is enough
 * (`overlaps`): half of the shorter one, so that a wrong cut is not punished three times.
 */
import type { ExportedMeasure } from '../../src/core/export-report.ts'
import { comparableItem } from './comparable-text.ts'
import type { GoldMeasure } from './gold.ts'
import { countShared, gramsOf } from './grams.ts'
import type { Grams } from './grams.ts'

export interface MeasurePairs {
  cut: { gold: GoldMeasure; got: ExportedMeasure }[]
  missed: GoldMeasure[]
  extra: ExportedMeasure[]
  overlaps: { gold: GoldMeasure; got: ExportedMeasure }[]
}

const SAME = 0.9
const OVERLAP = 0.5

interface Text {
  text: string
  length: number
  grams: Grams
}

export function pairMeasures(
  gold: readonly GoldMeasure[],
  got: readonly ExportedMeasure[],
): MeasurePairs {
  const goldTexts = gold.map((measure) => ({ measure, ...readText(measure.text) }))
  const gotTexts = got.map((measure) => ({ measure, ...readText(measure.text) }))
  const candidates = goldTexts.flatMap((a) =>
    gotTexts.flatMap((b) => {
      const shared = countShared(a.grams, b.grams)
      return shared === 0 ? [] : [{ gold: a.measure, got: b.measure, ...compare(a, b, shared) }]
    }),
  )
  const cut: MeasurePairs['cut'] = []
  const paired = new Set<GoldMeasure | ExportedMeasure>()
  const bestFirst = candidates.toSorted((a, b) => b.likeness - a.likeness)
  for (const { gold: a, got: b } of bestFirst.filter(({ same }) => same)) {
    if (paired.has(a) || paired.has(b)) continue
    paired.add(a).add(b)
    cut.push({ gold: a, got: b })
  }
  return {
    cut,
    missed: gold.filter((measure) => !paired.has(measure)),
    extra: got.filter((measure) => !paired.has(measure)),
    overlaps: candidates.filter(({ overlap }) => overlap >= OVERLAP),
  }
}

function readText(raw: string): Text {
  const text = comparableItem(raw)
  return { text, length: [...text].length, grams: gramsOf(text) }
}

function compare(
  a: Text,
  b: Text,
  shared: number,
): { likeness: number; same: boolean; overlap: number } {
  const likeness = shared / (a.grams.size + b.grams.size - shared)
  const contained = a.text.includes(b.text) || b.text.includes(a.text)
  const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  return {
    likeness,
    same: likeness >= SAME || (contained && ratio >= SAME),
    overlap: shared / Math.min(a.grams.size, b.grams.size),
  }
}
