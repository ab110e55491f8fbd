/**
 * Writes the search index of a site: `<outDir>/pagefind/`.
 *
 * The only file that knows Pagefind's indexer. Pagefind makes the postings; the words are ours
 * (core/search/encode.ts), and so are the texts and what filtering and ordering need
 * (core/search/index-files.ts). Of what Pagefind offers to write only the postings are kept: they
 * are read by core/search/pagefind-files.ts. The same reports give the same bytes.
 *
 * 30,000 records take some 20 seconds and 1.2 GB.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { gzipSync } from 'fflate'
import { close, createIndex } from 'pagefind'
import type { PagefindIndex } from 'pagefind'
import type { Collection } from '../src/core/collection.ts'
import { encodeRecord } from '../src/core/search/encode.ts'
import { ENTRY_FILE, INDEX_FORMAT } from '../src/core/search/index-files.ts'
import type { IndexEntry } from '../src/core/search/index-files.ts'
import { packTexts, tableOf, textsOf } from '../src/core/search/make-index-files.ts'
import { makeVocabulary } from '../src/core/search/make-vocabulary.ts'
import { RECORDS_IN_VOLUME, readWordFiles } from '../src/core/search/pagefind-files.ts'
import type { WordList } from '../src/core/search/pagefind-files.ts'
import { recordsOf } from '../src/core/search/records.ts'
import type { SearchRecord } from '../src/core/search/records.ts'
import { sentenceLengths } from '../src/core/search/sentences.ts'
import { splitPostings } from '../src/core/search/split-postings.ts'
import { sha256 } from './disk/hash.ts'
import { toldRefusal } from './disk/told-refusal.ts'
import { Failure } from './terminal/failure.ts'

/** Of a file of postings before it is packed; it shrinks to two thirds. */
const MOST_POSTINGS = 24_000

interface IndexFile {
  /** Below the index, with `/`. */
  path: string
  content: string | Uint8Array
}

export interface IndexOptions {
  onProgress?: (done: number, total: number) => void
}

export async function writeSearchIndex(
  collection: Pick<Collection, 'reports' | 'taxonomy' | 'places' | 'synonyms'>,
  outDir: string,
  { onProgress }: IndexOptions = {},
): Promise<void> {
  const { reports, taxonomy } = collection
  const folder = join(outDir, 'pagefind')
  const records = reports.flatMap(recordsOf)
  const { postings, list } = await makePostings(records, onProgress)
  const words = named('words', list)
  const texts = packTexts(reports.map(textsOf)).map((pack, at) => ({
    pack,
    ...named(`texts/${at}`, pack),
  }))
  const files = texts.flatMap(({ pack, path }) => pack.map((one) => ({ texts: one, file: path })))
  const table = named('records', tableOf(files, taxonomy.tags))
  const sentences = named(
    'sentences',
    records.map(({ text }) => sentenceLengths(text)),
  )
  const vocabulary = named('vocabulary', makeVocabulary(collection))
  const entry: IndexEntry = {
    format: INDEX_FORMAT,
    records: records.length,
    table: table.path,
    words: words.path,
    sentences: sentences.path,
    vocabulary: vocabulary.path,
  }
  await rm(folder, { recursive: true, force: true })
  await writeAll(folder, [
    ...postings,
    ...texts,
    table,
    words,
    sentences,
    vocabulary,
    { path: ENTRY_FILE, content: JSON.stringify(entry) },
  ])
}

/**
 * Packed JSON whose name changes with its content, so that it may be cached for ever. Packed here,
 * because not every server packs what it sends. Not named .gz: some servers unpack that themselves.
 */
function named(name: string, value: unknown): IndexFile {
  const content = JSON.stringify(value)
  const packed = pack(Buffer.from(content))
  return { path: `${name}-${shortHash(content)}.jsonz`, content: packed }
}

/** A number, lest two of a thousand short hashes be the same. */
function namedPostings(at: number, postings: Uint8Array): IndexFile {
  return {
    path: `index/${at}-${shortHash(postings)}.pf_index`,
    content: pack(postings),
  }
}

/** Not Node's own, which notes the system and gives other bytes on another kind of processor. */
function pack(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9, mtime: 0 })
}

function shortHash(content: string | Uint8Array): string {
  return sha256(content).slice(0, 8)
}

interface Postings {
  postings: IndexFile[]
  list: WordList
}

async function makePostings(
  records: readonly SearchRecord[],
  onProgress: IndexOptions['onProgress'],
): Promise<Postings> {
  if (records.length === 0) return { postings: [], list: { files: [], sizes: [] } }
  try {
    // One file for Pagefind's copies of the texts, which are not kept: many would only take time.
    const { index, errors } = await createIndex({ maxFragments: 1 })
    if (index === undefined) throw new Error(errors.join('\n'))
    const sizes: number[] = []
    const volumes: number[] = []
    for (let from = 0; from < records.length; from += RECORDS_IN_VOLUME) {
      const volume = records.slice(from, from + RECORDS_IN_VOLUME).map(encodeRecord)
      await addVolume(index, volumes.length, volume.flat())
      sizes.push(...volume.map(({ length }) => length))
      volumes.push(volume.flat().length)
      onProgress?.(sizes.length, records.length)
    }
    const made = await index.getFiles()
    check(made.errors)
    const meta = made.files.find(({ path }) => path.endsWith('.pf_meta'))
    const contents = new Map(made.files.map(({ path, content }) => [path, content]))
    const pieces = readWordFiles(gunzipSync(meta?.content ?? ''), volumes)
      .map(({ file }) => gunzipSync(contents.get(file) ?? ''))
      .flatMap((postings) => splitPostings(postings, MOST_POSTINGS))
      .map(({ from, content }, at) => ({ from, ...namedPostings(at, content) }))
    return {
      postings: pieces,
      list: { files: pieces.map(({ from, path }) => ({ from, file: path })), sizes },
    }
  } catch (error) {
    throw failedIndex(error)
  } finally {
    await close()
  }
}

async function addVolume(
  index: PagefindIndex,
  number: number,
  words: readonly string[],
): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: String(number),
    // No language's rules: words are looked up as they are.
    language: 'und',
    content: words.join(' '),
  })
  check(errors)
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'))
}

async function writeAll(folder: string, files: readonly IndexFile[]): Promise<void> {
  try {
    for (const { path, content } of files) {
      const target = join(folder, ...path.split('/'))
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    }
  } catch (error) {
    throw toldRefusal(String(error)) === null ? error : failedIndex(error)
  }
}

function failedIndex(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  const refusal = toldRefusal(reason)
  return new Failure(
    refusal === null
      ? `检索索引没有建成，网站保持原样。请把以下内容发给维护人员：\n${reason}`
      : `检索索引没有建成，网站保持原样：${refusal}`,
    { cause: error },
  )
}
