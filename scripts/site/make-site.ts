/** Pages and search index from content/reports, written into a folder that nobody reads yet. */
import { contentPaths } from '../../src/collection/content-paths.ts'
import { keepGoodFiles } from '../../src/collection/good-files.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { writeSearchIndex } from '../search-index.ts'
import { startProgress } from '../terminal/progress.ts'
import { buildWithAstro } from './run-astro.ts'
import type { AstroBuild } from './run-astro.ts'

export interface MadeSite {
  collection: Collection
  pages: number
}

export async function makeSite(site: Omit<AstroBuild, 'onPages'>): Promise<MadeSite> {
  const { root, outDir, mask = [] } = site
  const collection = await readCollection(
    root,
    keepGoodFiles(contentPaths(root).cache, writeFileWhole),
    mask,
  )

  const pages = startProgress('生成页面')
  const count = await buildWithAstro({ ...site, onPages: pages.step })
  pages.finish(`完成：${count} 页`)

  const index = startProgress('建立检索索引')
  await writeSearchIndex(collection, outDir, { onProgress: index.step })
  index.finish('完成')
  return { collection, pages: count }
}
