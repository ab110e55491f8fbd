/** Pages of collections that are not like ours: empty, mounted below a path. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { buildWithAstro } from '../../scripts/site/run-astro.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('a site without reports has real pages that say how to begin', async () => {
  const root = temporaryFolder()
  const out = join(root, 'dist')
  await buildWithAstro({ root, outDir: out })
  for (const path of [
    'index.html',
    'reports/index.html',
    'townships/index.html',
    'years/index.html',
  ]) {
    expect(readFileSync(join(out, path), 'utf8'), path).toContain('还没有报告')
  }
})

test('below a path every link leads to a page and a place on it that exist', async () => {
  const out = join(temporaryFolder(), 'dist')
  const base = '/fazhi/'
  await buildWithAstro({ root: projectRoot, outDir: out, base })
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(20)
  const html = new Map(pages.map((path) => [path, readFileSync(join(out, path), 'utf8')]))
  const files = new Set(
    readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    ),
  )
  for (const [page, text] of html) {
    for (const [, address = ''] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)) {
      const { pathname, hash } = new URL(
        address,
        `http://site${base}${page.replace(/index\.html$/u, '')}`,
      )
      expect(pathname.startsWith(base), `${address} on ${page}`).toBe(true)
      const target = decodeURIComponent(pathname.slice(base.length))
      const file = target === '' || target.endsWith('/') ? posix.join(target, 'index.html') : target
      expect(files.has(file), `${address} on ${page}`).toBe(true)
      const id = decodeURIComponent(hash.slice(1))
      if (id !== '')
        expect(html.get(file)?.includes(` id="${id}"`), `${address} on ${page}`).toBe(true)
    }
  }
})
