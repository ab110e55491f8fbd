/**
 * Two different texts for one township and year: both are kept, and on both a person is told.
 *
 * Pure; which township a report is of is decided in core/township.ts. A report that was withdrawn
 * from the site is in nobody's way. The same bytes twice make one report and are no conflict. Where
 * the county is known of one of them only, they may be of one township: that, too, is told.
 */
import { VFile } from 'vfile'
import { messagesOf, warn } from '../../src/core/messages.ts'
import type { Message } from '../../src/core/messages.ts'
import type { Places } from '../../src/core/places.ts'
import { yearOf } from '../../src/core/report-names.ts'
import { townshipOf } from '../../src/core/township.ts'
import type { ReportOf } from './existing-reports.ts'

export interface ReportOfSource {
  /** Path of the source and of the report, as messages call them. */
  source: string
  report: string
  of: ReportOf
  published: boolean
}

/** The reports of one township and year. */
interface Group {
  name: string
  year: number
  county: string | null
  reports: ReportOfSource[]
}

/** The messages by `source`, of those alone that have any. */
export function tellConflicts(
  reports: readonly ReportOfSource[],
  places: Places,
): Map<string, Message[]> {
  const groups = groupReports(reports, places)
  const told = new Map<string, Message[]>()
  const tell = (group: Group, describe: (report: ReportOfSource) => string): void => {
    for (const report of group.reports) {
      const file = new VFile()
      warn(file, 'conflict', describe(report))
      told.set(report.source, [...(told.get(report.source) ?? []), ...messagesOf(file)])
    }
  }
  for (const group of groups) {
    if (group.reports.length > 1) tell(group, (report) => describeConflict(report, group))
  }
  for (const [nameless, named] of pairsOfOneName(groups, places)) {
    const advice = `请核对：是的，在没有写明县区的转换结果开头补上 county: ${named.county}；不是的，补上它的县区`
    const name = `${named.county}${named.name}${named.year}年`
    tell(
      nameless,
      () => `没有写明县区，可能与 ${listed(named.reports)} 同为${name}的报告；${advice}`,
    )
    tell(
      named,
      () => `可能与没有写明县区的 ${listed(nameless.reports)} 同为${name}的报告；${advice}`,
    )
  }
  return told
}

function groupReports(reports: readonly ReportOfSource[], places: Places): Group[] {
  const groups = new Map<string, Group>()
  for (const report of reports) {
    const township = townshipOf(report.of, places)
    const year = yearOf(report.of)
    if (township === null || year === null || !report.published) continue
    const { county, name } = township
    const key = JSON.stringify([county, name, year])
    const group = groups.get(key) ?? { name, year, county, reports: [] }
    group.reports.push(report)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/**
 * Reports that leave the county open, with those of the one county that has a township of that name.
 * They are not taken for one: another county, not among the reports, may have its namesake.
 */
function pairsOfOneName(
  groups: readonly Group[],
  places: Places,
): [nameless: Group, named: Group][] {
  const countiesOf = new Map<string, Set<string>>()
  for (const { name, county } of [...groups, ...places]) {
    if (county === null) continue
    countiesOf.set(name, (countiesOf.get(name) ?? new Set()).add(county))
  }
  const named = groups.filter(({ name, county }) => county && countiesOf.get(name)?.size === 1)
  const byName = new Map(named.map((group) => [`${group.name}${group.year}`, group]))
  return groups.flatMap((group) => {
    const other = group.county === null ? byName.get(`${group.name}${group.year}`) : undefined
    return other === undefined ? [] : [[group, other]]
  })
}

function describeConflict(report: ReportOfSource, { name, year, county, reports }: Group): string {
  const others = listed(reports.filter((other) => other !== report))
  return `${county ?? ''}${name}${year}年应为一份报告，实为 ${reports.length} 份不同的文件，另有 ${others}；都已保留，请核对：多余的那一份，把原件和 content/reports 里的转换结果都删去，或在转换结果开头加一行 published: false；单位、年度或县区不对的，在转换结果开头更正 body、year、county`
}

const NAMED = 3

function listed(reports: readonly ReportOfSource[]): string {
  const names = reports.slice(0, NAMED).map(({ source, report }) => `${source}（${report}）`)
  return `${names.join('、')}${reports.length > NAMED ? ` 等 ${reports.length} 份` : ''}`
}
