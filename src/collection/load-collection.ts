/**
 * The content folder, read from disk as one checked collection.
 *
 * This folder is the only part of src that touches the disk; what the files mean is decided in
 * core. Whatever has a mistake is used as it last was good (good-files.ts), with the message.
 *
 * Everything that is shown or handed out comes through here, so masking here masks all alike.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { compareText, sortReports } from '../core/collection.ts'
import type { Collection, FileMessages } from '../core/collection.ts'
import { maskCollection } from '../core/mask/mask-report.ts'
import { readMaskWhat } from '../core/mask/private.ts'
import type { MaskWhat } from '../core/mask/private.ts'
import { readNameLists } from '../core/mask/read-name-lists.ts'
import { readReport } from '../core/mdx/read.ts'
import { fail, hasFailed, messagesOf } from '../core/messages.ts'
import { isReportId } from '../core/report-id.ts'
import type { Report } from '../core/report.ts'
import { readSynonymGroups } from '../core/search/synonyms.ts'
import { readSite } from '../core/site.ts'
import { MASK_VARIABLE, contentPaths, contentRoot } from './content-paths.ts'
import { readConversionNotes } from './conversion-notes.ts'
import { dropCopiesExcept, readGoodReport, readGoodYaml } from './good-files.ts'
import type { KeepGood } from './good-files.ts'
import { loadPlaces } from './load-places.ts'
import { openTaxonomy } from './load-taxonomy.ts'
import { ifMissing, openFile } from './missing-file.ts'

const loaded = new Map<string, Promise<Collection>>()

/** Once for each root and process; the development server starts afresh on a change. */
export function loadCollection(root = contentRoot()): Promise<Collection> {
  const known = loaded.get(root)
  if (known !== undefined) return known
  const collection = readCollection(root, undefined, wishedMask())
  loaded.set(root, collection)
  return collection
}

function wishedMask(): MaskWhat {
  const words = process.env[MASK_VARIABLE] ?? ''
  if (words === '') return []
  const what = readMaskWhat(words)
  // Never a page with names because of a slip in a word.
  if (what === null) throw new Error(`${MASK_VARIABLE} should be names,phones, but is ${words}`)
  return what
}

/** `keepGood` is given every file that was read without a mistake. */
export async function readCollection(
  root: string,
  keepGood?: KeepGood,
  mask: MaskWhat = [],
): Promise<Collection> {
  return maskCollection(await readAll(root, keepGood), mask)
}

async function readAll(root: string, keepGood?: KeepGood): Promise<Collection> {
  const paths = contentPaths(root)
  const messages: FileMessages[] = await readConversionNotes(paths.cache)

  const { file: taxonomyFile, read } = await openTaxonomy(paths.taxonomy)
  const { value: taxonomy, faulty } = await readGoodYaml(paths.cache, taxonomyFile, '标签表', read)
  if (!faulty) await keepGood?.('taxonomy.yaml', String(taxonomyFile))
  // A slip in the taxonomy is told once, for its own file, not once for every tag in the reports.
  const tagNames = faulty ? null : new Set(taxonomy.tags.map(({ name }) => name))
  tell(messages, taxonomyFile)

  const places = await loadPlaces(root)
  if (!places.faulty) await keepGood?.('places.yaml', places.text)
  tell(messages, places.file)

  const synonymsFile = await openFile(paths.synonyms, 'content/synonyms.yaml')
  const synonyms = await readGoodYaml(paths.cache, synonymsFile, '同义词表', readSynonymGroups)
  if (!synonyms.faulty) await keepGood?.('synonyms.yaml', synonyms.text)
  tell(messages, synonymsFile)

  const namesFile = await openFile(paths.names, 'content/names.yaml')
  const names = await readGoodYaml(paths.cache, namesFile, '姓名表', readNameLists)
  if (!names.faulty) await keepGood?.('names.yaml', names.text)
  tell(messages, namesFile)

  const siteFile = await openFile(paths.site, 'content/site.yaml')
  const site = readSite(siteFile)
  tell(messages, siteFile)

  const reports: Report[] = []
  const fileNames = await reportNames(paths.reports)
  for (const name of fileNames) {
    const file = await openReport(join(paths.reports, name), `content/reports/${name}`)
    const id = name.slice(0, -'.mdx'.length)
    const report = hasFailed(file) ? null : readNamedReport(id, file, tagNames)
    if (report !== null) await keepGood?.(name, String(file))
    const shown = report ?? (await readGoodReport(paths.cache, id, file))
    tell(messages, file)
    if (shown?.published) reports.push(shown)
  }
  if (keepGood) await dropCopiesExcept(paths.cache, new Set(fileNames))
  return {
    reports: sortReports(reports),
    taxonomy,
    places: places.value,
    synonyms: synonyms.value,
    names: names.value,
    masked: [],
    site,
    messages,
  }
}

/** A folder of that name, a dangling link, a file that may not be read: the others are shown. */
async function openReport(path: string, shown: string): Promise<VFile> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const file = new VFile({ path: shown, value: text ?? '' })
  if (text === null) {
    fail(
      file,
      'unreadable-report',
      '应为可以打开的报告文件，实为打不开；请检查，或移出 content/reports',
    )
  }
  return file
}

function readNamedReport(
  id: string,
  file: VFile,
  tagNames: ReadonlySet<string> | null,
): Report | null {
  if (isReportId(id)) return readReport(id, file, tagNames)
  fail(
    file,
    'report-name',
    `文件名应为小写字母、数字和短横，如 maying-2023.mdx，实为“${id}”；若是备份，请移出 content/reports`,
  )
  return null
}

async function reportNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifMissing<string[]>([]))
  return names.filter((name) => name.endsWith('.mdx')).sort(compareText)
}

function tell(messages: FileMessages[], file: VFile): void {
  if (file.messages.length > 0) messages.push({ path: file.path, messages: messagesOf(file) })
}
