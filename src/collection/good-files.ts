/**
 * Copies of taxonomy, townships, synonyms and the reports' MDX as they last were without a mistake.
 *
 * An officer who saves a half-finished correction must not lose a page, nor all tags: the site goes
 * on with the copy and says so. Copies lie in the cache folder; without one the report is missing
 * until mended.
 */
import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { readReport } from '../core/mdx/read.ts'
import { hasFailed, warn } from '../core/messages.ts'
import type { Report } from '../core/report.ts'
import { ifMissing } from './missing-file.ts'

function copyPath(cache: string, name: string): string {
  return join(cache, 'last-good', name)
}

/** The report for the faulty `file`; null where there is no copy. */
export async function readGoodReport(
  cache: string,
  id: string,
  file: VFile,
): Promise<Report | null> {
  const text = await readFile(copyPath(cache, `${id}.mdx`), 'utf8').catch(ifMissing(null))
  // A tag that is gone from the taxonomy must not take the page along.
  const copy =
    text === null ? null : readReport(id, new VFile({ path: file.path, value: text }), null)
  const reason =
    copy === null
      ? '此文件有错误，网站上暂时没有这份报告；请按提示更正后保存'
      : '此文件有错误，网站暂时仍显示上一次正确的内容；请按提示更正后保存'
  warn(file, copy === null ? 'no-page' : 'last-good', reason)
  return copy
}

/** What `read` makes of a YAML file and whether it could; a faulty one as it last was good. */
export async function readGoodYaml<T>(
  cache: string,
  file: VFile,
  what: string,
  read: (file: VFile) => T,
): Promise<{ value: T; text: string; faulty: boolean }> {
  const value = read(file)
  if (!hasFailed(file)) return { value, text: String(file), faulty: false }
  const text = await readFile(copyPath(cache, file.basename ?? ''), 'utf8').catch(ifMissing(null))
  if (text === null) return { value, text: String(file), faulty: true }
  warn(file, 'last-good', `此文件有错误，暂时仍用上一次正确的${what}；请按提示更正后保存`)
  return { value: read(new VFile({ path: file.path, value: text })), text, faulty: true }
}

/** What takes a text that was read without a mistake; `write` puts it on disk. */
export type KeepGood = (name: string, text: string) => Promise<void>

export function keepGoodFiles(
  cache: string,
  write: (path: string, text: string) => Promise<void>,
): KeepGood {
  return async (name, text) => {
    const path = copyPath(cache, name)
    const kept = await readFile(path, 'utf8').catch(ifMissing(null))
    if (kept !== text) await write(path, text)
  }
}

/** A report that was deleted must not come back from its copy. */
export async function dropCopiesExcept(cache: string, names: ReadonlySet<string>): Promise<void> {
  const copies = await readdir(copyPath(cache, '')).catch(ifMissing<string[]>([]))
  for (const name of copies) {
    if (name.endsWith('.mdx') && !names.has(name)) await rm(copyPath(cache, name))
  }
}
