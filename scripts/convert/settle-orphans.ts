/**
 * Reports without a source of their own, or that cannot be read: what is said of them, and which of
 * them may go.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { FileMessages } from '../../src/core/collection.ts'
import { inform, messagesOf, warn } from '../../src/core/messages.ts'
import { isTouched } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'
import type { Matches } from './match-reports.ts'

export interface OrphanOptions {
  to: string
  /** How messages call the two folders: content/sources, content/reports. */
  shownFrom: string
  shownTo: string
  /** Tell of reports whose source is gone; not when only some of the sources are looked at. */
  tellOrphans: boolean
  /** Delete reports whose source is gone, unless a person has touched them. */
  prune: boolean
  /** Write nothing, only find out. */
  check: boolean
}

/** Reports whose source is gone stay until somebody says --prune; what a person touched stays even then. */
export async function settleOrphans(
  orphans: readonly ExistingReport[],
  options: OrphanOptions,
): Promise<FileMessages[]> {
  if (!options.tellOrphans) return []
  const told: FileMessages[] = []
  for (const report of orphans) {
    const gone = `${options.shownFrom} 中应有原件 ${report.source}，没有找到`
    if (options.prune && !options.check && !isTouched(report)) {
      await rm(join(options.to, `${report.id}.mdx`))
      told.push(tell(report, options, inform, 'pruned', `${gone}；报告已删除`))
    } else {
      const advice = isTouched(report)
        ? '报告经人工校改，仍保留；如不再需要请自行删除此文件'
        : '报告仍保留；如不再需要，请删除此文件，或运行 npm run convert -- --prune'
      told.push(tell(report, options, warn, 'orphan', `${gone}；${advice}`))
    }
  }
  return told
}

export function tellCopies({ copies }: Matches, options: OrphanOptions): FileMessages[] {
  return copies.map(({ report, original }) =>
    tell(
      report,
      options,
      warn,
      'same-source',
      `与 ${original.id}.mdx 出自同一份原件 ${report.source}，网站上会出现两次；若是备份，请移出 ${options.shownTo}`,
    ),
  )
}

export function tellUnreadable(
  existing: readonly ExistingReport[],
  options: OrphanOptions,
): FileMessages[] {
  return existing.flatMap((report) =>
    report.fault === null
      ? []
      : [
          tell(
            report,
            options,
            warn,
            'unreadable-report',
            `应为报告文件，实为${report.fault}，已略过；请检查，不是报告的请移出 ${options.shownTo}`,
          ),
        ],
  )
}

function tell(
  report: ExistingReport,
  { shownTo }: OrphanOptions,
  how: typeof warn,
  rule: string,
  reason: string,
): FileMessages {
  const file = new VFile({ path: `${shownTo}/${report.id}.mdx` })
  how(file, rule, reason)
  return { path: file.path, messages: messagesOf(file) }
}
