/**
 * What last year’s report planned and lacked, beside what this year’s report tells that is most like
 * it, so that a person judges: beside plans its practices, beside problems its problems, too, since
 * some of them have stayed.
 *
 *     followUp(2022, 2023).plans[0] → { block: 下一步，加强法律明白人培养…, candidates: [{ 培养法律明白人20名…, 0.42 }] }
 *
 * Nothing is claimed: a plan without a candidate may well have been carried out, in other words.
 */
import type { Measure, Problem } from '../report.ts'
import { placedMeasures } from './placed-measures.ts'
import type { ReportData } from './report-entry.ts'
import { likenessOf, profileOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

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

export interface FollowCandidate {
  block: Measure | Problem
  likeness: number
}

const MOST = 3
const LEAST_ALIKE = 0.15

export function followUp(
  before: Pick<ReportData, 'sections'>,
  after: Pick<ReportData, 'sections'>,
): FollowUp {
  const practices = measuresIn(after).filter(({ status }) => status !== 'planned')
  const answers = practices.map(profiled)
  const problems = problemsIn(after).map(profiled)
  const plans = measuresIn(before).filter(({ status }) => status === 'planned')
  return {
    plans: plans.map((block) => follow(block, answers)),
    problems: problemsIn(before).map((block) => follow(block, [...answers, ...problems])),
  }
}

interface Answer {
  block: Measure | Problem
  profile: Profile
}

function profiled(block: Measure | Problem): Answer {
  return { block, profile: profileOf(block.text) }
}

function follow<B extends Measure | Problem>(
  block: B,
  answers: readonly Answer[],
): FollowedBlock<B> {
  const own = profileOf(block.text)
  const candidates = answers
    .map(({ block, profile }) => ({ block, likeness: likenessOf(own, profile) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
  return { block, candidates }
}

function measuresIn(report: Pick<ReportData, 'sections'>): Measure[] {
  return placedMeasures(report).map(({ measure }) => measure)
}

function problemsIn({ sections }: Pick<ReportData, 'sections'>): Problem[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'problem').filter(({ kind }) => kind === '存在问题'),
  )
}
