/**
 * What looks private in a collection, for a person to look through before it is published.
 *
 *     listPrivate(collection)[0] → { file: 'content/reports/maying-2023.mdx', where: '第三部分（三），第 2 段', kind: 'name', text: '张三', … }
 *     describePrivate(findings, ['names'])[1] → '  content/… 第三部分（三），第 2 段：姓名，隐去：乡长【张三】带队（称谓后的姓名）'
 *
 * Each is listed once for each report, at the first place where it stands.
 */
import { passagesOf } from '../check/passages.ts'
import { tellPlace } from '../check/tell-place.ts'
import type { Collection } from '../collection.ts'
import { reportPath } from '../report-messages.ts'
import { plainLine } from '../text/plain-line.ts'
import { withPlaces } from './mask-report.ts'
import { isMasked } from './private.ts'
import type { MaskWhat, PrivateKind } from './private.ts'
import { findInReport } from './find-in-report.ts'

export interface PrivateFinding {
  file: string
  /** 第三部分（三），第 2 段 */
  where: string
  kind: PrivateKind
  text: string
  /** Some words before and after it. */
  before: string
  after: string
  reason: string
}

/** Characters on each side. */
const AROUND = 10

const KIND_NAMES: Readonly<Record<PrivateKind, string>> = {
  name: '姓名',
  phone: '电话',
  'id-number': '身份证号',
  mail: '邮箱',
  account: '账号',
  listed: '名单',
}

export function listPrivate({
  reports,
  names,
  places,
}: Pick<Collection, 'reports' | 'names' | 'places'>): PrivateFinding[] {
  const lists = withPlaces(names, reports, places)
  return reports.flatMap((report) => {
    const told = new Set<string>()
    const texts = new Map(passagesOf(report).map((passage) => [passage.id, passage.text]))
    return findInReport(report, lists).flatMap(({ passage, start, end, kind, text, reason }) => {
      if (told.has(text)) return []
      told.add(text)
      const place = passage === null ? null : { block: passage, start, end }
      const where = place === null ? '原件的文件名' : tellPlace(report, place)
      const whole = passage === null ? report.source : (texts.get(passage) ?? '')
      const before = whole.slice(Math.max(0, start - AROUND), start)
      const after = whole.slice(end, end + AROUND)
      return [{ file: reportPath(report), where, kind, text, before, after, reason }]
    })
  })
}

/** A line with the counts, then one for each of the first `most`, each with what becomes of it. */
export function describePrivate(
  findings: readonly PrivateFinding[],
  what: MaskWhat,
  most = findings.length,
): string[] {
  if (findings.length === 0) return ['没有找到看起来像个人信息的文字；程序只按规则查找，可能有遗漏']
  const kinds = (Object.keys(KIND_NAMES) as PrivateKind[]).flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [`${KIND_NAMES[kind]} ${count}`]
  })
  const reports = new Set(findings.map(({ file }) => file)).size
  const lines = findings.slice(0, most).map((finding) => describe(finding, what))
  const rest = findings.length - lines.length
  const masked = findings.filter(({ kind }) => isMasked(kind, what)).length
  return [
    `看起来像个人信息的有 ${findings.length} 处（${kinds.join('，')}），涉及 ${reports} 份报告；这次隐去 ${masked} 处，照原样发布 ${findings.length - masked} 处；程序只按规则查找，列出的不一定是，也可能有遗漏：`,
    ...lines,
    ...(rest > 0 ? [`  另有 ${rest} 处没有列出`] : []),
  ]
}

function describe(finding: PrivateFinding, what: MaskWhat): string {
  const { file, where, kind, text, before, after, reason } = finding
  const fate = isMasked(kind, what) ? '隐去' : '照原样发布'
  // The cells of a row stand between tabs.
  const words = `${before}【${text}】${after}`.replaceAll('\t', '｜')
  return plainLine(`  ${file} ${where}：${KIND_NAMES[kind]}，${fate}：${words}（${reason}）`)
}
