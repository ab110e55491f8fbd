/** Converts every source of a gold in memory and adds up how well that went. Writes nothing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { exportReport } from '../../src/core/export-report.ts'
import type { ExportedReport } from '../../src/core/export-report.ts'
import { readReport } from '../../src/core/mdx/read.ts'
import { messagesOf } from '../../src/core/messages.ts'
import { newReportId } from '../../src/core/report-id.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { convertSource } from '../convert/convert-source.ts'
import { Failure } from '../terminal/failure.ts'
import { addTags } from './compare-tags.ts'
import { evaluateReport, newCounts } from './evaluate-report.ts'
import type { Counts } from './evaluate-report.ts'
import type { Gold } from './gold.ts'
import type { Miss } from './miss.ts'
import { addShare, addTally } from './score.ts'

export interface Evaluation {
  gold: Gold
  /** Folder that the gold's file names start from. */
  sources: string
  taxonomy: Taxonomy
  onReport: (file: string, misses: Miss[], got: ExportedReport | null) => void
}

export async function evaluateCollection(evaluation: Evaluation): Promise<Counts> {
  const sum = newCounts()
  const taken = new Set<string>()
  for (const gold of evaluation.gold.docs) {
    const got = await convertOne(gold.file, evaluation, taken)
    const { counts, misses } = evaluateReport(gold, got)
    addCounts(sum, counts)
    evaluation.onReport(gold.file, misses, got)
  }
  return sum
}

/** By way of the MDX, which is what pages and search start from. */
async function convertOne(
  path: string,
  { sources, taxonomy }: Evaluation,
  taken: Set<string>,
): Promise<ExportedReport | null> {
  const bytes = await readFile(join(sources, path)).catch(() => {
    throw new Failure(
      `应有原件 ${join(sources, path)}，没有找到；请用 --sources 指出原件所在文件夹`,
    )
  })
  const { file, format, encoding, result } = await convertSource(path, bytes, taxonomy, (facts) =>
    newReportId(facts, taken),
  )
  if (result === null) return null
  taken.add(result.id)
  const report = readReport(result.id, new VFile({ path, value: result.mdx }), null)
  if (report === null) return null
  return exportReport(report, { format, encoding, messages: messagesOf(file) })
}

function addCounts(sum: Counts, counts: Counts): void {
  for (const key of ['headings', 'measures', 'tags', 'figures'] as const)
    addTally(sum[key], counts[key])
  for (const key of [
    'metadata',
    'categories',
    'levels',
    'paths',
    'statuses',
    'leads',
    'textKept',
  ] as const)
    addShare(sum[key], counts[key])
  addTags(sum.byTag, counts.byTag)
}
