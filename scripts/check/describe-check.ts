/** The check of a report as an officer reads it in the terminal, and as data for other programs. */
import type { CheckResult } from '../../src/core/check/check-report.ts'
import type { Finding } from '../../src/core/check/finding.ts'
import { RULES } from '../../src/core/check/rules.ts'
import { findPassage, quoteOf, tellPlace } from '../../src/core/check/tell-place.ts'
import { reportName } from '../../src/core/report-names.ts'
import { plainLine } from '../../src/core/text/plain-line.ts'
import type { CheckedFile } from './read-checked.ts'

export function describeCheck(checked: CheckedFile, { parts, findings }: CheckResult): string[] {
  const { report, shown } = checked
  const has = parts.map(
    ({ category, isExpected, at }) =>
      `${category}${at !== null ? ' 有' : isExpected ? ' 没有找到' : ' 未提及'}`,
  )
  const head = [
    `${reportName(report)}（${shown}）`,
    `应有的部分：${has.join('，')}`,
    findings.length === 0
      ? '按现有的规则，没有找到请核对的地方；没有列出的也可能有错'
      : `请核对的地方有 ${findings.length} 处；程序只按规则查找，列出的不一定有错`,
  ]
  const told = findings.flatMap((finding, index) => [
    '',
    ...describeFinding(checked, finding, index + 1),
  ])
  return [...head, ...told].flatMap((line) => line.split('\n')).map(plainLine)
}

function describeFinding(checked: CheckedFile, finding: Finding, number: number): string[] {
  const { report } = checked
  const quote = quoteOf(report, finding.place)
  const line = lineOf(checked, finding)
  const where = tellPlace(report, finding.place) + (line === null ? '' : `，文件第 ${line} 行`)
  const lines = [`${number}. ${ruleName(finding)}：${where}`, `   ${finding.words}`]
  if (quote) lines.push(`   原文：${quote.before}【${quote.marked}】${quote.after}`)
  if (finding.other) lines.push(`   对照：${finding.other.name}：${finding.other.text}`)
  return lines
}

/** What --json gives. */
export function checkAsData(checked: CheckedFile, { parts, findings }: CheckResult): object {
  const { report, shown } = checked
  return {
    file: shown,
    name: reportName(report),
    parts,
    findings: findings.map((finding) => ({
      ...finding,
      name: ruleName(finding),
      where: tellPlace(report, finding.place),
      line: lineOf(checked, finding),
      quote: quoteOf(report, finding.place),
    })),
  }
}

function ruleName({ rule }: Finding): string {
  return RULES.find(({ id }) => id === rule)?.name ?? rule
}

/** The line of the report file in which the passage begins; originals have pages, not lines. */
function lineOf({ report, mdx }: CheckedFile, { place }: Finding): number | null {
  if (mdx === null || place === null) return null
  const passage = findPassage(report, place)
  if (passage === undefined) return null
  const first = passage.text.split('\n')[0] ?? ''
  const wanted = passage.block && passage.block.type !== 'other' ? `id="${passage.id}"` : first
  const index = mdx.split(/\r?\n/u).findIndex((line) => line.includes(wanted))
  return index < 0 ? null : index + 1
}
