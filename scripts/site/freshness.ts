/**
 * Does a built site still match what it was made of? Decided by content, never by file times, so
 * that a copied folder is not built again.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256, sha256OfFiles } from '../disk/hash.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import { projectRoot } from '../project-root.ts'

const PROGRAM = ['src', 'scripts', 'astro.config.mjs', 'package-lock.json']
const CONTENT = [
  'content/reports',
  'content/taxonomy.yaml',
  'content/places.yaml',
  'content/synonyms.yaml',
  'content/names.yaml',
  'content/site.yaml',
  '.cache/conversion.json',
]

export async function hashInputs(root: string): Promise<string> {
  return sha256((await sha256OfFiles(projectRoot, PROGRAM)) + (await sha256OfFiles(root, CONTENT)))
}

export async function isFresh(root: string, outDir: string, inputs: string): Promise<boolean> {
  const built = await stat(join(outDir, 'index.html')).catch(() => null)
  return (
    built !== null && (await readFile(stampPath(root, outDir), 'utf8').catch(() => '')) === inputs
  )
}

export async function markFresh(root: string, outDir: string, inputs: string): Promise<void> {
  await writeFileWhole(stampPath(root, outDir), inputs)
}

function stampPath(root: string, outDir: string): string {
  return join(root, '.cache', `built-${basename(outDir)}`)
}
