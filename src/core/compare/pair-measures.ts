/**
 * The measures of two reports side by side: which were kept, changed, are new or not mentioned again.
 *
 *     36次法治宣传 (2022), 41次法治宣传 (2023) → { kind: '延续', likeness: 0.96, before, after }
 *
 * Each measure of both reports is in exactly one pair. Pairs are one to one, the most alike first.
 * The same both ways round, with 新增 and 不再提及 changed over. What was planned is paired with
 * plans only: a plan that was carried out is no plan that goes on (follow-up.ts shows those).
 *
 * Nothing is claimed beyond the words: 不再提及 is not 不再开展.
 */
import { placedMeasures } from './placed-measures.ts'
import type { PlacedMeasure } from './placed-measures.ts'
import { likenessesTo, profileOf } from './similarity.ts'
import type { Profile } from './similarity.ts'
import { pairBestFirst } from './pair-best-first.ts'
import type { ReportData } from './report-entry.ts'

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

/** In the order of `after`; then, in the order of `before`, what is not mentioned again. */
export function pairMeasures(
  before: Pick<ReportData, 'sections'>,
  after: Pick<ReportData, 'sections'>,
): MeasurePair[] {
  const old = placedMeasures(before).map(profiled)
  const young = placedMeasures(after).map(profiled)
  const likenessesOf = likenessesTo(young.map(({ profile }) => profile))
  const likenesses = old.map(({ profile }) => likenessesOf(profile))
  const paired = pairBestFirst(old.length, young.length, (i, j) => {
    const [a, b] = [old[i], young[j]]
    if (a === undefined || b === undefined || isPlan(a) !== isPlan(b)) return null
    const likeness = likenesses[i]?.[j] ?? 0
    return likeness < CHANGED ? null : { likeness, isFitting: isSamePart(a, b) }
  })
  const gone = new Set(old.keys())
  const pairs = young.map(({ placed }, j): MeasurePair => {
    const pair = paired.get(j)
    const partner = pair === undefined ? undefined : old[pair.i]
    if (pair === undefined || partner === undefined)
      return { kind: '新增', likeness: 0, before: null, after: placed }
    gone.delete(pair.i)
    const kind = pair.likeness >= KEPT ? '延续' : '调整'
    return { kind, likeness: pair.likeness, before: partner.placed, after: placed }
  })
  const rest = old.filter((_, i) => gone.has(i))
  return [
    ...pairs,
    ...rest.map(({ placed }): MeasurePair => ({
      kind: '不再提及',
      likeness: 0,
      before: placed,
      after: null,
    })),
  ]
}

interface Profiled {
  placed: PlacedMeasure
  profile: Profile
}

function profiled(placed: PlacedMeasure): Profiled {
  return { placed, profile: profileOf(placed.measure.text) }
}

function isPlan({ placed }: Profiled): boolean {
  return placed.measure.status === 'planned'
}

function isSamePart(a: Profiled, b: Profiled): boolean {
  return a.placed.section.category === b.placed.section.category
}
