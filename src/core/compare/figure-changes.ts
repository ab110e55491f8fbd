/**
 * The figures of two texts beside each other: 36次 → 41次.
 *
 *     figureChanges('开展法治宣传36次', '开展法治宣传41次，接受咨询80人次')
 *       → [{ unit: '次', label: '开展法治宣传', before: 36…, after: 41… }, { unit: '人次', …, before: null }]
 *
 * Two figures belong together if they have the same unit and their labels are alike. Nothing is
 * subtracted: 余 and 超 make that a guess, and what a number means a person judges.
 */
import { figuresIn } from '../extract/figures.ts'
import type { Figure } from '../extract/figures.ts'
import { pairBestFirst } from './pair-best-first.ts'
import { likenessOf, profileOf } from './similarity.ts'

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
  const old = figuresIn(before).map(labelled)
  const young = figuresIn(after).map(labelled)
  const paired = pairBestFirst(old.length, young.length, (i, j) => {
    const [a, b] = [old[i], young[j]]
    if (a === undefined || a.figure.unit !== b?.figure.unit) return null
    const likeness = likenessOf(a.profile, b.profile)
    return likeness < ALIKE ? null : { likeness, isFitting: isSameCount(a.figure, b.figure) }
  })
  const gone = new Set(old.keys())
  const changes = young.map(({ figure }, j) => {
    const pair = paired.get(j)
    if (pair === undefined) return changeOf(null, figure)
    gone.delete(pair.i)
    return changeOf(old[pair.i]?.figure ?? null, figure)
  })
  const rest = old.filter((_, i) => gone.has(i))
  return [...changes, ...rest.map(({ figure }) => changeOf(figure, null))]
}

function labelled(figure: Figure): { figure: Figure; profile: ReturnType<typeof profileOf> } {
  return { figure, profile: profileOf(figure.label ?? '') }
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
