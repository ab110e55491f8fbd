/** The pages as their readers meet them: by mouse, by keyboard, on a phone, on paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { measuresOf } from '../../src/core/collection.ts'
import { expectReadable, switchOn } from './accessible.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { builtSite, serveFolder, visit } from './site.ts'
import type { Site } from './site.ts'

const LAPTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 780 }, hasTouch: true }

const PAGES = [
  '',
  'reports/',
  'reports/maying-2023/',
  'tags/',
  'tags/fengqiao-experience/',
  'townships/',
  'townships/maying/',
  'years/',
  'years/2023/',
  'matrix/',
  'help/',
  'about/',
  '404.html',
]

const BUDGET = 40 * 1024

describeInBrowser('pages', () => {
  let folder: string
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    folder = await builtSite()
    site = await serveFolder(folder)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function open(path: string, options: BrowserContextOptions = LAPTOP): Promise<Page> {
    return (await visit(browser, site, path, options)).page
  }

  test.each(PAGES)(
    '/%s reads well for everyone: on a laptop and a phone, light and dark, large and in high contrast',
    async (path) => {
      for (const options of [
        { ...LAPTOP, colorScheme: 'light' as const },
        { ...PHONE, colorScheme: 'dark' as const },
      ]) {
        const { page, errors } = await visit(browser, site, path, options)
        await expectReadable(page)
        await switchOn(page, '大字', '高对比')
        await expectReadable(page)
        expect(errors).toEqual([])
        await page.context().close()
      }
    },
  )

  test.each(PAGES)('/%s has nothing inline that a strict policy would stop', (path) => {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const html = readFileSync(join(folder, file), 'utf8')
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/u)
  })

  test('a report page is small, and so are the scripts of every page', async () => {
    for (const path of PAGES) {
      const { all, scripts } = await weigh(path)
      expect(scripts, `scripts of /${path}`).toBeLessThanOrEqual(BUDGET)
      if (path.startsWith('reports/')) expect(all, `/${path}`).toBeLessThanOrEqual(BUDGET)
    }
  })

  /** Compressed bytes of what a page loads, and of the scripts among it. */
  async function weigh(path: string): Promise<{ all: number; scripts: number }> {
    const context = await browser.newContext()
    const page = await context.newPage()
    const sizes: { size: number; script: boolean }[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
      const script = request.resourceType() === 'script'
      sizes.push({ size: gzipSync(readFileSync(file)).length, script })
    })
    await page.goto(site.address + path, { waitUntil: 'networkidle' })
    await context.close()
    const sum = (parts: typeof sizes): number => parts.reduce((total, { size }) => total + size, 0)
    return { all: sum(sizes), scripts: sum(sizes.filter(({ script }) => script)) }
  }

  test('the first stop of the Tab key leads past the navigation', async () => {
    const page = await open('reports/maying-2023/')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('main')
  })

  test('the key / leads to the search field, and is a plain character inside it', async () => {
    const page = await open('tags/')
    await page.keyboard.press('/')
    expect(await page.locator(':focus').getAttribute('name')).toBe('q')
    await page.keyboard.type('12/4')
    expect(await page.locator(':focus').inputValue()).toBe('12/4')
  })

  test('the field in the header searches from every page', async () => {
    const page = await open('years/')
    await page.keyboard.press('/')
    await page.keyboard.type('枫桥经验')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=*')
    expect(new URL(page.url()).searchParams.get('q')).toBe('枫桥经验')
  })

  test('the outline shows which part is being read', async () => {
    const page = await open('reports/maying-2023/')
    const link = page.locator('.outline a', { hasText: '加强普法宣传教育工作' })
    await link.click()
    await page.locator('.outline a[aria-current]').waitFor()
    expect(await page.locator('.outline a[aria-current]').allTextContents()).toEqual([
      '（三）加强普法宣传教育工作',
    ])
  })

  test('wherever a jump ends, the outline shows the part jumped to; then the one being read', async () => {
    const page = await open('reports/maying-2023/')
    const current = page.locator('.outline a[aria-current]')
    const links = page.locator('.outline a')
    for (let at = 0; at < (await links.count()); at++) {
      const words = await links.nth(at).textContent()
      await links.nth(at).click()
      await expect.poll(() => current.allTextContents()).toEqual([words])
    }
    await page.mouse.move(900, 400)
    await page.mouse.wheel(0, -100_000)
    await expect.poll(() => current.count()).toBe(0)
    await page.mouse.wheel(0, 100_000)
    await expect.poll(() => current.allTextContents()).toEqual([await links.last().textContent()])
  })

  test('on a phone the outline is folded, unfolds, and folds again behind its reader', async () => {
    const page = await open('reports/maying-2023/', PHONE)
    const link = page.locator('.outline a', { hasText: '加强普法宣传教育工作' })
    expect(await link.isVisible()).toBe(false)
    await page.getByText('目录', { exact: true }).tap()
    await link.tap()
    expect(await link.isVisible()).toBe(false)
    expect(
      await page.getByRole('heading', { name: '加强普法宣传教育工作' }).boundingBox(),
    ).toSatisfy((box: { y: number } | null) => box !== null && box.y >= 0 && box.y < 200)
  })

  test.each([
    ['https or this machine', true],
    ['plain http, where browsers offer no clipboard', false],
  ])('a citation is copied with text, place and address over %s', async (_, secure) => {
    const { reports } = await loadCollection()
    const report = reports.find(({ id }) => id === 'maying-2023')
    const found = measuresOf(report ? [report] : []).find(
      ({ section }) => section.path === '三/（三）',
    )
    if (found === undefined) throw new Error('no such measure')

    const { page } = await visit(browser, site, 'reports/maying-2023/', {
      ...LAPTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    if (!secure) {
      await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
    }
    const button = page.locator(`#${found.measure.id} [data-copy]`)
    await button.click()
    await expect.poll(() => button.textContent()).toBe('已复制')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${found.measure.text}\n——马营镇2023年报告 第三部分（三）\n${site.address}reports/maying-2023/#${found.measure.id}`,
    )
  })

  test('a button that was pressed twice says again what it does', async () => {
    const { page } = await visit(browser, site, 'reports/maying-2023/', {
      ...LAPTOP,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const button = page.locator('[data-copy]').first()
    const label = await button.textContent()
    await button.click()
    await expect.poll(() => button.textContent()).toBe('已复制')
    await button.click()
    // Longer than the answer to either press is shown.
    await page.waitForTimeout(3000)
    expect(await button.textContent()).toBe(label)
  })

  test('the table of reports is filtered and sorted, and its address brings that back', async () => {
    const page = await open('reports/')
    const titles = () => page.locator('tbody tr:visible th a').allTextContents()
    const all = await titles()
    await page.getByLabel('按标题、乡镇、县区筛选').fill('乡')
    const filtered = await titles()
    expect(filtered.length).toBeGreaterThan(0)
    expect(filtered.length).toBeLessThan(all.length)
    await page.getByRole('button', { name: '措施' }).click()
    const counts = await page.locator('tbody tr:visible td.number').allTextContents()
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => b - a))
    const shown = await titles()
    await page.reload()
    expect(await titles()).toEqual(shown)
    await page.getByRole('button', { name: '清除' }).click()
    await expect.poll(async () => (await titles()).toSorted()).toEqual(all.toSorted())
  })

  test('a filter that lets nothing through says so, and is undone from there', async () => {
    const page = await open('reports/?words=没有这个地方')
    const nothing = page.getByText('没有符合这些条件的报告')
    expect(await nothing.isVisible()).toBe(true)
    await page.getByRole('button', { name: '清除条件，显示全部' }).click()
    await expect.poll(() => nothing.isVisible()).toBe(false)
    const { reports } = await loadCollection()
    expect(await page.locator('tbody tr:visible').count()).toBe(reports.length)
  })

  test('heads that sort carry a sign before they are used', async () => {
    const page = await open('reports/')
    const sign = () =>
      page
        .getByRole('button', { name: '年份' })
        .evaluate((head) =>
          ['::before', '::after'].map((part) => getComputedStyle(head, part).content !== 'none'),
        )
    expect(await sign()).toEqual([true, true])
    await page.getByRole('button', { name: '年份' }).click()
    expect(await sign()).toEqual([false, true])
  })

  test('an address that makes no sense leaves the table as it is', async () => {
    const { page, errors } = await visit(
      browser,
      site,
      `reports/?sort=${encodeURIComponent('<img src=x onerror=alert(1)>')}&year=1&county=%22`,
    )
    const { reports } = await loadCollection()
    expect(await page.locator('tbody tr:visible').count()).toBe(reports.length)
    expect(errors).toEqual([])
  })

  test('without scripts everything is there to read, and nothing that cannot work', async () => {
    const { reports } = await loadCollection()
    const options = { ...LAPTOP, javaScriptEnabled: false }
    const index = await open('reports/', options)
    expect(await index.locator('tbody tr').count()).toBe(reports.length)
    expect(await index.locator('[data-report-filter]').isVisible()).toBe(false)

    const report = reports.find(({ id }) => id === 'maying-2023')
    const page = await open('reports/maying-2023/', options)
    expect(await page.locator('[data-copy]').first().isVisible()).toBe(false)
    const blocks = report?.sections.flatMap((section) => section.blocks) ?? []
    expect(blocks.length).toBeGreaterThan(0)
    for (const { id, text } of blocks) {
      const shown = await page.locator(`#${id} [data-text]`).textContent()
      expect(shown).toBe(text.replaceAll('\n', ''))
    }
  })

  test('on paper there is the text and its address, and no navigation', async () => {
    const page = await open('reports/maying-2023/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.locator('.print-address').innerText()).toContain(page.url())
    expect(await page.getByText('002_61c4fd2848860dad.txt').last().isVisible()).toBe(true)
  })
})
