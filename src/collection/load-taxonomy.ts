/** content/taxonomy.yaml, which every project has: that it is gone is no mistake within it. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { fail } from '../core/messages.ts'
import { readTaxonomy } from '../core/tags/taxonomy.ts'
import type { Taxonomy } from '../core/tags/taxonomy.ts'
import { ifMissing } from './missing-file.ts'

/** `read` tells what is wrong with the file it is given, be it that there is none. */
export async function openTaxonomy(
  path: string,
): Promise<{ file: VFile; read: (file: VFile) => Taxonomy }> {
  const text = await readFile(path, 'utf8').catch(ifMissing(null))
  const file = new VFile({ path: 'content/taxonomy.yaml', value: text ?? '' })
  const read = (given: VFile): Taxonomy => {
    if (text !== null || given !== file) return readTaxonomy(given)
    fail(
      file,
      'taxonomy-not-found',
      '应有这个文件（标签表），没有找到；请从备份恢复，或运行 git checkout -- content/taxonomy.yaml 取回项目原有的标签表',
    )
    return { groups: [], tags: [], exclude: [] }
  }
  return { file, read }
}
