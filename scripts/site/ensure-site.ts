/** Builds the site unless it is still what its content and program would give. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readCollection } from '../../src/collection/load-collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import { Failure } from '../terminal/failure.ts'
import { buildSite } from './build-site.ts'
import { hashInputs, isFresh, markFresh } from './freshness.ts'

export type EnsuredSite =
  | { state: 'built' | 'unchanged'; collection: Collection }
  /** The old site survives, and `reason` says why there is no new one. */
  | { state: 'failed'; reason: string }

export async function ensureSite(root: string, outDir: string): Promise<EnsuredSite> {
  const inputs = await hashInputs(root)
  if (await isFresh(root, outDir, inputs)) {
    return { state: 'unchanged', collection: await readCollection(root) }
  }
  try {
    const collection = await buildSite({ root, outDir })
    await markFresh(root, outDir, inputs)
    return { state: 'built', collection }
  } catch (error) {
    const old = await stat(join(outDir, 'index.html')).catch(() => null)
    if (!(error instanceof Failure) || old === null) throw error
    return { state: 'failed', reason: error.message }
  }
}
