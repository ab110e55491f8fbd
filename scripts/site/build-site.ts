/**
 * Pages and search index from content/reports, built beside the old site and then put in its place:
 * whoever reads the site meanwhile reads a whole one, and a failed build leaves the old one standing.
 */
import { contentPaths } from '../../src/collection/content-paths.ts'
import { keepGoodFiles } from '../../src/collection/good-files.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { replaceFolder } from '../disk/replace-folder.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { writeSearchIndex } from '../search-index.ts'
import { startProgress } from '../terminal/progress.ts'
import { buildWithAstro } from './run-astro.ts'

export interface SiteBuild {
  /** Holds content/ and .cache/. */
  root: string
  outDir: string
  /** What is masked in all that the site holds. */
  mask?: MaskWhat
}

export async function buildSite({ root, outDir, mask = [] }: SiteBuild): Promise<Collection> {
  return replaceFolder(outDir, async (beside) => {
    const keepGood = keepGoodFiles(contentPaths(root).cache, writeFileWhole)
    const collection = await readCollection(root, keepGood, mask)

    const pages = startProgress('生成页面')
    const count = await buildWithAstro({ root, outDir: beside, mask, onPages: pages.step })
    pages.finish(`完成：${count} 页`)

    const index = startProgress('建立检索索引')
    await writeSearchIndex(collection, beside, { onProgress: index.step })
    index.finish('完成')
    return collection
  })
}
