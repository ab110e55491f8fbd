/** The conversion with the project's own taxonomy, rules and notes, and with progress shown. */
import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { loadPlaces } from '../../src/collection/load-places.ts'
import { openTaxonomy } from '../../src/collection/load-taxonomy.ts'
import { keepGoodFiles } from '../../src/collection/good-files.ts'
import { hasFailed, messagesOf } from '../../src/core/messages.ts'
import { sha256, sha256OfFiles } from '../disk/hash.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { describeMessages } from '../terminal/print-messages.ts'
import { startProgress } from '../terminal/progress.ts'
import { convertFolder } from './convert-folder.ts'
import type { ConversionOptions, ConversionSummary } from './convert-folder.ts'

export interface ContentConversion extends ConversionMode {
  root: string
  from: string
  to: string
}

type ConversionMode = Pick<ConversionOptions, 'force' | 'check' | 'prune' | 'only' | 'tellOrphans'>

/** Writes what has changed and touches nothing of a person's. */
export const USUAL_MODE: ConversionMode = {
  force: false,
  check: false,
  prune: false,
  only: null,
  tellOrphans: true,
}

/** Code that decides what a source becomes: a change of it makes every report anew. */
const RULE_FILES = ['src/core', 'scripts/readers', 'scripts/convert', 'package-lock.json']

export async function convertContent({
  root,
  from,
  to,
  ...mode
}: ContentConversion): Promise<ConversionSummary> {
  const paths = contentPaths(root)
  const { file: taxonomyFile, read } = await openTaxonomy(paths.taxonomy)
  const taxonomy = read(taxonomyFile)
  if (hasFailed(taxonomyFile)) {
    // Converting with half a taxonomy would silently take tags from every report.
    const told = describeMessages([{ path: taxonomyFile.path, messages: messagesOf(taxonomyFile) }])
    throw new Failure(
      `${told.join('\n')}\n标签表有错误，本次没有转换，已有的报告未改动；请更正后再试`,
    )
  }
  const places = await loadPlaces(root)
  if (!places.faulty && !mode.check) {
    await keepGoodFiles(paths.cache, writeFileWhole)('places.yaml', places.text)
  }
  // Notes are about one pair of folders; another pair has its own.
  const usual = from === paths.sources && to === paths.reports
  const elsewhere = join(paths.cache, 'elsewhere', sha256(`${from}\0${to}`).slice(0, 12))
  if (usual) await mkdir(from, { recursive: true })
  const progress = startProgress('转换报告')
  const summary = await convertFolder({
    from,
    to,
    shownFrom: relative(root, from).replaceAll('\\', '/') || '.',
    shownTo: relative(root, to).replaceAll('\\', '/') || '.',
    cache: usual ? paths.cache : elsewhere,
    taxonomy,
    places: places.value,
    rules: sha256(
      (await sha256OfFiles(projectRoot, RULE_FILES)) + String(taxonomyFile) + places.text,
    ),
    ...mode,
    tellOrphans: usual && mode.tellOrphans,
    onProgress: progress.step,
  })
  progress.finish(describeCounts(summary))
  const told = messagesOf(places.file)
  if (told.length > 0) summary.messages.unshift({ path: places.file.path, messages: told })
  return summary
}

function describeCounts({ total, counts }: ConversionSummary): string {
  const { written, unchanged, kept, skipped, failed } = counts
  const parts = [`更新 ${written}`, `未变 ${unchanged}`]
  if (kept > 0) parts.push(`人工校改保留 ${kept}`)
  if (skipped > 0) parts.push(`略过 ${skipped}`)
  if (failed > 0) parts.push(`失败 ${failed}`)
  return `完成：共 ${total} 个文件，${parts.join('，')}`
}
