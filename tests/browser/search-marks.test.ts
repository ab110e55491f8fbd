import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { findRanges } from '../../src/core/search/highlight.ts'
import { norm } from '../../src/core/text/norm.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { builtSite, serveFolder, visit } from './site.ts'
import type { Site } from './site.ts'

describeInBrowser('a report reached from the search page', () => {
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    site = await serveFolder(await builtSite())
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  /** Searches, opens the first hit, runs the test, and closes. */
  async function openFirst(query: string, act: (page: Page) => Promise<void>): Promise<void> {
    const { page, errors } = await visit(browser, site, `search/?q=${query}`)
    await page.waitForSelector('[data-state="done"]')
    await page.locator('.hit a').first().click()
    await page.waitForSelector('.found-bar:focus')
    await act(page)
    expect(errors).toEqual([])
    await page.context().close()
  }

  /** The hits that the text of a report has, title and headings included. */
  async function countIn(report: string, phrase: string): Promise<number> {
    const { reports } = await loadCollection()
    const found = reports.find(({ id }) => id === report)
    const texts = (found?.sections ?? []).flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map(({ text }) => text),
    ])
    return [found?.title ?? '', ...texts].flatMap((text) => findRanges(text, [norm(phrase)])).length
  }

  function count(page: Page): Promise<string | null> {
    return page.locator('.found-count').textContent()
  }

  test('shows the place with all hits marked, and steps through them', async () => {
    await openFirst('法律明白人', async (page) => {
      const { pathname, hash, searchParams } = new URL(page.url())
      expect(searchParams.get('q')).toBe('法律明白人')
      const total = await countIn(pathname.split('/').at(-2) ?? '', '法律明白人')
      expect(await page.locator('mark').count()).toBe(total)
      const current = page.locator('mark[aria-current]')
      expect(await page.locator(hash).locator('mark[aria-current]').count()).toBe(1)
      expect(await current.evaluate((mark) => mark.getBoundingClientRect().top)).toBeGreaterThan(0)

      const place = Number(/第 (\d+)\//u.exec((await count(page)) ?? '')?.[1])
      await page.getByRole('button', { name: '下一处' }).click()
      expect(await count(page)).toBe(`第 ${(place % total) + 1}/${total} 处`)
      await page.getByRole('button', { name: '上一处' }).click()
      expect(await count(page)).toBe(`第 ${place}/${total} 处`)
    })
  })

  test('by keyboard the next hit is two keys away', async () => {
    await openFirst('法律明白人', async (page) => {
      const before = await count(page)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('下一处')
      await page.keyboard.press('Enter')
      expect(await count(page)).not.toBe(before)
      expect(await page.locator(':focus').textContent()).toBe('下一处')
    })
  })

  test('a hit is marked whole, across bold type and brackets', async () => {
    await openFirst('一律来说事', async (page) => {
      const texts = await page.locator('mark').allTextContents()
      expect(texts.join('|')).toContain('一律（1、6）来说事')
    })
  })

  test('clearing takes away marks, bar and query, and leaves the text as it was', async () => {
    await openFirst('普法', async (page) => {
      await page.getByRole('button', { name: '清除标记' }).click()
      expect(await page.locator('mark').count()).toBe(0)
      expect(await page.locator('.found-bar').isVisible()).toBe(false)
      expect(new URL(page.url()).search).toBe('')
      const texts = () => page.locator('[data-text]').allTextContents()
      const after = await texts()
      await page.goto(page.url().replace(/#.*$/u, ''))
      expect(after).toEqual(await texts())
    })
  })

  test('marking changes no character of the report', async () => {
    const { page } = await visit(browser, site, 'reports/maying-2023/')
    const texts = () => page.locator('[data-text]').allTextContents()
    const before = await texts()
    await page.goto(`${page.url()}?q=法 一 的`)
    await page.waitForSelector('mark')
    expect(await texts()).toEqual(before)
    await page.context().close()
  })

  test.each(['', '?q=', '?q=。', '?q=量子计算', '?q=<img src=x>'])(
    'nothing is marked without a query that it answers: %s',
    async (search) => {
      const { page, errors } = await visit(browser, site, `reports/maying-2023/${search}`)
      await page.waitForLoadState('networkidle')
      expect(await page.locator('mark').count()).toBe(0)
      expect(await page.locator('.found-bar').isVisible()).toBe(false)
      expect(errors).toEqual([])
      await page.context().close()
    },
  )
})
