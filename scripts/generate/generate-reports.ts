/**
 * The reports of an invented country, one after another: county by county, town by town, year by
 * year. Nothing is kept but the county at work, so any number of reports needs the same memory.
 */
import { composeReport } from './compose-report.ts'
import type { Composed } from './compose-report.ts'
import { townsOfCounty } from './places.ts'
import type { Town } from './places.ts'
import { planNextYear, planReport } from './plan-report.ts'
import type { ReportPlan } from './plan-report.ts'
import { newRandom } from './random.ts'
import type { Random } from './random.ts'
import { chooseStyle } from './style.ts'

const YEARS = { first: 2019, last: 2025 }

export interface GeneratedReport extends Composed {
  town: Town
  year: number
  random: Random
}

export function* generateReports(count: number, seed: string): Generator<GeneratedReport> {
  let left = count
  for (let county = 0; left > 0; county++) {
    for (const report of reportsOfCounty(county, newRandom(`${seed}/${county}`))) {
      yield report
      if (--left === 0) return
    }
  }
}

function* reportsOfCounty(index: number, random: Random): Generator<GeneratedReport> {
  const towns = townsOfCounty(index, random.fork('towns'))
  /** Last town's plans by year: what a neighbour may copy. */
  let neighbour: { town: Town; plans: Map<number, ReportPlan> } | null = null
  for (const [number, town] of towns.entries()) {
    const own = random.fork(`town ${number}`)
    const plans = new Map<number, ReportPlan>()
    const years = own.between(1, 4)
    const first = own.between(YEARS.first, YEARS.last - years + 1)
    let style = chooseStyle(own)
    let last: ReportPlan | null = null
    for (let year = first; year < first + years; year++) {
      const copied = own.chance(0.1) ? (neighbour?.plans.get(year) ?? null) : null
      const plan: ReportPlan = copied ?? (last === null ? planReport(own) : planNextYear(last, own))
      if (own.chance(0.15)) style = chooseStyle(own)
      const copiedFrom = copied === null ? null : (neighbour?.town ?? null)
      const writing = own.fork(year)
      const composed = composeReport({ town, year, style, plan, copiedFrom, random: writing })
      yield { ...composed, town, year, random: writing.fork('file') }
      plans.set(year, plan)
      last = plan
    }
    neighbour = { town, plans }
  }
}
