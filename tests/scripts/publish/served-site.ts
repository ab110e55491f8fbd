/**
 * A small site with a file of every kind that a release can hold, its server configurations, and
 * things beside it and in it that nobody may see.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeServerConfigs } from '../../../scripts/publish/write-server-configs.ts'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'

/** Outside the site, or a server's own. */
export const SECRET = '不应看到的内容'

const LONG = '法治政府建设'.repeat(200)

/** Path, and what it has to be served as. */
export const TYPES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'reports/index.html': 'text/html; charset=utf-8',
  'reports/maying-2023/index.html': 'text/html; charset=utf-8',
  '404.html': 'text/html; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
  'reader-settings.js': 'text/javascript; charset=utf-8',
  SHA256SUMS: 'text/plain; charset=utf-8',
  '_astro/page.BhweN-rI.css': 'text/css; charset=utf-8',
  '_astro/page.astro_type_script_lang.CMG2-On9.js': 'text/javascript; charset=utf-8',
  'data/maying-2023.2e823d9c46c3.json': 'application/json',
  'pagefind/entry.json': 'application/json',
  'pagefind/records-838c6305.jsonz': 'application/octet-stream',
  'pagefind/index/0-fed07e00.pf_index': 'application/octet-stream',
  'originals/a.0284ae127dd8.txt': 'text/plain; charset=utf-8',
  'originals/a.0284ae127dd8.docx':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'originals/a.0284ae127dd8.doc': 'application/msword',
  'originals/a.0284ae127dd8.wps': 'application/octet-stream',
  'originals/a.0284ae127dd8.pdf': 'application/pdf',
}

export function contentOf(path: string): string {
  return `${path}\n${LONG}`
}

/** Below `folder`, as a release has it: site/ and nginx.conf. */
export async function makeServedSite(folder: string, base: SiteBase): Promise<void> {
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const path of Object.keys(TYPES)) write(`site/${path}`, contentOf(path))
  write('site/.git/config', SECRET)
  write('release.json', SECRET)
  write('site-2/index.html', SECRET)
  await writeServerConfigs(folder, base)
}
