/** One source file becomes the text of one MDX file. Bytes in, text and messages out; no disk. */
import { VFile } from 'vfile'
import { completeReport } from '../../src/core/complete-report.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { fail, hasFailed } from '../../src/core/messages.ts'
import { convert } from '../../src/core/pipeline.ts'
import type { Facts } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { sha256 } from '../disk/hash.ts'
import { READABLE, findReader } from '../readers/index.ts'
import { sealOf } from './existing-reports.ts'

export interface Converted {
  file: VFile
  /** Null where no report could be made; `file` says why. */
  result: { id: string; mdx: string } | null
}

/** `chooseId` gives a report its address once its facts are known. */
export function convertSource(
  path: string,
  bytes: Uint8Array,
  taxonomy: Taxonomy,
  chooseId: (facts: Facts) => string,
): Converted {
  const file = new VFile({ path })
  const reader = findReader(path)
  if (reader === null) {
    fail(
      file,
      'unknown-format',
      `应为 ${READABLE.join('、')} 文件，此文件的格式不能识别；请另存为上述格式，或移出 content/sources`,
    )
    return { file, result: null }
  }
  const read = reader.read(bytes, file)
  if (read === null) return { file, result: null }
  const draft = convert(
    { path, sha256: sha256(bytes), format: reader.format, ...read },
    taxonomy,
    file,
  )
  if (draft === null || hasFailed(file)) return { file, result: null }
  const id = chooseId(draft.facts)
  const report = completeReport(id, draft.facts, draft.sections)
  return { file, result: { id, mdx: writeReport(report, sealOf(writeReport(report))) } }
}
