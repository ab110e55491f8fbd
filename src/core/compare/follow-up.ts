/**
 * What last year’s report planned and lacked, beside the practices this year’s report tells that are
 * most like it, so that a person judges.
 *
 *     followUp(2022, 2023).plans[0] → { block: 下一步，加强法律明白人培养…, candidates: [{ 培养法律明白人20名…, 0.42 }] }
 *
 * Nothing is claimed: a plan without a candidate may well have been carried out, in other words.
 */
import type { Measure, Problem } from '../report.ts'
import { placedMeasures } from './placed-measures.ts'
import type { PlacedMeasure } from './placed-measures.ts'
import type { ReportData } from './report-entry.ts'
import { likenessOf, profileOf } from './similarity.ts'

export interface FollowUp {
  /** 去年打算 → 今年写到. In the order of the earlier report. */
  plans: FollowedBlock<Measure>[]
  /** 去年问题 → 今年写到; without causes. */
  problems: FollowedBlock<Problem>[]
}

export interface FollowedBlock<B extends Measure | Problem> {
  block: B
  /** None to three, the most alike first. */
  candidates: FollowCandidate[]
}

export interface FollowCandidate extends PlacedMeasure {
  likeness: number
}

const MOST = 3
const LEAST_ALIKE = 0.15

export function followUp(
  before: Pick<ReportData, 'sections'>,
  after: Pick<ReportData, 'sections'>,
): FollowUp {
  const practices = placedMeasures(after)
    .filter(({ measure }) => measure.status !== 'planned')
    .map((placed) => ({ placed, profile: profileOf(placed.measure.text) }))

  const follow = <B extends Measure | Problem>(block: B): FollowedBlock<B> => {
    const profile = profileOf(block.text)
    const candidates = practices
      .map(({ placed, profile: other }) => ({ ...placed, likeness: likenessOf(profile, other) }))
      .filter(({ likeness }) => likeness >= LEAST_ALIKE)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST)
    return { block, candidates }
  }

  const followed: FollowUp = { plans: [], problems: [] }
  for (const section of before.sections) {
    for (const block of section.blocks) {
      if (block.type === 'measure' && block.status === 'planned') followed.plans.push(follow(block))
      if (block.type === 'problem' && block.kind === '存在问题')
        followed.problems.push(follow(block))
    }
  }
  return followed
}
