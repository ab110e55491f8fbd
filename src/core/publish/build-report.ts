/**
 * 发布报告.txt: what a release holds and what there was to say when it was made, to be kept with it.
 *
 * Without a clock: the same tree gives the same report. Messages are given as people read them.
 */
import { describeMask } from '../mask/private.ts'
import type { MaskWhat } from '../mask/private.ts'
import { plainLine } from '../text/plain-line.ts'

export interface BuildReport {
  siteName: string
  base: string
  /** Date of the last commit of the program; null where it is not known. */
  committed: string | null
  /** Hash of content and program. */
  inputs: string
  version: string
  counts: { reports: number; measures: number; townships: number; pages: number }
  mask: MaskWhat
  /** Of the site, by kind. */
  sizes: readonly FileSizes[]
  messages: readonly string[]
  unfilled: readonly string[]
}

export interface FileSizes {
  kind: string
  files: number
  bytes: number
}

const KINDS: Readonly<Record<string, string>> = {
  html: '页面',
  css: '样式',
  js: '程序',
  json: '报告数据',
  jsonz: '检索索引',
  pf_index: '检索索引',
}

/** Of files by their names' endings, the largest kind first. */
export function sumSizes(files: readonly { path: string; bytes: number }[]): FileSizes[] {
  const sums = new Map<string, FileSizes>()
  for (const { path, bytes } of files) {
    const kind = KINDS[path.split('.').at(-1) ?? ''] ?? '其他'
    const sum = sums.get(kind) ?? { kind, files: 0, bytes: 0 }
    sums.set(kind, { kind, files: sum.files + 1, bytes: sum.bytes + bytes })
  }
  return [...sums.values()].sort((a, b) => b.bytes - a.bytes)
}

export function describeBuild(report: BuildReport): string {
  const { counts, sizes, messages, committed } = report
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const files = sizes.reduce((sum, each) => sum + each.files, 0)
  const lines = [
    plainLine(`${report.siteName} 发布报告`),
    '',
    `报告 ${counts.reports} 份，措施 ${counts.measures} 条，乡镇 ${counts.townships} 个，页面 ${counts.pages} 页`,
    `网站共 ${files} 个文件，${describeBytes(all)}`,
    ...sizes.map(
      ({ kind, files: number, bytes }) => `  ${kind}：${number} 个，${describeBytes(bytes)}`,
    ),
    '',
    `访问路径：${report.base}`,
    `隐去的内容：${describeMask(report.mask)}`,
    `程序版本：乡鉴 ${report.version}${committed === null ? '' : `，最后一次提交于 ${committed}`}`,
    `内容和程序的校验码：${report.inputs}`,
    '',
    messages.length === 0 ? '转换没有提示。' : '转换的提示：',
    ...messages,
    ...(report.unfilled.length > 0 ? ['', ...report.unfilled] : []),
  ]
  return `${lines.join('\n')}\n`
}

function describeBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
