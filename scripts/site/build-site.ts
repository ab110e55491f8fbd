/**
 * The site, built beside the old one and then put in its place: whoever reads it meanwhile reads a
 * whole one, and a failed build leaves the old one standing.
 */
import type { Collection } from '../../src/core/collection.ts'
import { replaceFolder } from '../disk/replace-folder.ts'
import { makeSite } from './make-site.ts'

export interface SiteBuild {
  /** Holds content/ and .cache/. */
  root: string
  outDir: string
}

export async function buildSite({ root, outDir }: SiteBuild): Promise<Collection> {
  const { collection } = await replaceFolder(outDir, (beside) => makeSite({ root, outDir: beside }))
  return collection
}
