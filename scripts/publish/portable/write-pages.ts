/**
 * Writes the site once more, for opening from a disk: 打开知识库.html and the folder beside it.
 *
 * From the site as it was built, before its links are made relative. Pages, styles, pictures and
 * originals are taken over, data and the search index become scripts; what only a server or the
 * postings' engine needs is left out.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { embed, embeddedName, isEmbeddedAsText } from '../../../src/core/publish/embedded-file.ts'
import { portablePage } from '../../../src/core/publish/portable-page.ts'
import {
  PORTABLE_FOLDER,
  PORTABLE_START,
  START_SCRIPT,
  makeStartPage,
} from '../../../src/core/publish/portable-start.ts'
import { listFiles } from '../../disk/list-files.ts'
import { bundleScripts } from './bundle-scripts.ts'

export interface PortableSite {
  /** Of the release. */
  folder: string
  /** Of the site in it, as built. */
  site: string
  builtBase: string
  siteName: string
}

const SCRIPT = 'portable.js'

/** Gives the packages whose code it holds. */
export async function writePages(
  { folder, site, builtBase, siteName }: PortableSite,
  onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  const target = join(folder, PORTABLE_FOLDER)
  const paths = (await listFiles(site)).filter(isShown)
  for (const [at, path] of paths.entries()) {
    const from = join(site, ...path.split('/'))
    const to = join(target, ...path.split('/'))
    await mkdir(dirname(to), { recursive: true })
    if (path.endsWith('.html')) {
      const page = { page: path, base: builtBase, script: SCRIPT }
      await writeFile(to, portablePage(await readFile(from, 'utf8'), page))
    } else if (isData(path)) {
      const content = await readFile(from, isEmbeddedAsText(path) ? 'utf8' : 'base64')
      await writeFile(embeddedName(to), embed(content))
    } else await copyFile(from, to)
    onProgress(at + 1, paths.length)
  }
  const { code, packages } = await bundleScripts()
  await writeFile(join(target, SCRIPT), code)
  await writeFile(join(target, START_SCRIPT.name), START_SCRIPT.text)
  await writeFile(join(folder, PORTABLE_START), makeStartPage(siteName))
  return packages
}

function isData(path: string): boolean {
  return path.startsWith('data/') || path.startsWith('pagefind/')
}

function isShown(path: string): boolean {
  if (path === '404.html') return false
  // The scan reads texts, not postings.
  if (path.startsWith('pagefind/'))
    return /\/(?:entry\.json|(?:records|vocabulary|texts)\b[^]*\.jsonz)$/u.test(path)
  // Modules, of which one script is made; what stands beside them is a classic script already.
  return !(path.startsWith('_astro/') && path.endsWith('.js'))
}
