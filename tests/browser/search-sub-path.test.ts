/**
 * Searching on a site that is published below a path, by a server that allows nothing but the site's
 * own files: no inline styles, no evaluation, no other host.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import { buildWithAstro } from '../../scripts/site/run-astro.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { someReport } from '../some-report.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { total } from './search-visits.ts'
import { serveFolder, visit } from './site.ts'
import type { Site, VisitedPage } from './site.ts'

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

describeInBrowser('below a path, under a strict policy', () => {
  let browser: Browser
  let site: Site
  let root: string

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'xiangjian-'))
    cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true })
    const placeless = someReport('placeless', { body: '某镇', county: null, year: null }, [
      {
        level: 1,
        heading: '一、主要举措',
        blocks: [{ type: 'measure', id: 'kpufa', status: 'done', tags: [], text: '开展普法。' }],
      },
    ])
    writeFileSync(join(contentPaths(root).reports, 'placeless.mdx'), writeReport(placeless))
    const served = join(root, 'served')
    const outDir = join(served, 'fazhi')
    await buildWithAstro({ root, outDir, base: '/fazhi/' })
    await writeSearchIndex(await readCollection(root), outDir)
    site = await serveFolder(served, STRICT)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  /** Whatever a policy forbids is told on the console as an error. */
  async function checked(path: string, act: (visited: VisitedPage) => Promise<void>) {
    const visited = await visit(browser, site, `fazhi/${path}`)
    await act(visited)
    await visited.page.context().close()
    expect(visited.errors).toEqual([])
    const elsewhere = site.served.filter(({ path }) => !path.startsWith('/fazhi/'))
    expect(elsewhere).toEqual([])
  }

  test('suggestions lead to a list, which is filtered and shown line by line', async () => {
    await checked('', async ({ page }) => {
      await page.getByRole('combobox').focus()
      await page.keyboard.type('fqjy')
      await page.getByRole('option', { name: '枫桥经验' }).click()
      await page.waitForURL('**/fazhi/search/?q=*')
      const found = await total(page)
      expect(found).toBeGreaterThan(0)
      await page.goto(new URL('fazhi/search/?q=普法', site.address).href)
      const all = await total(page)
      await page.locator('[data-part=facets] a[href*="year=2023"]').first().click()
      await page.waitForURL('**/fazhi/search/?*year=2023*')
      await page.waitForFunction(
        (before) =>
          Number(document.querySelector<HTMLElement>('[data-total]')?.dataset.total) < before,
        all,
      )
      await page.getByRole('link', { name: '单行' }).click()
      await page.locator('[data-view=line], .line').first().waitFor()
      expect(await page.getByText('正在使用备用检索').isVisible()).toBe(false)
      const hit = page.locator('[data-part=list] a[href*="/reports/"]').first()
      await hit.click()
      await page.waitForURL('**/fazhi/reports/*/**')
      await page.locator('mark').first().waitFor()
    })
  })

  test('a batch is counted, asked of reports without county and year, and saved', async () => {
    await checked('batch/', async ({ page }) => {
      await page.fill('[data-part=terms]', '1.1 普法\n1.2 枫桥经验')
      await page.getByRole('button', { name: '查找' }).click()
      expect(await total(page)).toBeGreaterThan(0)
      const link = await page.locator('.matrix td a').first().getAttribute('href')
      expect(new URL(link ?? '').pathname).toBe('/fazhi/search/')
      await page.selectOption('[data-part=county]', '县区不详')
      await page.waitForURL('**county=*')
      await page.waitForFunction(() => document.querySelector('.matrix-county') === null)
      await page.selectOption('[data-part=year]', '年份不详')
      await page.waitForURL('**year=*')
      await page.waitForFunction(() => document.querySelectorAll('.matrix tbody tr').length === 1)
      expect(await total(page)).toBe(1)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载表格' }).click()
      const text = readFileSync(await (await download).path(), 'utf8')
      expect(text).toContain('/fazhi/reports/placeless/')
    })
  })
})
