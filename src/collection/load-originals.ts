/**
 * The original files that readers may download, if content/site.yaml says so and nothing is masked.
 *
 *     (await loadOriginals()).get('maying-2023') → { file: 'maying-2023.0284ae127dd8.docx', … }
 *
 * The address is made of the report's id, the hash and one of a few endings, never of the name that
 * somebody gave the file. Whatever a browser could run (a saved page, an unknown kind) ends in .txt:
 * opened on the site's own address, its scripts would run as the site's. Only the very bytes that
 * the report was made of are given: a source that has changed since, or that lies elsewhere, is not.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Collection } from '../core/collection.ts'
import { nameOriginal } from '../core/original-name.ts'
import type { OriginalName } from '../core/original-name.ts'
import type { Report } from '../core/report.ts'
import { contentPaths } from './content-paths.ts'
import { loadCollection } from './load-collection.ts'

export interface Original extends OriginalName {
  /** On this disk. */
  path: string
}

const loaded = new WeakMap<Collection, Promise<ReadonlyMap<string, Original>>>()

/** By report id; empty unless originals are switched on. */
export async function loadOriginals(): Promise<ReadonlyMap<string, Original>> {
  const collection = await loadCollection()
  const known = loaded.get(collection)
  if (known !== undefined) return known
  const originals = findOriginals(collection, contentPaths().sources)
  loaded.set(collection, originals)
  return originals
}

export async function findOriginals(
  { reports, site }: Pick<Collection, 'reports' | 'site'>,
  sources: string,
): Promise<ReadonlyMap<string, Original>> {
  const originals = new Map<string, Original>()
  if (!site.originals) return originals
  for (const report of reports) {
    const path = join(sources, report.source)
    const inside = relative(sources, path)
    if (inside === '..' || inside.startsWith(`..${sep}`)) continue
    if (await isOriginal(path, report)) originals.set(report.id, { ...nameOriginal(report), path })
  }
  return originals
}

async function isOriginal(path: string, { sha256 }: Report): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null)
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256
}

export async function readOriginal({ path }: Original): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path))
}
