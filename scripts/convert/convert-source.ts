/** One source file becomes the text of one MDX file. Bytes in, text and messages out; no disk. */
import { VFile } from 'vfile'
import { completeReport } from '../../src/core/complete-report.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { hasFailed } from '../../src/core/messages.ts'
import { convert } from '../../src/core/pipeline.ts'
import { NO_PLACES } from '../../src/core/places.ts'
import type { Places } from '../../src/core/places.ts'
import type { Facts } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { sha256 } from '../disk/hash.ts'
import { readSource } from '../readers/index.ts'
import { seal } from './seal.ts'

export interface Converted {
  file: VFile
  format: string | null
  encoding: string | null
  /** Null where no report could be made; `file` says why. */
  result: { id: string; mdx: string; facts: Facts } | null
}

/** `chooseId` gives a report its address once its facts are known. */
export async function convertSource(
  path: string,
  bytes: Uint8Array,
  taxonomy: Taxonomy,
  chooseId: (facts: Facts) => string,
  places: Places = NO_PLACES,
): Promise<Converted> {
  const file = new VFile({ path })
  const unread: Converted = { file, format: null, encoding: null, result: null }
  const read = await readSource(bytes, file)
  if (read === null) return unread
  const source = { path, sha256: sha256(bytes), ...read }
  const known = { file, format: source.format, encoding: source.encoding }
  const draft = convert(source, taxonomy, file, places)
  if (draft === null || hasFailed(file)) return { ...known, result: null }
  const id = chooseId(draft.facts)
  const report = completeReport(id, draft.facts, draft.sections)
  return { ...known, result: { id, mdx: seal(writeReport(report)), facts: draft.facts } }
}
