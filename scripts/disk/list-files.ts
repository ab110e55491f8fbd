/** All files below a folder, as paths relative to it with `/`, in the same order on every system. */
import { ifMissing } from '../../src/collection/missing-file.ts'
import { compareText } from '../../src/core/collection.ts'
import { walkFolder } from './walk-folder.ts'

export async function listFiles(folder: string): Promise<string[]> {
  const entries = await walkFolder(folder).catch(ifMissing([]))
  return entries
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => path)
    .sort(compareText)
}
