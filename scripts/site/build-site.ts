/**
 * Pages and search index from content/reports, built beside the old site and then put in its place:
 * whoever reads the site meanwhile reads a whole one, and a failed build leaves the old one standing.
 */
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keepGoodPages } from '../../src/collection/good-pages.ts'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import { writeSearchIndex } from '../search-index.ts'
import { startProgress } from '../terminal/progress.ts'
import { buildWithAstro } from './run-astro.ts'

export interface SiteBuild {
  /** Holds content/ and .cache/. */
  root: string
  outDir: string
}

export async function buildSite({ root, outDir }: SiteBuild): Promise<Collection> {
  const beside = `${outDir}.next`
  await rm(beside, { recursive: true, force: true })
  await mkdir(join(beside, '..'), { recursive: true })
  const collection = await readCollection(root)
  await keepGoodPages(root, collection)

  const pages = startProgress('生成页面')
  const count = await buildWithAstro({ root, outDir: beside, onPages: pages.step })
  pages.finish(`完成：${count} 页`)

  const index = startProgress('建立检索索引')
  await writeSearchIndex(collection.reports, beside, { onProgress: index.step })
  index.finish('完成')

  await replaceFolder(beside, outDir)
  return collection
}

async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const old = `${folder}.old`
  await rm(old, { recursive: true, force: true })
  await rename(folder, old).catch(ifMissing(undefined))
  await rename(fresh, folder)
  await rm(old, { recursive: true, force: true })
}
