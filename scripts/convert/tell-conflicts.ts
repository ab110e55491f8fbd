/**
 * Two different texts for one township and year: both are kept, and on both a person is told.
 *
 * Pure; which township a report is of is decided in core/township.ts. A report that was withdrawn
 * from the site is in nobody's way. The same bytes twice make one report and are no conflict.
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

/** What the reports of one township and year are called, and they themselves. */
interface Group {
  name: string
  county: string | null
  reports: ReportOfSource[]
}

/** The messages by `source`, of those alone that have any. */
export function tellConflicts(
  reports: readonly ReportOfSource[],
  places: Places,
): Map<string, Message[]> {
  const groups = new Map<string, Group>()
  for (const report of reports) {
    const township = townshipOf(report.of, places)
    const year = yearOf(report.of)
    if (township === null || year === null || !report.published) continue
    const { county, name } = township
    const key = JSON.stringify([county, name, year])
    const group = groups.get(key) ?? { name: `${name}${year}年`, county, reports: [] }
    group.reports.push(report)
    groups.set(key, group)
  }
  return new Map(
    [...groups.values()]
      .filter((group) => group.reports.length > 1)
      .flatMap((group) => group.reports.map((report) => [report.source, tell(report, group)])),
  )
}

function tell(report: ReportOfSource, { name, county, reports }: Group): Message[] {
  const others = reports
    .filter((other) => other !== report)
    .map((other) => `${other.source}（${other.report}）`)
  const file = new VFile()
  warn(
    file,
    'conflict',
    `${county ?? ''}${name}应为一份报告，实为 ${reports.length} 份不同的文件，另有 ${others.join('、')}；都已保留，请核对：多余的，删去原件，或在转换结果开头加一行 published: false；单位、年度或县区不对的，在转换结果开头更正 body、year、county`,
  )
  return messagesOf(file)
}
