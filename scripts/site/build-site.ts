/**
 * The site, built beside the old one and then put in its place: whoever reads it meanwhile reads a
 * whole one, and a failed build leaves the old one standing.
 */
import type { Collection } from '../../src/core/collection.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { replaceFolder } from '../disk/replace-folder.ts'
import { makeSite } from './make-site.ts'

export interface SiteBuild {
  /** Holds content/ and .cache/. */
  root: string
  outDir: string
  /** What is masked in all that the site holds. */
  mask?: MaskWhat
}

export async function buildSite({ root, outDir, mask = [] }: SiteBuild): Promise<Collection> {
  const { collection } = await replaceFolder(outDir, (beside) =>
    makeSite({ root, outDir: beside, mask }),
  )
  return collection
}
