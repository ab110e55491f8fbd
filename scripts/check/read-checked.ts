/**
 * The report that a person wants checked: a report of content/reports by its id or file, or an
 * original in any format that can be read, converted in memory. Nothing is written.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import { contentPaths } from '../../src/collection/content-paths.ts'
import type { Collection } from '../../src/core/collection.ts'
import { messagesOf } from '../../src/core/messages.ts'
import { readReport } from '../../src/core/mdx/read.ts'
import { isReportId } from '../../src/core/report-id.ts'
import type { Report } from '../../src/core/report.ts'
import { convertSource } from '../convert/convert-source.ts'
import { WrongUse } from '../terminal/failure.ts'
import { describeMessages } from '../terminal/print-messages.ts'

export interface CheckedFile {
  report: Report
  /** As the person may know it. */
  shown: string
  /** The text of a report file, whose lines can be counted; null for an original. */
  mdx: string | null
}

/** What an original that has no address yet goes by. */
const NEW_ID = 'checked-file'

export async function readChecked(
  given: string,
  root: string,
  collection: Collection,
): Promise<CheckedFile> {
  const { reports, sources } = contentPaths(root)
  const path = isReportId(given) ? join(reports, `${given}.mdx`) : resolve(given)
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) throw new WrongUse(await whatIsMissing(given, path))
  if (path.endsWith('.mdx')) {
    const text = bytes.toString('utf8')
    const file = new VFile({ path: given, value: text })
    const tagNames = new Set(collection.taxonomy.tags.map(({ name }) => name))
    return { report: readMdx(basename(path, '.mdx'), file, tagNames), shown: given, mdx: text }
  }
  const inside = relative(sources, path)
  const isInside = inside !== '..' && !inside.startsWith(`..${sep}`) && inside !== path
  // Below content/sources, folders tell county and city; elsewhere they are a person's own.
  const source = isInside ? inside.split(sep).join('/') : basename(path)
  const { taxonomy, places } = collection
  const { file, result } = await convertSource(source, bytes, taxonomy, () => NEW_ID, places)
  if (result === null) throw unreadable(file, given)
  const known = collection.reports.find(({ sha256 }) => sha256 === result.facts.sha256)
  const report = readMdx(known?.id ?? NEW_ID, new VFile({ path: given, value: result.mdx }))
  return { report, shown: given, mdx: null }
}

function readMdx(id: string, file: VFile, tagNames: ReadonlySet<string> | null = null): Report {
  const report = readReport(id, file, tagNames)
  if (report === null) throw unreadable(file, file.path)
  return report
}

function unreadable(file: VFile, path: string): WrongUse {
  const told = describeMessages([{ path, messages: messagesOf(file) }])
  return new WrongUse([...told, '这个文件读不出报告，没有自查；请更正后再试'].join('\n'))
}

async function whatIsMissing(given: string, path: string): Promise<string> {
  const find = (one: string) => stat(one).catch(() => null)
  // A folder may be named like a report.
  const [file, folder] = await Promise.all([find(path), find(resolve(given))])
  if (file?.isDirectory() || folder?.isDirectory())
    return `“${given}”是一个文件夹，请写明其中的一份文件`
  if (file !== null) return `“${given}”打不开；请先关闭正在使用它的程序，或确认有权读取，再试一次`
  return isReportId(given)
    ? `没有找到报告“${given}”（content/reports 中没有 ${given}.mdx）；请检查名称，或写出文件的路径`
    : `没有找到文件“${given}”；请检查路径和文件名`
}
