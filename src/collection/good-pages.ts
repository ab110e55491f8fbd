/**
 * Copies of the reports' MDX as they last were without a mistake.
 *
 * An officer who saves a half-finished correction must not lose the page: the build shows the copy
 * and says so. Copies lie in the cache folder; without one the report is missing until mended.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Collection } from '../core/collection.ts'
import { readReport } from '../core/mdx/read.ts'
import { warn } from '../core/messages.ts'
import type { Report } from '../core/report.ts'
import { contentPaths } from './content-paths.ts'

const FOLDER = 'good-pages'

/** The copy for the faulty `file`; null where there is none. */
export async function readGoodPage(cache: string, id: string, file: VFile): Promise<Report | null> {
  const text = await readFile(join(cache, FOLDER, `${id}.mdx`), 'utf8').catch(() => null)
  if (text === null) return null
  // A tag that is gone from the taxonomy must not take the page along.
  const report = readReport(id, new VFile({ path: file.path, value: text }), null)
  if (report !== null) {
    warn(
      file,
      'last-good-page',
      '此文件有错误，网站暂时仍显示上一次正确的内容；请按提示更正后保存',
      { line: 1, column: 1 },
    )
  }
  return report
}

/** Keeps a copy of every report that could be read, and of no other. */
export async function keepGoodPages(root: string, collection: Collection): Promise<void> {
  const paths = contentPaths(root)
  const folder = join(paths.cache, FOLDER)
  await mkdir(folder, { recursive: true })
  const faulty = new Set(
    collection.messages
      .filter(({ messages }) => messages.some(({ severity }) => severity === 'error'))
      .map(({ path }) => path),
  )
  const names = (await readdir(paths.reports)).filter((name) => name.endsWith('.mdx'))
  for (const name of names) {
    if (faulty.has(`content/reports/${name}`)) continue
    await writeFile(join(folder, name), await readFile(join(paths.reports, name)))
  }
  for (const name of await readdir(folder)) {
    if (!names.includes(name)) await rm(join(folder, name))
  }
}
