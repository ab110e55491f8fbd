/** An invented collection in a folder, as measurements want it: always the same. */
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { FORMATS } from '../generate/formats/index.ts'
import { writeCollection } from '../generate/write-collection.ts'
import { projectRoot } from '../project-root.ts'
import { startProgress } from '../terminal/progress.ts'
import { runMeasured, wordsOf } from './run-measured.ts'

/** Gives the folder that holds its `content`: `<folder>/1000-txt`. */
export async function generateCollection(
  folder: string,
  reports: number,
  name: string,
): Promise<string> {
  const to = join(folder, `${reports}-${name}`)
  await rm(to, { recursive: true, force: true })
  const progress = startProgress(`生成 ${reports} 份 ${name}`)
  const formats = FORMATS.filter((format) => format.name === name)
  await writeCollection({ reports, seed: 'bench', to, formats, onProgress: progress.step })
  progress.finish('完成')
  await copyFile(contentPaths(projectRoot).taxonomy, contentPaths(to).taxonomy)
  return to
}

export async function generateConverted(folder: string, reports: number): Promise<string> {
  const collection = await generateCollection(folder, reports, 'txt')
  const progress = startProgress('转换')
  await runMeasured(await wordsOf('convert'), collection)
  progress.finish('完成')
  return collection
}
