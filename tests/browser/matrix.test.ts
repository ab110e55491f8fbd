import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { measuresOf } from '../../src/core/collection.ts'
import type { MatrixData } from '../../src/core/compare/matrix-source.ts'
import { expectReadable } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits, total } from './search-visits.ts'

describeInBrowser('the table of topics and reports', () => {
  const { open: visit } = searchVisits()
  let errors: string[] = []

  afterEach(() => {
    expect(errors).toEqual([])
  })

  async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
    const visited = await visit(path, options)
    errors = visited.errors
    if (options?.javaScriptEnabled !== false) await drawn(visited.page)
    return visited.page
  }

  async function drawn(page: Page): Promise<void> {
    await page.waitForSelector('[data-part=results][data-state=done]')
  }

  /** The number behind the name of a row, for each report of the table. */
  function numbersOf(page: Page, topic: string): Promise<string[]> {
    const row = page.locator('.matrix tr').filter({
      has: page.getByRole('rowheader', { name: topic, exact: true }),
    })
    return row.locator('td').allTextContents()
  }

  test('counts the measures of every tag, and each number leads to as many hits', async () => {
    const page = await open('matrix/')
    const { reports, taxonomy } = await loadCollection()
    const ids = await page.$$eval('.matrix thead a', (links) =>
      links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
    )
    expect([...ids].sort()).toEqual(reports.map(({ id }) => id).sort())
    for (const { name } of taxonomy.tags) {
      const counts = ids.map((id) => {
        const measures = measuresOf(reports.filter((report) => report.id === id))
        return measures.filter(({ measure }) => measure.tags.includes(name)).length
      })
      const sum = counts.reduce((all, count) => all + count, 0)
      expect(await numbersOf(page, name), name).toEqual([sum, ...counts].map(String))
    }
    const link = page.locator('.matrix tbody td a').filter({ hasText: '3' }).first()
    await link.click()
    expect(await total(page)).toBe(3)
    await page.goBack()
    await drawn(page)
    await page.selectOption('select[name=by]', 'group')
    await page.locator('.matrix tbody td a').filter({ hasText: '6' }).first().click()
    expect(await total(page)).toBe(6)
  })

  test('choices stand in the address, and back undoes them', async () => {
    const page = await open('matrix/')
    await page.selectOption('select[name=by]', 'group')
    await page.selectOption('select[name=show]', 'share')
    await page.selectOption('select[name=year]', '2023')
    await page.selectOption('select[name=sort]', 'total')
    expect(new URL(page.url()).search).toBe('?by=group&show=share&year=2023&sort=total')
    const { reports, taxonomy } = await loadCollection()
    expect(await page.locator('.matrix thead a').count()).toBe(
      reports.filter(({ year }) => year === 2023).length,
    )
    expect(await page.locator('.matrix tbody tr').count()).toBe(taxonomy.groups.length)
    const shown = await page.locator('.matrix').innerText()
    expect(shown).toMatch(/\d%/u)
    await page.reload()
    await drawn(page)
    expect(await page.locator('.matrix').innerText()).toBe(shown)
    await page.goBack()
    await page.waitForFunction(() => !location.search.includes('sort'))
    expect(await page.inputValue('select[name=sort]')).toBe('-year')
  })

  test('what there is not is told, and asks for nothing', async () => {
    const hostile = '<img src=x onerror="document.body.dataset.hurt=1">'
    const asked = new URLSearchParams(
      ['by', 'show', 'county', 'year', 'level', 'sort', 'rows', 'page', 'report'].map((name) => [
        name,
        hostile,
      ]),
    )
    const page = await open(`matrix/?${asked.toString()}`)
    await page.getByText(`没有“${hostile}”的报告，已改为全部县区`).waitFor()
    await page.getByRole('heading', { name: '没有这份报告' }).waitFor()
    expect(await page.locator('.matrix thead a').count()).toBe(
      (await loadCollection()).reports.length,
    )
    expect(await page.locator('main img').count()).toBe(0)
  })

  test('the gaps of a report come with examples that lead to their texts', async () => {
    const page = await open('matrix/')
    await page.getByRole('button', { name: '马营镇2023年报告的缺项' }).click()
    await page.waitForSelector('.gap-group')
    expect(new URL(page.url()).search).toBe('?report=maying-2023')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('gaps-title')
    const { reports, taxonomy } = await loadCollection()
    const own = measuresOf(reports.filter(({ id }) => id === 'maying-2023'))
    const mentioned = new Set(own.flatMap(({ measure }) => measure.tags))
    expect(await page.locator('.gap-group dt').allTextContents()).toEqual(
      taxonomy.tags.flatMap(({ name }) => (mentioned.has(name) ? [] : [name])),
    )
    const href = await page.locator('.gap-group dd a').first().getAttribute('href')
    await page.locator('.gap-group dd a').first().click()
    await page.waitForURL((url) => url.href === href)
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)
    await page.goBack()
    await page.waitForSelector('.gap-group')
    await page.getByRole('button', { name: '收起' }).click()
    expect(await page.locator('.gap-group').first().isVisible()).toBe(false)
    expect(new URL(page.url()).search).toBe('')
  })

  test('arrow keys lead from cell to cell, and the Tab key past the table', async () => {
    const page = await open('matrix/')
    await page.locator('.matrix-scroll').focus()
    await page.keyboard.press('Tab')
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td, th')
        const row = cell?.parentElement
        return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement
          ? `${row.cells[0]?.textContent} ${cell.cellIndex}`
          : undefined
      })
    expect(await focused()).toBe('主题 1')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('主题 2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('第一责任人履职 2')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('第一责任人履职 0')
    await page.keyboard.press('Control+End')
    expect(await focused()).toMatch(/^合计 [^0]/u)
    await page.keyboard.press('Tab')
    expect(await focused()).toBeUndefined()
  })

  test('the whole table is saved as CSV and as a workbook', async () => {
    const page = await open('matrix/?by=group')
    const { reports, taxonomy } = await loadCollection()
    const save = async (name: string): Promise<{ name: string; bytes: Buffer }> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const file = await download
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
    }
    const csv = await save('下载 CSV')
    expect(csv.name).toBe('主题×报告.csv')
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n')
    // Head, totals, and five lines of facts.
    expect(lines).toHaveLength(taxonomy.groups.length + 7)
    expect(lines[0]?.split(',')).toHaveLength(reports.length + 3)
    const xlsx = await save('下载 Excel')
    expect(xlsx.name).toBe('主题×报告.xlsx')
    const sheet = unzipSync(new Uint8Array(xlsx.bytes))['xl/worksheets/sheet1.xml']
    const xml = new TextDecoder().decode(sheet)
    expect(xml.match(/<row /gu)).toHaveLength(lines.length)
    expect(xml).toContain('马营镇2023年报告')
  })

  test('many reports come by two hundred', async () => {
    const { page } = await visit('about/')
    await page.context().route('**/data/matrix.*.json', async (route) => {
      const answer = await route.fetch()
      const data = (await answer.json()) as MatrixData
      const [first] = data.reports
      const reports = Array.from({ length: 250 }, (_, at) => ({ ...first, id: `other-${at}` }))
      await route.fulfill({ json: { ...data, reports } })
    })
    await page.goto(new URL('matrix/?by=group', page.url().replace('about/', '')).href)
    await drawn(page)
    expect(await page.locator('.matrix thead a').count()).toBe(200)
    await page.getByRole('button', { name: '后 200 份' }).click()
    expect(await page.locator('.matrix thead a').count()).toBe(50)
    expect(new URL(page.url()).search).toBe('?by=group&page=2')
    const number = page.locator('.matrix tbody td a').last()
    expect(new URL((await number.getAttribute('href')) ?? '').searchParams.get('report')).toBe(
      'other-249',
    )
  })

  test('without scripts a plain table has the groups', async () => {
    const page = await open('matrix/', { javaScriptEnabled: false })
    const { reports, taxonomy } = await loadCollection()
    expect(await page.locator('.matrix tbody tr').count()).toBe(taxonomy.groups.length)
    expect(await page.locator('.matrix thead a').count()).toBe(reports.length)
    const measures = measuresOf(reports).filter(({ measure }) =>
      taxonomy.groups[0]?.tags.some(({ name }) => measure.tags.includes(name)),
    )
    const [sum] = await numbersOf(page, taxonomy.groups[0]?.name ?? '')
    expect(sum).toBe(String(measures.length))
    expect(await page.locator('form[data-part=form]').isVisible()).toBe(false)
  })

  test('on paper the columns stand in blocks, with the address', async () => {
    const page = await open('matrix/?by=group')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const { reports, taxonomy } = await loadCollection()
    expect(await page.locator('.matrix-sheet thead th').count()).toBe(reports.length + 2)
    expect(await page.locator('.matrix-sheet tbody tr').count()).toBe(taxonomy.groups.length + 1)
    expect(await page.locator('.matrix-scroll').isVisible()).toBe(false)
    expect(await page.locator('[data-page-address]').innerText()).toContain('matrix/?by=group')
  })

  test('whoever asked for the gaps of a report gets these on paper', async () => {
    const page = await open('matrix/?report=maying-2023')
    await page.waitForSelector('.gap-group')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.matrix-sheet').first().isVisible()).toBe(false)
    expect(await page.locator('.gap-group').first().isVisible()).toBe(true)
  })

  test('without scripts, too, the columns stand in blocks on paper', async () => {
    const page = await open('matrix/', { javaScriptEnabled: false })
    expect(await page.locator('.matrix-sheet').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    const { reports, taxonomy } = await loadCollection()
    expect(await page.locator('.matrix-sheet').first().isVisible()).toBe(true)
    expect(await page.locator('.matrix-sheet thead th').count()).toBe(reports.length + 2)
    expect(await page.locator('.matrix-sheet tbody tr').count()).toBe(taxonomy.groups.length + 1)
    expect(await page.locator('.matrix-scroll').isVisible()).toBe(false)
  })

  test('axe finds nothing to object to, and a phone scrolls the table, not the page', async () => {
    for (const width of [1280, 360]) {
      const page = await open('matrix/?report=maying-2023', { viewport: { width, height: 800 } })
      await page.waitForSelector('.gap-group')
      await expectReadable(page)
    }
  })
})
