/** Two years of a township, as readers meet them, in a small collection of invented reports. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { buildWithAstro } from '../../scripts/site/run-astro.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import type { Facts, Report } from '../../src/core/report.ts'
import { LAST_YEAR, THIS_YEAR } from '../core/compare/year-reports.ts'
import { LAPTOP, PHONE, expectReadable } from './accessible.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { serveFolder, visit } from './site.ts'
import type { Site, VisitedPage } from './site.ts'

const PLACES = `counties:
  - name: 金溪县
    townships:
      - name: 双河镇
        former: [{ name: 双河乡, until: 2022 }]
`

/** 双河 was renamed; of one 马营 the county is not known. */
const REPORTS: Readonly<Record<string, [Report, Partial<Facts>]>> = {
  'shuanghe-2021': [LAST_YEAR, { body: '双河乡', county: '金溪县', year: 2021 }],
  'shuanghe-2022': [LAST_YEAR, { body: '双河乡', county: null, year: 2022 }],
  'shuanghe-2023': [THIS_YEAR, { body: '双河镇', county: '金溪县', year: 2023 }],
  'maying-2022': [LAST_YEAR, { body: '马营镇', county: null, year: 2022 }],
  'maying-2023': [THIS_YEAR, { body: '马营镇', county: '通渭县', year: 2023 }],
}

const RENAMED = 'compare/?r=shuanghe-2023&r=shuanghe-2022&by=years'
const NAMESAKES = 'compare/?r=maying-2022&r=maying-2023&by=years'

