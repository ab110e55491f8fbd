/**
 * Takes the base that a site was built with out of all its files (core/publish/relative-links.ts),
 * gives its pages their content policy, and makes sure that nothing was forgotten.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PAGE_POLICY } from '../../src/core/publish/content-policy.ts'
import { makeNotFoundPage } from '../../src/core/publish/not-found-page.ts'
import { relinkPage } from '../../src/core/publish/relative-links.ts'
import type { SiteBase } from '../../src/core/publish/site-base.ts'
import { listFiles } from '../disk/list-files.ts'
import { Failure } from '../terminal/failure.ts'

export interface BuiltSite {
  folder: string
  /** The base it was built with. */
  builtBase: string
  /** The base it is to be served at: only the page 404.html knows it. */
  base: SiteBase
  siteName: string
}

const NOT_FOUND = '404.html'

export async function relinkSite(
  { folder, builtBase, base, siteName }: BuiltSite,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const paths = await listFiles(folder)
  for (const [at, path] of paths.entries()) {
    const file = join(folder, ...path.split('/'))
    const isPage = path.endsWith('.html')
    const bytes = await readFile(file)
    const page = isPage
      ? relinkPage(bytes.toString(), { page: path, base: builtBase, policy: PAGE_POLICY })
      : null
    if ((page ?? bytes).includes(builtBase.slice(1, -1))) {
      throw new Failure(
        `文件 ${path} 中还有不能改为相对的链接，原来的发布保持原样。这是程序的问题，请告诉维护人员`,
      )
    }
    if (page !== null) await writeFile(file, page)
    onProgress(at + 1, paths.length)
  }
  const notFound = join(folder, NOT_FOUND)
  const built = await readFile(notFound, 'utf8')
  await writeFile(notFound, makeNotFoundPage({ base, siteName, built }))
}
