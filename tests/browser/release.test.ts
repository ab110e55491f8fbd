/**
 * A release as it is published: one set of files, served at the root of a host, below a path and
 * below a path in Chinese, with the content policy both as a header and in the pages. Below the last
 * of them it is served by nginx with the settings of the release, where nginx is installed, and over
 * plain http as on an intranet, where browsers grant less than to a site of their own machine.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFiles } from '../../scripts/disk/list-files.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { makeRelease } from '../../scripts/publish/make-release.ts'
import { openRelease } from '../../scripts/publish/open-release.ts'
import { HEADER_POLICY } from '../../src/core/publish/content-policy.ts'
import { readBase } from '../../src/core/publish/site-base.ts'
import { NGINX, startServer } from '../scripts/publish/real-servers.ts'
import { INTRANET, describeInBrowser, openBrowser } from './browser.ts'
import { total } from './search-visits.ts'
import { serveFolder, visit } from './site.ts'
import type { Site } from './site.ts'

const MOUNTED = ['', 'x/', '知识库/']
const OWN_BASE = '知识库/'

describeInBrowser('a release', () => {
  let root: string
  let pages: string[]
  let sites: Map<string, Site>
  let browser: Browser

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
    cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true })
    const read = readBase(OWN_BASE)
    if ('problem' in read) throw new Error(read.problem)
    const release = await openRelease(join(root, 'release'), root)
    await makeRelease({ root, base: read.base, release, mask: [] })
    const built = join(root, 'release', 'site')
    pages = (await listFiles(built)).filter((path) => path.endsWith('.html'))
    const served = join(root, 'served')
    for (const mounted of MOUNTED) cpSync(built, join(served, mounted), { recursive: true })
    const plain = await serveFolder(served, HEADER_POLICY)
    sites = new Map(MOUNTED.map((mounted) => [mounted, plain]))
    if (NGINX.path === null) console.warn('跳过：用 nginx 提供发布的网站（这台机器没有 nginx）')
    else {
      const nginx = await startServer(NGINX, join(root, 'release'), read.base)
      const address = `http://${INTRANET}:${nginx.port}/`
      // What is asked for outside the base is a 404, which the console tells.
      sites.set(OWN_BASE, { address, served: [], close: nginx.close })
    }
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    for (const site of new Set(sites.values())) await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  function siteAt(mounted: string): Site {
    const site = sites.get(mounted)
    if (site === undefined) throw new Error(`nothing is served at ${mounted}`)
    return site
  }

  /** Whatever a policy forbids is told on the console as an error; so is a file that is not there. */
  async function checked(
    mounted: string,
    path: string,
    act: (page: Page) => Promise<void>,
  ): Promise<void> {
    const site = siteAt(mounted)
    site.served.length = 0
    const { page, errors } = await visit(browser, site, mounted + path)
    const failed: string[] = []
    page.on('requestfailed', (request) => {
      // What was still to come when the reader went on to another page.
      const reason = request.failure()?.errorText
      if (reason !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${reason ?? ''}`)
    })
    await act(page)
    await page.waitForLoadState('networkidle')
    await page.context().close()
    const elsewhere = site.served
      .map((file) => file.path)
      .filter((file) => !file.startsWith(encodeURI(`/${mounted}`)))
    expect({ errors, failed, elsewhere }).toEqual({ errors: [], failed: [], elsewhere: [] })
  }

  test.each(MOUNTED)('at /%s one gets from page to page, all scripts at work', async (mounted) => {
    const here = encodeURI(`${siteAt(mounted).address}${mounted}`)
    await checked(mounted, '', async (page) => {
      await page.getByRole('combobox').focus()
      await page.keyboard.type('fqjy')
      await page.getByRole('option', { name: '枫桥经验' }).click()
      await page.waitForURL(`${here}search/?q=*`)
      expect(await total(page)).toBeGreaterThan(0)
      expect(await page.getByText('正在使用备用检索').isVisible()).toBe(false)
      await page.locator('[data-part=facets] a[href*="year=2023"]').first().click()
      await page.waitForURL(`${here}search/?*year=2023*`)
      await total(page)
      await page.locator('[data-part=list] a[href*="/reports/"]').first().click()
      await page.waitForURL(`${here}reports/**`)
      await page.locator('mark').first().waitFor()

      await page.locator('a[data-compare]').click()
      await page.waitForURL(`${here}compare/?r=*`)
      await page.goto(`${here}compare/?r=maying-2023&r=baitu-2023`)
      await page.waitForSelector('[data-state="done"]')
      await page.locator('.compare-table a.quiet').first().click()
      await page.waitForURL(`${here}reports/**`)

      await page.getByRole('link', { name: '标签', exact: true }).first().click()
      await page.waitForURL(`${here}tags/`)
      await page.goto(`${here}matrix/`)
      await page.waitForSelector('[data-part=results][data-state=done]')
      await page.selectOption('select[name=by]', 'group')
      await page.locator('.matrix tbody td a').first().click()
      await page.waitForURL(`${here}search/?*`)
      expect(await total(page)).toBeGreaterThan(0)

      await page.goto(`${here}check/?r=maying-2023`)
      await page.waitForURL(`${here}check/maying-2023/`)
      await page.goto(`${here}batch/`)
      await page.fill('[data-part=terms]', '普法\n枫桥经验')
      await page.getByRole('button', { name: '查找' }).click()
      expect(await total(page)).toBeGreaterThan(0)
      const cell = await page.locator('.matrix td a').first().getAttribute('href')
      expect(new URL(cell ?? '', page.url()).href).toContain(`${here}search/`)
      await page.locator('a.site-name').click()
      await page.waitForURL(here)
    })
  })

  test('what is not there, at any depth, leads home and looks like the site', async () => {
    const site = siteAt(OWN_BASE)
    const { page } = await visit(browser, site, `${OWN_BASE}no/such/page`)
    expect(await page.getByRole('heading').textContent()).toBe('找不到这个页面')
    const rules = await page.evaluate(() =>
      [...document.styleSheets].map(({ cssRules }) => cssRules.length > 0),
    )
    expect(rules).toEqual([true])
    await page.getByRole('link').click()
    await page.waitForURL(encodeURI(`${site.address}${OWN_BASE}`))
    await page.context().close()
  })

  test('no page needs more than its policy allows, and every link on it leads to a file', async () => {
    const known = new Set(pages.map((path) => path.replace(/index\.html$/u, '')))
    const kinds = [...new Map(pages.map((path) => [kindOf(path), path])).values()]
    expect(kinds.length).toBeGreaterThan(10)
    for (const path of kinds) {
      await checked(OWN_BASE, path.replace(/index\.html$/u, ''), async (page) => {
        const links = await page.$$eval('a[href]', (all) =>
          all.map((link) => (link as HTMLAnchorElement).href),
        )
        const here = encodeURI(`${siteAt(OWN_BASE).address}${OWN_BASE}`)
        const broken = links
          .map((link) => (link.startsWith(here) ? link.slice(here.length) : link))
          .filter((link) => !known.has(link.replace(/[?#].*$/u, '')))
        expect(broken, path).toEqual([])
      })
    }
  })
})

/** Pages of one kind differ in their last folder: reports/maying-2023/ is of the kind reports/*. */
function kindOf(path: string): string {
  const parts = path.split('/')
  return parts.length > 2 ? `${parts[0] ?? ''}/*` : path
}
