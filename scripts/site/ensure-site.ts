/** Builds the site unless it is still what its content and program would give. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readCollection } from '../../src/collection/load-collection.ts'
import { Failure } from '../terminal/failure.ts'
import { buildSite } from './build-site.ts'
import { describeCollection } from './describe-collection.ts'
import { hashInputs, isFresh, markFresh } from './freshness.ts'

/** Gives what there is to say. An old site survives a failed build. */
export async function ensureSite(root: string, outDir: string): Promise<string[]> {
  const inputs = await hashInputs(root)
  if (await isFresh(root, outDir, inputs)) {
    console.log('网站内容未变，直接使用上次生成的页面')
    return describeCollection(await readCollection(root))
  }
  try {
    const collection = await buildSite({ root, outDir })
    await markFresh(root, outDir, inputs)
    return describeCollection(collection)
  } catch (error) {
    const old = await stat(join(outDir, 'index.html')).catch(() => null)
    if (!(error instanceof Failure) || old === null) throw error
    return [error.message]
  }
}
