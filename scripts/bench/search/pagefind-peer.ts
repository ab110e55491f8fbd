/**
 * Pagefind as it comes: Chinese texts, its own cutting of words, its own program, which runs in Node
 * as it does in a browser. A first page of results is read with the texts to be shown.
 */
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { CborReader } from '../../../src/core/search/cbor.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { serveCounted } from './counted-site.ts'
import { PAGE, contentOf } from './peer.ts'
import type { Peer } from './peer.ts'

/** What we use of the program that Pagefind writes beside its index. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>
}

const SIGNATURE = 'pagefind_dcd'

export async function makePagefind(
  records: readonly SearchRecord[],
  folder: string,
): Promise<Peer> {
  await writeIndex(records, folder)
  const numbers = await readNumbers(folder)
  const site = await serveCounted(folder)
  const program = pathToFileURL(join(folder, 'pagefind.js')).href
  const pagefind = (await import(program)) as Pagefind
  await pagefind.options({ basePath: site.address })
  const search = async (query: string): Promise<number[]> => {
    const { results } = await pagefind.search(query)
    await Promise.all(results.slice(0, PAGE).map((result) => result.data()))
    return results.map(({ id }) => numbers.get(id) ?? -1)
  }
  // The program itself is read from the disk here; a browser has to load it, too.
  const { size } = await stat(join(folder, 'pagefind.js'))
  return {
    name: 'Pagefind 原样',
    search,
    bytes: () => site.bytes() + size,
    close: () => site.close(),
  }
}

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  try {
    const { index } = await createIndex({})
    if (index === undefined) throw new Error('no index')
    for (const [number, record] of records.entries()) {
      await index.addCustomRecord({
        url: String(number),
        language: 'zh',
        content: contentOf(record),
      })
    }
    await index.writeFiles({ outputPath: folder })
  } finally {
    await close()
  }
}

/** Its pages are named by the hash of their content; they stand in the order in which they came. */
async function readNumbers(folder: string): Promise<Map<string, number>> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta')) ?? ''
  const reader = new CborReader(gunzipSync(await readFile(join(folder, name))), SIGNATURE.length)
  reader.array()
  reader.text()
  const pages = Array.from({ length: reader.array() }, (_, number): [string, number] => {
    reader.array()
    const hash = reader.text()
    reader.number()
    reader.skip()
    return [hash, number]
  })
  return new Map(pages)
}
