/**
 * A real index in a folder of its own, searched in plain Node: the engines need nothing of a browser
 * but a `fetch` that can read it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import type { Report } from '../../src/core/report.ts'
import type { Taxonomy } from '../../src/core/tags/taxonomy.ts'

export interface IndexFolder {
  /** The folder itself. */
  path: string
  /** Its address, as an engine wants it. */
  base: string
  remove(): Promise<void>
}

const NO_TAXONOMY: Taxonomy = { groups: [], tags: [], exclude: [] }

export async function makeIndex(
  reports: readonly Report[],
  taxonomy = NO_TAXONOMY,
): Promise<IndexFolder> {
  const site = await mkdtemp(join(tmpdir(), 'xiangjian-index-'))
  await writeSearchIndex({ reports: [...reports], taxonomy, places: [], synonyms: [] }, site)
  const path = join(site, 'pagefind')
  return {
    path,
    base: `${pathToFileURL(path).href}/`,
    remove: () => rm(site, { recursive: true, force: true }),
  }
}

/** Lets `fetch` read files; gives back how to undo it. */
export function fetchFromDisk(): () => void {
  const plain = globalThis.fetch
  globalThis.fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input)
    address.search = ''
    const content = await readFile(fileURLToPath(address)).catch(() => null)
    return new Response(content, { status: content === null ? 404 : 200 })
  }
  return () => {
    globalThis.fetch = plain
  }
}
