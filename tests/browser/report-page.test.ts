/** What the conversion knows, as the reader of a report meets it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectReadable } from './accessible.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { serveFolder, visit } from './site.ts'
import type { Site } from './site.ts'
import { buildTellingSite, MEASURE, ROWS } from './telling-collection.ts'

const LAPTOP: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
const NO_SCRIPTS: BrowserContextOptions = { ...LAPTOP, javaScriptEnabled: false }

describeInBrowser('a report page', () => {
  let root: string
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'xiangjian-'))
    site = await serveFolder(await buildTellingSite(root))
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  async function open(path: string, options: BrowserContextOptions = LAPTOP): Promise<Page> {
    return (await visit(browser, site, path, options)).page
  }

  test.each([
    ['light on a laptop', { ...LAPTOP, colorScheme: 'light' as const }],
    ['dark on a phone', { ...PHONE, colorScheme: 'dark' as const }],
  ])('reads well for everyone with all of it open, %s', async (_, options) => {
    for (const path of [
      'reports/known/',
      'reports/broken/',
      'reports/?words=x',
      'tags/law-popularisation/',
    ]) {
      const page = await open(path, options)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await expectReadable(page)
      await page.context().close()
    }
  })

  test('values of figures stand out within the text, which stays as it is', async () => {
    const page = await open('reports/known/')
    const text = page.locator('#kpufa [data-text]')
    expect(await text.locator('.figure').allTextContents()).toEqual(['12', '4万余', '97.2%'])
    expect(await text.textContent()).toBe(MEASURE)
    const selected = await text.evaluate((element) => {
      getSelection()?.selectAllChildren(element)
      return getSelection()?.toString()
    })
    expect(selected).toBe(MEASURE)
  })

  test('a hit is marked whole where it reaches into a figure', async () => {
    const page = await open(`reports/known/?q=${encodeURIComponent('发放资料4万余份')}`)
    const marked = await page.locator('#kpufa mark').allTextContents()
    expect(marked.join('')).toBe('发放资料4万余份')
    expect(await page.locator('.found-count').textContent()).toBe('第 1/1 处')
    expect(await page.locator('#kpufa [data-text]').textContent()).toBe(MEASURE)
  })

  test('why a tag was given is told by keyboard and without scripts, and only on asking', async () => {
    const page = await open('reports/known/', NO_SCRIPTS)
    const reasons = page.locator('#kpufa .reasons')
    expect(await reasons.getByText('人工标注').isVisible()).toBe(false)
    await reasons.locator('summary').focus()
    await page.keyboard.press('Enter')
    const told = await reasons.locator('dl > div').allInnerTexts()
    expect(told).toContainEqual(expect.stringMatching(/^法律顾问\s+人工标注$/u))
    expect(told).toContainEqual(expect.stringMatching(/^普法\s+小标题（一）“.*普法.*”\s*首句/u))
  })

  test('a measure without tags has nothing to explain', async () => {
    const page = await open('reports/known/')
    expect(await page.locator('#kplan .reasons').count()).toBe(0)
  })

  test('the rows of a table are a table with its head, and no character of them is lost', async () => {
    const page = await open('reports/known/', NO_SCRIPTS)
    const names = page.getByRole('table').getByRole('columnheader')
    expect(await names.allTextContents()).toEqual(ROWS[0]?.split('\t'))
    const rows = page.getByRole('table').locator('tr')
    expect(await rows.allTextContents()).toEqual(ROWS)
    expect(await rows.nth(1).locator('td').count()).toBe(6)
  })

  test('on a phone a wide table scrolls in its box, by keyboard too', async () => {
    const page = await open('reports/known/', PHONE)
    const box = page.locator('.block-table')
    const place = (): Promise<number> => box.evaluate((element) => element.scrollLeft)
    await box.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(place).toBeGreaterThan(0)
  })

  test('a search leads to the row, and marks words over two cells', async () => {
    const page = await open(`reports/known/?q=${encodeURIComponent('西村民法典讲座')}`)
    const marked = page.locator('tr:has(mark)')
    expect(await marked.locator('mark').allTextContents()).toEqual(['西村', '民法典讲座'])
    expect(await marked.textContent()).toBe(ROWS[2])
    expect(await page.locator('.found-count').textContent()).toBe('第 1/1 处')
  })

  test('an inferred fact says so, and from what, wherever it is shown', async () => {
    const report = await open('reports/known/')
    expect(await report.locator('.facts').innerText()).toMatch(
      /清河镇\s*推断，据文件名[^]*通渭县\s*推断，据文件夹/u,
    )
    for (const path of ['reports/', 'townships/', 'tags/law-popularisation/', '']) {
      const page = await open(path)
      const mark = page.getByTitle('据文件名').or(page.getByTitle('据文件夹')).first()
      expect(await mark.textContent(), `/${path}`).toMatch(/^推断，据文件/u)
    }
    const search = await open(`search/?q=${encodeURIComponent('深化普法宣传')}`)
    await search.waitForSelector('[data-state="done"]')
    const known = search.locator('.hit', { hasText: '清河镇' })
    expect(await known.locator('.hit-place').textContent()).toContain('推断，据文件名')
    const stated = search.locator('.hit', { hasText: '东山镇' })
    expect(await stated.locator('.hit-place').textContent()).not.toContain('推断')
  })

  test('the tags of a hit lead to their pages', async () => {
    const page = await open(`search/?q=${encodeURIComponent('深化普法宣传')}`)
    await page.locator('.hit .chip', { hasText: '普法' }).first().click()
    expect(await page.locator('h1').textContent()).toBe('普法')
  })

  test('doubts of the conversion are told at the head, and in plain words, with their line', async () => {
    const page = await open('reports/known/')
    expect(await page.locator('.notice').innerText()).toContain('1 处没有把握')
    const messages = page.locator('#messages')
    const told = await messages.getByRole('listitem').innerText()
    expect(told).toMatch(/^请核对\s+原件第 12 行\s+应有报告单位/u)
    expect(told).not.toContain('no-body')
  })

  test('“看错在哪里” leads to the mistake, unfolded, without scripts too', async () => {
    const page = await open('reports/broken/', NO_SCRIPTS)
    await page.getByRole('link', { name: '看错在哪里' }).click()
    const mistake = page.locator('#messages li', { hasText: 'finished' })
    expect(await mistake.isVisible()).toBe(true)
    expect(await mistake.innerText()).toMatch(/^错误\s+报告文件第 \d+ 行/u)
  })

  test('on paper a table is whole, and nothing is left that only a screen can do', async () => {
    const page = await open('reports/known/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.reasons').first().isVisible()).toBe(false)
    const overflow = await page
      .locator('.block-table')
      .evaluate((element) => getComputedStyle(element).overflowX)
    expect(overflow).toBe('visible')
  })
})
