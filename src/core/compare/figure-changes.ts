/**
 * The figures of two texts beside each other: 36次 → 41次.
 *
 *     figureChanges('开展法治宣传36次', '开展法治宣传41次，接受咨询80人次')
 *       → [{ unit: '次', label: '开展法治宣传', before: 36…, after: 41… }, { unit: '人次', …, before: null }]
 *
 * Two figures belong together if they have the same unit and their labels are alike; where there are
 * too many to compare each with each, if their labels are equal. Nothing is subtracted: 余 and 超 make
 * that a guess, and what a number means a person judges.
 */
import { figuresIn } from '../extract/figures.ts'
import type { Figure } from '../extract/figures.ts'
import { norm } from '../text/norm.ts'
import { MOST_COMPARISONS } from './align-in-order.ts'
import { pairBestFirst } from './pair-best-first.ts'
import type { Candidate } from './pair-best-first.ts'
import { pairEqual } from './pair-equal.ts'
import { likenessOf, profileOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

/** At least one side is there. */
export interface FigureChange {
  unit: string
  /** What is counted, as the later text says it, else the earlier; null where neither does. */
  label: string | null
  before: Figure | null
  after: Figure | null
  /** Both sides are there and count the same. */
  isSame: boolean
}

const ALIKE = 0.5

/** In the order of the later text; then what only the earlier one counts. */
export function figureChanges(before: string, after: string): FigureChange[] {
  const old = figuresIn(before)
  const young = figuresIn(after)
  const paired = pairFigures(old, young)
  const gone = new Set(old.keys())
  const changes = young.map((figure, j) => {
    const i = paired.get(j)
    if (i === undefined) return changeOf(null, figure)
    gone.delete(i)
    return changeOf(old[i] ?? null, figure)
  })
  const rest = old.filter((_, i) => gone.has(i))
  return [...changes, ...rest.map((figure) => changeOf(figure, null))]
}

/** Places of the earlier figures by those of the later ones. */
function pairFigures(old: readonly Figure[], young: readonly Figure[]): Map<number, number> {
  const pairs = pairEqual(old.map(keysOf), young.map(keysOf))
  const taken = new Set(pairs.values())
  const a = labelled(old, (place) => !taken.has(place))
  const b = labelled(young, (place) => !pairs.has(place))
  if (a.length * b.length > MOST_COMPARISONS) return pairs
  const candidates: Candidate[] = []
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      if (left.figure.unit !== right.figure.unit) continue
      const likeness = likenessOf(left.profile, right.profile)
      if (likeness < ALIKE) continue
      candidates.push({ i, j, likeness, isFitting: isSameCount(left.figure, right.figure) })
    }
  }
  const found = pairBestFirst(a.length, b.length, candidates)
  for (const [j, { i }] of found) pairs.set(b[j]?.place ?? -1, a[i]?.place ?? -1)
  return pairs
}

/** Same label and same count, then same label. */
function keysOf({ unit, label, value, max, approx }: Figure): string[] {
  const counted = JSON.stringify([unit, norm(label ?? '')])
  return [JSON.stringify([counted, value, max, approx]), counted]
}

interface Labelled {
  place: number
  figure: Figure
  profile: Profile
}

function labelled(figures: readonly Figure[], isFree: (place: number) => boolean): Labelled[] {
  return figures.flatMap((figure, place) =>
    isFree(place) ? [{ place, figure, profile: profileOf(figure.label ?? '') }] : [],
  )
}

function changeOf(before: Figure | null, after: Figure | null): FigureChange {
  return {
    unit: after?.unit ?? before?.unit ?? '',
    label: after?.label ?? before?.label ?? null,
    before,
    after,
    isSame: before !== null && after !== null && isSameCount(before, after),
  }
}

/** 40余次 and 40次 are not the same count. */
function isSameCount(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.max === b.max && a.approx === b.approx
}
