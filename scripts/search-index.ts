/**
 * Writes the search index of a site: `<outDir>/pagefind/`.
 *
 * The only file that knows Pagefind's indexer. Pagefind keeps the postings and filters; the words
 * are ours (core/search/encode.ts), and so are the texts and what ordering needs
 * (core/search/index-files.ts). Of what Pagefind offers to write, its user interfaces and its own
 * copies of the texts are left out. The same reports give the same bytes.
 *
 * Pagefind looks through all earlier records for each that is added: some 60,000 records are the
 * end of the comfortable. Past that, several indexes, one for each county or year.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { PagefindIndex } from 'pagefind'
import { compareText } from '../src/core/collection.ts'
import { encodeRecord } from '../src/core/search/encode.ts'
import { ENTRY_FILE, INDEX_FORMAT } from '../src/core/search/index-files.ts'
import type { IndexEntry } from '../src/core/search/index-files.ts'
import { tableOf, textsOf } from '../src/core/search/make-index-files.ts'
import { recordsOf } from '../src/core/search/records.ts'
import type { SearchRecord } from '../src/core/search/records.ts'
import { renumberPages } from '../src/core/search/renumber-pages.ts'
import type { Report } from '../src/core/report.ts'
import { sha256 } from './disk/hash.ts'
import { Failure } from './terminal/failure.ts'

interface IndexFile {
  /** Below the index, with `/`. */
  path: string
  content: string | Uint8Array
}

export interface IndexOptions {
  onProgress?: (done: number, total: number) => void
}

export async function writeSearchIndex(
  reports: readonly Report[],
  outDir: string,
  { onProgress }: IndexOptions = {},
): Promise<void> {
  const folder = join(outDir, 'pagefind')
  const records = reports.flatMap(recordsOf)
  const postings = records.length === 0 ? [] : await makePostings(records, onProgress)
  const texts = reports.map((report) => {
    const content = textsOf(report)
    return { texts: content, ...named(`texts/${report.id}`, content) }
  })
  const table = named('records', tableOf(texts.map(({ texts, path }) => ({ texts, file: path }))))
  const entry: IndexEntry = {
    format: INDEX_FORMAT,
    records: records.length,
    table: table.path,
    build: shortHash(
      postings
        .map(({ path }) => path)
        .sort(compareText)
        .join(),
    ),
  }
  await rm(folder, { recursive: true, force: true })
  await writeAll(folder, [
    ...postings,
    ...texts,
    table,
    { path: ENTRY_FILE, content: JSON.stringify(entry) },
  ])
}

/** A JSON file whose name changes with its content, so that it may be cached for ever. */
function named(name: string, value: unknown): IndexFile {
  const content = JSON.stringify(value)
  return { path: `${name}-${shortHash(content)}.json`, content }
}

function shortHash(content: string): string {
  return sha256(content).slice(0, 8)
}

async function makePostings(
  records: readonly SearchRecord[],
  onProgress: IndexOptions['onProgress'],
): Promise<IndexFile[]> {
  try {
    // One file for Pagefind's copies of the texts, which are not kept: many would only take time.
    const { index, errors } = await createIndex({ maxFragments: 1 })
    if (index === undefined) throw new Error(errors.join('\n'))
    const words: number[] = []
    for (const [number, record] of records.entries()) {
      words.push(await addRecord(index, record))
      onProgress?.(number + 1, records.length)
    }
    const made = await index.getFiles()
    check(made.errors)
    return made.files.filter(({ path }) => isWanted(path)).map((file) => withNumbers(file, words))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`检索索引没有建成，网站保持原样。请把以下内容发给维护人员：\n${reason}`, {
      cause: error,
    })
  } finally {
    await close()
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<number> {
  const words = encodeRecord(record)
  const { errors } = await index.addCustomRecord({
    url: record.id,
    // No language's rules: words are looked up as they are.
    language: 'und',
    content: words.join(' '),
    filters: filtersOf(record),
  })
  check(errors)
  return words.length
}

function filtersOf(record: SearchRecord): Record<string, string[]> {
  const { kind, category, status, body, county, year, tags } = record
  return {
    kind: [kind],
    category: [category],
    ...(status !== null && { status: [status] }),
    ...(body !== null && { body: [body] }),
    ...(county !== null && { county: [county] }),
    ...(year !== null && { year: [String(year)] }),
    ...(tags.length > 0 && { tag: tags }),
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'))
}

function isWanted(path: string): boolean {
  return /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter))$/u.test(path)
}

function withNumbers({ path, content }: IndexFile, words: readonly number[]): IndexFile {
  if (!path.endsWith('.pf_meta') || typeof content === 'string') return { path, content }
  return { path, content: gzipSync(renumberPages(gunzipSync(content), words), { level: 9 }) }
}

async function writeAll(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}
