import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { matches } from '../../src/core/search/match.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { classOf } from '../../src/core/search/rank.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { barriersOf } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits } from './search-visits.ts'

describeInBrowser('the page of batch searches', () => {
  const { site, open: visit } = searchVisits()
  let errors: string[] = []

  afterEach(() => {
    expect(errors).toEqual([])
  })

  async function open(path: string): Promise<Page> {
    const visited = await visit(path)
    errors = visited.errors
    return visited.page
  }

  async function find(page: Page, pasted: string): Promise<void> {
    await page.fill('[data-part=terms]', pasted)
    await page.getByRole('button', { name: '查找' }).click()
    await page.waitForSelector('[data-state="done"]')
  }

  /** The text of all cells, without what is drawn around it. */
  function cells(page: Page): Promise<string[][]> {
    return page.$$eval('.matrix tbody tr', (rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent)),
    )
  }

  /** How many practices of each report a term finds, by the definition of a hit. */
  async function countsOf(text: string): Promise<Map<string, number>> {
    const { reports } = await loadCollection()
    const { query } = parseQuery(text)
    return new Map(
      reports.map((report) => {
        const records = recordsOf(report).filter((record) => classOf(record) === 0)
        return [report.id, records.filter((record) => query && matches(record, query)).length]
      }),
    )
  }

  test('counts the hits of each term in each report, and links to them', async () => {
    const terms = ['普法', '枫桥经验', '普法 -宪法', '量子计算']
    const page = await open('batch/')
    const pasted = '一、普法（5分）；\n2. 枫桥经验\n\n（三）普法 -宪法\n普法\n量子计算\n——'
    await find(page, pasted)
    expect(new URL(page.url()).searchParams.getAll('t')).toEqual(terms)
    expect(await page.inputValue('[data-part=terms]')).toBe(pasted)
    const { reports } = await loadCollection()
    const counts = await Promise.all(terms.map(countsOf))
    const rows = await cells(page)
    expect(rows).toHaveLength(reports.length)
    const ids = await page.$$eval('.matrix tbody th a', (links) =>
      links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
    )
    for (const [at, row] of rows.entries()) {
      const expected = counts.map((count) => count.get(ids[at] ?? '') ?? NaN)
      const total = expected.reduce((sum, count) => sum + count, 0)
      expect(row.slice(2)).toEqual([total, ...expected].map(String))
    }
    const links = await page.$$eval('.matrix td a', (cells) =>
      cells.map((cell) => [cell.textContent, cell.getAttribute('href') ?? ''] as const),
    )
    expect(links.length).toBeGreaterThan(0)
    for (const [count, href] of links) {
      const { pathname, searchParams } = new URL(href)
      expect(pathname).toBe('/search/')
      const found = await countsOf(searchParams.get('q') ?? '')
      expect(count).toBe(String(found.get(searchParams.get('report') ?? '')))
    }
    await page.getByText('重复的 1 个词只查一次').waitFor()
    await page.getByText('没有可以查找的字，已略过：“——”').waitFor()
    await page.getByText('已去掉行首的编号和行末的分值，如 一、 2. （5分）').waitFor()
    const nowhere = page.locator('[data-part=nowhere] a')
    expect(await nowhere.allTextContents()).toEqual(['量子计算'])
    await nowhere.click()
    await page.waitForURL((url) => url.searchParams.get('q') === '量子计算')
    await page.goBack()
    await page.waitForSelector('[data-state="done"]')
    expect(await page.inputValue('[data-part=terms]')).toBe(pasted)
  })

  test('a table is looked for by its column of words, and said to be', async () => {
    const page = await open('batch/')
    await find(page, '序号\t考核内容\t牵头单位\n1\t普法\t司法所\n2\t"矛盾纠纷\n化解"\t综治办')
    expect(await page.locator('.matrix-term').allTextContents()).toEqual(['普法', '矛盾纠纷化解'])
    await page.getByText('粘贴的表格只查“考核内容”一列，其余各列没有查').waitFor()
  })

  test('an empty field is told to be empty, a line that may be two terms to be one', async () => {
    const page = await open('batch/')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('没有要查的词').waitFor()
    await find(page, '枫桥经验、信访')
    await page.getByText('“枫桥经验、信访”当作一个词查').waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await page.waitForSelector('[data-state="idle"]')
    expect(await page.locator('[data-part=notes] li').count()).toBe(0)
  })

  test('the address holds terms, choices and order; back leads from list to list', async () => {
    const page = await open('batch/?t=普法&kind=all&year=2023&year=1900&sort=name')
    await page.getByText('没有 1900 年的报告').waitFor()
    const county = await page.locator('[data-part=county] option').nth(1).textContent()
    await page.selectOption('[data-part=year]', '2023')
    await page.waitForURL(/year=2023/u)
    await page.waitForSelector('[data-state="done"]')
    expect(await cells(page)).toHaveLength(
      (await loadCollection()).reports.filter(({ year }) => year === 2023).length,
    )
    await page.selectOption('[data-part=county]', county)
    await page.waitForSelector('[data-state="done"]')
    await page.getByRole('button', { name: '合计' }).click()
    expect(await page.getAttribute('th[aria-sort]', 'aria-sort')).toBe('descending')
    const before = await cells(page)
    await page.reload()
    await page.waitForSelector('[data-state="done"]')
    expect(await cells(page)).toEqual(before)
    expect(await page.inputValue('[data-part=kind]')).toBe('all')
    await page.goBack()
    await page.waitForFunction(() => !location.search.includes('county'))
    expect(await page.inputValue('[data-part=county]')).toBe('')
  })

  test('the file opens in Excel and computes nothing', async () => {
    const page = await open('batch/')
    await find(page, '普法\n-网格\n＝1')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载表格' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('批量检索.csv')
    const text = readFileSync(await file.path(), 'utf8')
    const { reports } = await loadCollection()
    const lines = text.split('\r\n')
    expect(lines[0]).toBe("\ufeff报告,县区,年份,合计,普法,'-网格,'＝1,网址")
    // Head, totals, and what is behind the last end of line.
    expect(lines).toHaveLength(reports.length + 3)
    expect(lines[1]).toMatch(/,http:\/\/127\.0\.0\.1:\d+\/reports\/[\w-]+\/$/u)
  })

  test('a hundred terms are looked for, more are told; the address brings them back', async () => {
    const page = await open('batch/')
    const lines = Array.from({ length: 130 }, (_, at) => `乡镇法治政府建设第${at}项`)
    await find(page, [...lines, '普法'].join('\n'))
    await page.getByText(/一次最多查 100 个词，后面的 31 个没有查.*、普法$/u).waitFor()
    expect(await page.locator('.matrix-term').count()).toBe(100)
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    await page.waitForSelector('[data-state="done"]')
    expect(await page.locator('.matrix-term').count()).toBe(100)
    expect(await page.inputValue('[data-part=terms]')).toBe([...lines, '普法'].join('\n'))
  })

  test('a long table is drawn in pieces, and sorted and saved as a whole', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({
      id: `other-${at}`,
      name: `第${at}镇报告`,
      county: null,
      year: 2000 + at,
    }))
    const page = await open('about/')
    await page.addInitScript((reports) => {
      // The page's own script runs once all of the page is there.
      new MutationObserver((_, observer) => {
        const root = document.querySelector<HTMLElement>('[data-batch]')
        if (root === null) return
        root.dataset.reports = JSON.stringify(reports)
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    }, many)
    await page.goto(new URL('batch/?t=普法&sort=-year', site().address).href)
    await page.waitForSelector('[data-state="done"]')
    const rows = page.locator('.matrix tbody tr')
    expect(await rows.count()).toBe(100)
    expect(await rows.first().locator('.year').textContent()).toBe('2249')
    const more = page.getByRole('button', { name: '继续显示' })
    await more.click()
    expect(await rows.count()).toBe(200)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('第149镇报告')
    await more.click()
    expect(await more.isVisible()).toBe(false)
    // The five reports that the index knows and the page does not come last.
    expect(await rows.count()).toBe(250 + (await loadCollection()).reports.length)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载表格' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text.split('\r\n')).toHaveLength((await rows.count()) + 3)
  })

  test('a new search takes the place of the one under way', async () => {
    const page = await open('batch/')
    const release = Promise.withResolvers<undefined>()
    const held = Promise.withResolvers<undefined>()
    await page.context().route('**/pagefind/index/*', async (route) => {
      held.resolve(undefined)
      await release.promise
      await route.continue()
    })
    await page.fill('[data-part=terms]', '网格\n调解\n信访')
    await page.getByRole('button', { name: '查找' }).click()
    await held.promise
    await page.fill('[data-part=terms]', '普法')
    await page.keyboard.press('Control+Enter')
    await page.getByText('正在查找 1 个词').waitFor()
    release.resolve(undefined)
    await page.waitForSelector('[data-state="done"]')
    // By now the first would have been through, too.
    await page.waitForTimeout(500)
    expect(await page.locator('.matrix-term').allTextContents()).toEqual(['普法'])
  })

  test('on paper all terms stand side by side or below each other, with the address', async () => {
    const page = await open('batch/')
    await find(page, Array.from({ length: 30 }, (_, at) => `普法${at}`).join('\n'))
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const heads = await page.$$eval('.matrix-sheet thead tr', (rows) =>
      rows.map(({ children }) => children.length),
    )
    expect(heads).toEqual([17, 17, 5])
    expect(await page.locator('.matrix-scroll').isVisible()).toBe(false)
    const { reports } = await loadCollection()
    expect(await page.locator('.matrix-sheet tbody tr').count()).toBe(3 * (reports.length + 1))
    expect(await page.locator('[data-page-address]').innerText()).toContain('?t=普法0&t=普法1&')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.matrix-sheet').count()).toBe(0)
  })

  test('markup in terms and in the address is text', async () => {
    const hostile = '<img src=x onerror="document.body.dataset.hurt=1">'
    const asked = new URLSearchParams([
      ['t', hostile],
      ['t', '普法'],
      ...['kind', 'year', 'county', 'sort'].map((name) => [name, hostile]),
    ])
    const page = await open(`batch/?${asked.toString()}`)
    await page.waitForSelector('[data-state="done"]')
    expect(await page.locator('.matrix-term').first().textContent()).toBe(hostile)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.getAttribute('body', 'data-hurt')).toBeNull()
  })

  test('axe finds nothing to object to, and a phone scrolls the table, not the page', async () => {
    const page = await open('batch/')
    for (const pasted of ['', '普法\n枫桥经验\n网格化\n信访\n法律顾问\n行政复议\n(执法']) {
      if (pasted !== '') await find(page, pasted)
      expect(await barriersOf(page)).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  })
})
