/**
 * 本次更新.txt: what has changed since the release that stood there.
 *
 *     describeNews(compareReleases(before, now), []) → '新增 1 份报告：\n  马营镇2024年报告（通渭县）…'
 *
 * A report is known by its id, which is its address; its hash tells whether it has changed. Each
 * stands on one line, whatever the names of reports and files hold. What a release masks that the
 * one before it did not may stand in names of that one: these are not told.
 */
import { plainLine } from '../text/plain-line.ts'
import type { ReleaseRecord, ReleasedReport } from './release-record.ts'

export interface ReleaseNews {
  /** Whether there was no release before. */
  isFirst: boolean
  added: ReleasedReport[]
  changed: ReleasedReport[]
  removed: ReleasedReport[]
  /** How many reports are now published. */
  total: number
  /** Where the site is served, if it was served elsewhere before. */
  moved: { from: string; to: string } | null
}

export function compareReleases(
  before: ReleaseRecord | null,
  { reports, mask, base }: Pick<ReleaseRecord, 'reports' | 'mask' | 'base'>,
): ReleaseNews {
  const isTold = mask.every((what) => before?.mask.includes(what))
  const known = new Map(before?.reports.map((report) => [report.id, report]))
  const now = new Set(reports.map(({ id }) => id))
  return {
    isFirst: before === null,
    added: reports.filter(({ id }) => !known.has(id)),
    changed: reports.filter(({ id, hash }) => known.has(id) && known.get(id)?.hash !== hash),
    removed: [...known.values()]
      .filter(({ id }) => !now.has(id))
      .map((report) => (isTold ? report : { ...report, name: '报告' })),
    total: reports.length,
    moved: before !== null && before.base !== base ? { from: before.base, to: base } : null,
  }
}

/** `faulty`: sources of which no report could be made, and files with mistakes. */
export function describeNews(news: ReleaseNews, faulty: readonly string[]): string {
  const { isFirst, added, changed, removed, total, moved } = news
  const parts = isFirst
    ? [`这是第一次发布，共 ${total} 份报告。`, ...list('报告', added)]
    : [
        `共 ${total} 份报告：新增 ${added.length} 份，有改动 ${changed.length} 份，撤下 ${removed.length} 份。`,
        ...list('新增', added),
        ...list('有改动', changed),
        ...list('撤下', removed),
      ]
  if (moved !== null) {
    parts.push(
      `\n网站路径由 ${inWords(moved.from)} 改为 ${inWords(moved.to)}，服务器的设置也要改，见 发布说明.txt。`,
    )
  }
  if (faulty.length > 0) {
    parts.push(
      `\n以下 ${faulty.length} 个文件有错误，没能转换或仍是原来的内容，原因见 发布报告.txt：`,
      ...faulty.map((path) => `  ${plainLine(path)}`),
    )
  }
  return `${parts.join('\n')}\n`
}

/** /%E7%9F%A5/ → /知/ */
function inWords(base: string): string {
  try {
    return plainLine(decodeURI(base))
  } catch {
    return plainLine(base)
  }
}

function list(title: string, reports: readonly ReleasedReport[]): string[] {
  if (reports.length === 0) return []
  return [`\n${title}：`, ...reports.map((report) => `  ${describe(report)}`)]
}

function describe({ id, name, county }: ReleasedReport): string {
  return plainLine(`${county === null ? '' : `${county} `}${name}（/reports/${id}/）`)
}
