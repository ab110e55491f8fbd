/**
 * The measures of two reports side by side: which were kept, changed, are new or not mentioned again.
 *
 *     36次法治宣传 (2022), 41次法治宣传 (2023) → { kind: '延续', likeness: 0.96, before, after }
 *
 * Each measure of both reports is in exactly one pair. Pairs are one to one: equal ones, then the most
 * alike first. Of thousands of measures only those at about the same place are compared.
 * The same both ways round, with 新增 and 不再提及 changed over. What was planned is paired with
 * plans only: a plan that was carried out is no plan that goes on (follow-up.ts shows those).
 *
 * Nothing is claimed beyond the words: 不再提及 is not 不再开展.
 */
import { placedMeasures } from './placed-measures.ts'
import type { PlacedMeasure } from './placed-measures.ts'
import { norm } from '../text/norm.ts'
import { MOST_COMPARISONS } from './align-in-order.ts'
import { pairBestFirst } from './pair-best-first.ts'
import type { Candidate } from './pair-best-first.ts'
import { pairEqual } from './pair-equal.ts'
import type { ReportData } from './report-entry.ts'
import { likenessOf, likenessesTo, profileOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

/** 延续 kept: the same but for numbers and a few words; 调整 changed; 新增 new; 不再提及 gone. */
export type PairKind = '延续' | '调整' | '新增' | '不再提及'

/** 延续 and 调整 have both sides, 新增 only `after`, 不再提及 only `before`. */
export interface MeasurePair {
  kind: PairKind
  /** 0…1 (similarity.ts); 0 where one side is missing. */
  likeness: number
  before: PlacedMeasure | null
  after: PlacedMeasure | null
}

/**
 * In 60 invented pairs of years the best partners of what was told again with new numbers come out
 * above 0.9, of what was told anew in other words mostly between 0.35 and 0.7; below that, topics
 * begin to differ. Of two towns that have nothing to do with each other 1 in 11 comes above 0.35.
 */
const KEPT = 0.8
const CHANGED = 0.35

export interface PairedMeasures {
  /** In the order of `after`; then, in the order of `before`, what is not mentioned again. */
  pairs: MeasurePair[]
  /** Too many to compare each with each: to be told to the reader. */
  isCoarse: boolean
}

export function pairMeasures(
  before: Pick<ReportData, 'sections'>,
  after: Pick<ReportData, 'sections'>,
): PairedMeasures {
  const old = placedMeasures(before)
  const young = placedMeasures(after)
  const paired = new Map<number, Partner>()
  for (const [j, i] of pairEqual(old.map(keysOf), young.map(keysOf)))
    paired.set(j, { i, likeness: 1 })
  const taken = new Set(Array.from(paired.values(), ({ i }) => i))
  const a = profiled(old, (place) => !taken.has(place))
  const b = profiled(young, (place) => !paired.has(place))
  const { found, isCoarse } = pairAlike(a, b)
  for (const [j, { i, likeness }] of found)
    paired.set(b[j]?.place ?? -1, { i: a[i]?.place ?? -1, likeness })
  return { pairs: tellPairs(old, young, paired), isCoarse }
}

function tellPairs(
  old: readonly PlacedMeasure[],
  young: readonly PlacedMeasure[],
  paired: ReadonlyMap<number, Partner>,
): MeasurePair[] {
  const gone = new Set(old.keys())
  const pairs = young.map((after, j): MeasurePair => {
    const { i, likeness } = paired.get(j) ?? { i: -1, likeness: 0 }
    const before = old[i] ?? null
    if (before === null) return { kind: '新增', likeness: 0, before, after }
    gone.delete(i)
    return { kind: likeness >= KEPT ? '延续' : '调整', likeness, before, after }
  })
  const rest = old.filter((_, i) => gone.has(i))
  return [
    ...pairs,
    ...rest.map((before): MeasurePair => ({
      kind: '不再提及',
      likeness: 0,
      before,
      after: null,
    })),
  ]
}

/** Equal by `norm` in the same part, then anywhere. */
function keysOf(placed: PlacedMeasure): string[] {
  const text = JSON.stringify([isPlan(placed), norm(placed.measure.text)])
  return [text + placed.section.category, text]
}

interface Partner {
  i: number
  likeness: number
}

interface Profiled {
  placed: PlacedMeasure
  /** Among all measures of its report. */
  place: number
  profile: Profile
}

function profiled(
  measures: readonly PlacedMeasure[],
  isFree: (place: number) => boolean,
): Profiled[] {
  return measures.flatMap((placed, place) =>
    isFree(place) ? [{ placed, place, profile: profileOf(placed.measure.text) }] : [],
  )
}

/** So many pairs are soon passed over if they have little in common. */
const MOST_PAIRS = 4_000_000

function pairAlike(
  old: readonly Profiled[],
  young: readonly Profiled[],
): { found: Map<number, Partner>; isCoarse: boolean } {
  const all = compareAll(old, young)
  const candidates = all ?? compareNeighbours(old, young)
  return {
    found: pairBestFirst(old.length, young.length, candidates),
    isCoarse: all === null,
  }
}

/** Null where there are too many, or too many are alike. */
function compareAll(old: readonly Profiled[], young: readonly Profiled[]): Candidate[] | null {
  if (old.length * young.length > MOST_PAIRS) return null
  const candidates: Candidate[] = []
  const likenessesOf = likenessesTo(young.map(({ profile }) => profile))
  for (const [i, a] of old.entries()) {
    const likenesses = likenessesOf(a.profile)
    for (const [j, b] of young.entries()) {
      const likeness = likenesses[j] ?? 0
      if (mayPair(a, b, likeness)) candidates.push(candidateOf(a, b, i, j, likeness))
    }
    if (candidates.length > MOST_COMPARISONS) return null
  }
  return candidates
}

/** Only what stands at about the same place of both lists. */
function compareNeighbours(old: readonly Profiled[], young: readonly Profiled[]): Candidate[] {
  const candidates: Candidate[] = []
  const [n, m] = [old.length, young.length]
  // Whole numbers, so that it is the same both ways round: i / n and j / m differ by reach / (n * m).
  const reach = MOST_COMPARISONS / 2
  for (const [i, a] of old.entries()) {
    const first = Math.max(0, Math.ceil((i * m - reach) / n))
    for (let j = first; j < m && j * n <= i * m + reach; j++) {
      const b = young[j]
      if (b === undefined || isPlan(a.placed) !== isPlan(b.placed)) continue
      const likeness = likenessOf(a.profile, b.profile)
      if (mayPair(a, b, likeness)) candidates.push(candidateOf(a, b, i, j, likeness))
    }
  }
  return candidates
}

function mayPair(a: Profiled, b: Profiled, likeness: number): boolean {
  return likeness >= CHANGED && isPlan(a.placed) === isPlan(b.placed)
}

function candidateOf(a: Profiled, b: Profiled, i: number, j: number, likeness: number): Candidate {
  const isFitting = a.placed.section.category === b.placed.section.category
  return { i, j, likeness, isFitting }
}

function isPlan({ measure }: PlacedMeasure): boolean {
  return measure.status === 'planned'
}
