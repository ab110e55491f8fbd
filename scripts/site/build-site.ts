/**
 * Pages and search index from content/reports, built beside the old site and then put in its place:
 * whoever reads the site meanwhile reads a whole one, and a failed build leaves the old one standing.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { keepGoodFiles } from '../../src/collection/good-files.ts'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import type { Collection } from '../../src/core/collection.ts'
import { renamePatiently } from '../disk/rename-patiently.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { writeSearchIndex } from '../search-index.ts'
import { Failure } from '../terminal/failure.ts'
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
  const keepGood = keepGoodFiles(contentPaths(root).cache, writeFileWhole)
  const collection = await readCollection(root, keepGood)

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
  try {
    await rm(old, { recursive: true, force: true })
    await renamePatiently(folder, old).catch(ifMissing(undefined))
    try {
      await renamePatiently(fresh, folder)
    } catch (error) {
      await renamePatiently(old, folder).catch(ifMissing(undefined))
      throw error
    }
    await rm(old, { recursive: true, force: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Failure(
      `新网站已生成，但 ${folder} 正被其他程序占用，未能替换（${code}）；请关闭打开着其中文件的程序，再试一次`,
    )
  }
}
