/** The conversion with the project's own taxonomy, rules and notes, and with progress shown. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { hasFailed, messagesOf } from '../../src/core/messages.ts'
import { readTaxonomy } from '../../src/core/tags/taxonomy.ts'
import { sha256, sha256OfFiles } from '../disk/hash.ts'
import { startProgress } from '../terminal/progress.ts'
import { convertFolder } from './convert-folder.ts'
import type { ConversionSummary } from './convert-folder.ts'
import { projectRoot } from '../project-root.ts'

export interface ContentConversion {
  root: string
  from: string
  to: string
  force: boolean
}

/** Code that decides what a source becomes: a change of it makes every report anew. */
const RULE_FILES = ['src/core', 'scripts/readers', 'scripts/convert', 'package-lock.json']

export async function convertContent({
  root,
  from,
  to,
  force,
}: ContentConversion): Promise<ConversionSummary> {
  const paths = contentPaths(root)
  const taxonomyText = await readFile(paths.taxonomy, 'utf8').catch(() => '')
  const taxonomyFile = new VFile({ path: 'content/taxonomy.yaml', value: taxonomyText })
  const taxonomy = readTaxonomy(taxonomyFile)
  if (hasFailed(taxonomyFile)) {
    // Converting with half a taxonomy would silently take tags from every report.
    return {
      total: 0,
      counts: { written: 0, unchanged: 0, kept: 0, failed: 1 },
      messages: [{ path: taxonomyFile.path, messages: messagesOf(taxonomyFile) }],
    }
  }
  const rules = sha256((await sha256OfFiles(projectRoot, RULE_FILES)) + taxonomyText)
  // Notes are about one pair of folders; another pair has its own.
  const usual = from === paths.sources && to === paths.reports
  const cache = usual
    ? paths.cache
    : join(paths.cache, 'elsewhere', sha256(`${from}\0${to}`).slice(0, 12))
  const progress = startProgress('转换报告')
  const summary = await convertFolder({
    from,
    to,
    cache,
    taxonomy,
    rules,
    force,
    onProgress: progress.step,
  })
  const { written, unchanged, kept, failed } = summary.counts
  progress.finish(
    `完成：共 ${summary.total} 份，更新 ${written}，未变 ${unchanged}，人工校改保留 ${kept}，失败 ${failed}`,
  )
  if (taxonomyFile.messages.length > 0) {
    summary.messages.unshift({ path: taxonomyFile.path, messages: messagesOf(taxonomyFile) })
  }
  return summary
}
