/** Pages of collections that are not like ours: empty, hostile, mounted below a path. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { buildWithAstro } from '../../scripts/site/run-astro.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { someReport } from '../some-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { serveFolder, visit } from './site.ts'

const HOSTILE = [
  '<script>document.title = "taken"</script>',
  '<img src=x onerror="document.title = \'taken\'">',
  '{process.exit(1)} </p></div> &lt;b&gt; javascript:alert(1)',
].join('\n')

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

describeInBrowser('a report with hostile text', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test('shows it as it is and runs none of it', async () => {
    const root = temporaryFolder()
    const report = someReport('hostile', { title: '<b>“报告”</b> & {title}', body: null }, [
      { level: 1, heading: '一、<i>主要举措</i>', blocks: [{ type: 'other', text: HOSTILE }] },
    ])
    mkdirSync(join(root, 'content', 'reports'), { recursive: true })
    writeFileSync(join(root, 'content', 'reports', 'hostile.mdx'), writeReport(report))
    const out = join(root, 'dist')
    await buildWithAstro({ root, outDir: out })
    const site = await serveFolder(out)
    const { page, errors } = await visit(browser, site, 'reports/hostile/')
    expect(await page.locator('h1').textContent()).toBe('<b>“报告”</b> & {title}')
    expect(await page.locator('h2.heading').textContent()).toBe('一、<i>主要举措</i>')
    expect(await page.locator('.block [data-text]').textContent()).toBe(
      HOSTILE.replaceAll('\n', ''),
    )
    expect(await page.title()).toContain('<b>“报告”</b> & {title}')
    expect(errors).toEqual([])
    await site.close()
  })
})