describeInBrowser('two years of a township', () => {
  let root: string
  let browser: Browser
  let site: Site
  let visited: VisitedPage[] = []

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'xiangjian-'))
    const paths = contentPaths(root)
    mkdirSync(paths.reports, { recursive: true })
    cpSync(contentPaths(projectRoot).taxonomy, paths.taxonomy)
    writeFileSync(paths.places, PLACES)
    for (const [id, [report, facts]] of Object.entries(REPORTS)) {
      const text = writeReport({ ...report, ...facts, id, source: `${id}.docx` })
      writeFileSync(join(paths.reports, `${id}.mdx`), text)
    }
    const outDir = join(root, 'dist')
    await buildWithAstro({ root, outDir })
    site = await serveFolder(outDir)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  afterEach(async () => {
    const told = visited.flatMap(({ errors }) => errors)
    await Promise.all(visited.map(({ page }) => page.context().close()))
    visited = []
    expect(told).toEqual([])
  })

  async function open(path: string, options = LAPTOP): Promise<Page> {
    const one = await visit(browser, site, path, options)
    visited.push(one)
    return one.page
  }

  async function openDone(path: string, options = LAPTOP): Promise<Page> {
    const page = await open(path, options)
    await page.waitForSelector('[data-state="done"]')
    return page
  }

  function rowNames(page: Page): Promise<string[]> {
    return page.locator('.compare-table .compare-row-name').allTextContents()
  }

  test.each([RENAMED, NAMESAKES])(
    '/%s reads well for everyone, on a laptop and on a phone',
    async (path) => {
      for (const options of [LAPTOP, { ...PHONE, colorScheme: 'dark' as const }]) {
        const page = await openDone(path, options)
        await expectReadable(page)
      }
    },
  )

  test('stand the earlier one first, under a former name, too, with an overview of the rows', async () => {
    const page = await openDone(RENAMED)
    expect(await page.locator('.compare-table thead th').allTextContents()).toEqual([
      '金溪县 双河乡2022年报告',
      '金溪县 双河镇2023年报告',
    ])
    expect(await page.locator('.compare-remarks').textContent()).toContain('早的一年在前')
    const rows = [
      '延续',
      '调整',
      '新增',
      '不再提及',
      '去年打算 → 今年写到',
      '去年问题 → 今年写到',
      '今年打算',
    ]
    expect(await rowNames(page)).toEqual(rows)
    expect(await page.locator('.compare-map-row > span:first-child').allTextContents()).toEqual(
      rows,
    )
    await page.getByRole('link', { name: /只看共有/u }).click()
    await page.waitForURL(/rows=common/u)
    expect(await rowNames(page)).toEqual(['延续'])
  })

  test('have their changed words marked without colour, and their figures told', async () => {
    const page = await openDone(RENAMED)
    const line = page.locator('.compare-table tr', { hasText: '深化普法宣传' }).first()
    const marks = async (name: string): Promise<unknown[]> => [
      await line.locator(name).allTextContents(),
      await line
        .locator(name)
        .first()
        .evaluate((one) => getComputedStyle(one).textDecorationLine),
    ]
    expect(await marks('del')).toEqual([['36', '4000', '800'], 'line-through'])
    expect(await marks('ins')).toEqual([['41', '5000', '900'], 'underline'])
    const notes = await line.locator('.year-notes li').allTextContents()
    expect(notes).toContain('发放宣传资料 4000余份 → 5000余份')
    expect(notes[0]).toMatch(/^相近 \d\d%$/u)
  })

  test('are asked for where a county is not known; the answer stands in the address', async () => {
    const page = await openDone(NAMESAKES)
    await page.getByText('都叫马营镇，但其中一份县区不详，可能不是同一个乡镇').waitFor()
    expect(await page.locator('.compare-table').isVisible()).toBe(false)
    await page.getByRole('link', { name: '是同一个乡镇，继续' }).click()
    await page.waitForURL(/same=1/u)
    await page.locator('.compare-row-name', { hasText: '延续' }).waitFor()
    await page.reload()
    await page.waitForSelector('[data-state="done"]')
    expect(await rowNames(page)).toContain('不再提及')
  })

  test('keep the focus near the answer', async () => {
    const page = await openDone(NAMESAKES)
    await page.getByRole('link', { name: '是同一个乡镇，继续' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**same=1')
    await page.getByText('延续').first().waitFor()
    expect(await page.locator(':focus').textContent()).toBe('历年变化')
  })

  test('that are none are told, with a way to two that are', async () => {
    const page = await openDone('compare/?r=maying-2023&r=shuanghe-2023&by=years')
    await page.getByText('没有认出同一个乡镇的两份报告').waitFor()
    const remarks = page.locator('.compare-remarks')
    await remarks.getByRole('link', { name: '双河乡2022年报告' }).click()
    await page.locator('.compare-row-name', { hasText: '延续' }).waitFor()
    expect(new URL(page.url()).searchParams.getAll('r')).toEqual(['shuanghe-2023', 'shuanghe-2022'])
  })

  test('are chosen among three', async () => {
    const three = ['2021', '2022', '2023'].map((year) => `r=shuanghe-${year}`).join('&')
    const page = await openDone(`compare/?${three}&by=years`)
    expect(await page.locator('.compare-table thead th').allTextContents()).toEqual([
      '金溪县 双河乡2021年报告',
      '金溪县 双河乡2022年报告',
    ])
    await page.getByRole('link', { name: '双河镇2022年 → 2023年' }).click()
    await page.getByRole('columnheader', { name: '金溪县 双河镇2023年报告' }).waitFor()
    expect(new URL(page.url()).searchParams.getAll('r')).toHaveLength(3)
  })

  test('are one click away from the later report, and from a single one', async () => {
    let page = await open('reports/shuanghe-2023/')
    await page.getByRole('link', { name: '与上一年对照' }).click()
    await page.locator('.compare-row-name', { hasText: '延续' }).waitFor()
    page = await openDone('compare/?r=shuanghe-2023')
    await page.locator('.compare-near').getByRole('link', { name: '双河乡2022年报告' }).click()
    await page.waitForURL(/by=years/u)
    await page.locator('.compare-row-name', { hasText: '延续' }).waitFor()
  })

  test('stand one below the other on a phone, side by side on paper', async () => {
    const page = await openDone(RENAMED, PHONE)
    const cells = page.locator('.compare-table td')
    const tops = (): Promise<number[]> =>
      cells.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().top))
    const [above = 0, below = 0] = await tops()
    expect(above).toBeLessThan(below)
    expect(await page.getByRole('tab').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    const [left, right] = await tops()
    expect(left).toBe(right)
    expect(await page.locator('.compare-table thead').isVisible()).toBe(true)
    expect(await page.locator('.compare-sources').textContent()).toContain('shuanghe-2022.docx')
  })
})
