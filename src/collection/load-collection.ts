/**
 * The content folder, read from disk as one checked collection.
 *
 * The only place of src that touches the disk; what the files mean is decided in core. A report
 * whose file has a mistake is shown as it last was good (see good-pages.ts), with the message.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { compareText, sortReports } from '../core/collection.ts'
import type { Collection, FileMessages } from '../core/collection.ts'
import { readReport } from '../core/mdx/read.ts'
import { hasFailed, messagesOf } from '../core/messages.ts'
import type { Report } from '../core/report.ts'
import { readSite } from '../core/site.ts'
import { readTaxonomy } from '../core/tags/taxonomy.ts'
import { contentPaths, contentRoot } from './content-paths.ts'
import { readConversionNotes } from './conversion-notes.ts'
import { readGoodPage } from './good-pages.ts'
import { ifMissing } from './missing-file.ts'

const loaded = new Map<string, Promise<Collection>>()

/** Once for each root and process; the development server starts afresh on a change. */
export function loadCollection(root = contentRoot()): Promise<Collection> {
  const known = loaded.get(root)
  if (known !== undefined) return known
  const collection = readCollection(root)
  loaded.set(root, collection)
  return collection
}

export async function readCollection(root: string): Promise<Collection> {
  const paths = contentPaths(root)
  const taxonomyFile = await openFile(paths.taxonomy, 'content/taxonomy.yaml')
  const siteFile = await openFile(paths.site, 'content/site.yaml')
  const taxonomy = readTaxonomy(taxonomyFile)
  const site = readSite(siteFile)
  // A slip in the taxonomy is told once, for its own file, not once for every tag in the reports.
  const tagNames = hasFailed(taxonomyFile) ? null : new Set(taxonomy.tags.map(({ name }) => name))
  const messages: FileMessages[] = await readConversionNotes(paths.cache)
  tell(messages, taxonomyFile)
  tell(messages, siteFile)

  const reports: Report[] = []
  for (const name of await reportNames(paths.reports)) {
    const file = await openFile(join(paths.reports, name), `content/reports/${name}`)
    const id = name.slice(0, -'.mdx'.length)
    const report = readReport(id, file, tagNames) ?? (await readGoodPage(paths.cache, id, file))
    tell(messages, file)
    if (report?.published) reports.push(report)
  }
  return { reports: sortReports(reports), taxonomy, site, messages }
}

async function reportNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifMissing<string[]>([]))
  return names.filter((name) => name.endsWith('.mdx')).sort(compareText)
}

async function openFile(path: string, shown: string): Promise<VFile> {
  return new VFile({ path: shown, value: await readFile(path, 'utf8').catch(ifMissing('')) })
}

function tell(messages: FileMessages[], file: VFile): void {
  if (file.messages.length > 0) messages.push({ path: file.path, messages: messagesOf(file) })
}
