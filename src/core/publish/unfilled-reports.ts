/**
 * Reports with places that nobody has filled in, to be told when they are published.
 *
 *     describeUnfilled(reports) → ['像是没有填写的地方有 6 处，…：', '  青山镇2025年报告（qingshan-2025）：6 处']
 */
import { blanks } from '../check/rules/blanks.ts'
import { reportName } from '../report-names.ts'
import type { Report } from '../report.ts'
import { plainLine } from '../text/plain-line.ts'

const MOST = 20

export function describeUnfilled(reports: readonly Report[]): string[] {
  const unfilled = reports
    .map((report) => ({ report, count: blanks.find(report).length }))
    .filter(({ count }) => count > 0)
  if (unfilled.length === 0) return []
  const sum = unfilled.reduce((all, { count }) => all + count, 0)
  const rest = unfilled.length - MOST
  return [
    `像是没有填写的地方有 ${sum} 处，照原样发布；逐处查看：npm run check -- 括号里的网址名`,
    ...unfilled
      .slice(0, MOST)
      .map(
        ({ report, count }) => `  ${plainLine(reportName(report))}（${report.id}）：${count} 处`,
      ),
    ...(rest > 0 ? [`  另有 ${rest} 份报告没有列出`] : []),
  ]
}
