import { describe, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { describeInBrowser } from './browser.ts'
import { found, idsOf, searchVisits, total } from './search-visits.ts'

describeInBrowser('a list of hits', () => {
  const { open } = searchVisits()

  describe('filters', () => {
    test('each value counts what choosing it gives; chips name it and give it up', async () => {
      const { page, errors } = await open('search/?q=法治')
      const before = await found(page, '法治')
      const year = page.getByRole('region', { name: '筛选' }).getByRole('link', { name: '2023年' })
      const count = Number(await year.locator('.facet-count').textContent())
      expect(count).toBeLessThan(before)
      await year.click()
      await page.waitForSelector(`[data-total='${count}']`)
      expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2023'])
      // The value that was chosen still has the focus, and can be given up the same way.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(
        'year:2023',
      )
      await page.getByRole('link', { name: '取消筛选 年份：2023年' }).click()
      await page.waitForSelector(`[data-total='${before}']`)
      expect(new URL(page.url()).searchParams.has('year')).toBe(false)
      await page.goBack()
      await page.waitForSelector(`[data-total='${count}']`)
      expect(errors).toEqual([])
    })

    test('tags have two levels, and several values are alternatives', async () => {
      const { page } = await open('search/?kind=practice')
      await total(page)
      const group = page.locator('details.facet-group', { hasText: '普法与法治文化' })
      await group.locator('summary').click()
      await group.getByRole('link', { name: '普法', exact: false }).first().click()
      await page.waitForURL('**tag=**')
      const first = await total(page)
      await page.locator('details.facet-group summary', { hasText: /^行政执法 / }).click()
      await page.locator('[data-key="tag:行政执法"]').click()
      await page.waitForURL('**tag=**tag=**')
      expect(await total(page)).toBeGreaterThan(first)
    })

    test('work without a query, over every kind of record', async () => {
      const { reports } = await loadCollection()
      const records = reports.flatMap(recordsOf)
      const { page } = await open('search/?year=2023&kind=all')
      expect(await total(page)).toBe(records.filter(({ year }) => year === 2023).length)
      expect(await page.locator('.hit mark').count()).toBe(0)
    })

    test('values that do not exist are left aside, and told', async () => {
      const { page } = await open('search/?q=普法&year=1823&county=无此县&sort=sideways')
      const all = await found(page, '普法')
      expect(all).toBe((await idsOf('普法')).length)
      const notice = await page.locator('[data-part=notice]').textContent()
      for (const words of ['年份“1823”', '县区“无此县”', 'sort=sideways']) {
        expect(notice).toContain(words)
      }
    })

    test('markup in any parameter is text', async () => {
      const hostile = '<img src=x onerror="document.body.dataset.hurt=1">'
      const names = [
        ...['q', 'tag', 'year', 'county', 'body', 'category', 'status', 'report', 'figures'],
        ...['kind', 'group', 'sort', 'view', 'page', 'synonyms'],
      ]
      const address = new URLSearchParams(names.map((name) => [name, hostile]))
      const { page, errors } = await open(`search/?${address.toString()}`)
      await page.waitForSelector('[data-state="done"]')
      expect(await page.locator('main img').count()).toBe(0)
      expect(await page.getAttribute('body', 'data-hurt')).toBeNull()
      expect(errors).toEqual([])
    })

    test('a township among many is found by its name', async () => {
      const { page } = await open('search/?kind=all')
      await total(page)
      const body = page.locator('.facets', { hasText: '乡镇' })
      expect(await body.getByRole('link').count()).toBeGreaterThan(1)
      await body.getByRole('link', { name: '马营镇' }).click()
      await page.waitForURL('**body=**')
      const { reports } = await loadCollection()
      const records = reports.flatMap(recordsOf).filter((record) => record.body === '马营镇')
      expect(await total(page)).toBe(records.length)
    })
  })

  describe('the list', () => {
    test.each([
      ['按报告', 'report'],
      ['按乡镇', 'township'],
      ['按标签', 'tag'],
    ])('can be divided %s, and each group be seen whole', async (words, group) => {
      const { page } = await open('search/?q=法治')
      const all = await found(page, '法治')
      await page.getByRole('link', { name: words }).click()
      await page.waitForURL(`**group=${group}`)
      await page.waitForSelector('.hit-group')
      expect(await page.getAttribute('[data-state]', 'data-total')).toBe(`${all}`)
      const first = page.locator('.hit-group').first()
      const count = Number((await first.locator('.chip-count').textContent())?.replace('条', ''))
      await first.locator('h2 a').click()
      await page.waitForSelector(`[data-total='${count}']`)
      await page.waitForSelector('.hit-group', { state: 'detached' })
    })

    test('by year, the newest come first', async () => {
      const { page } = await open('search/?q=法治&sort=year&group=report')
      await found(page, '法治')
      const names = await page.locator('.hit-group h2 a').allTextContents()
      const years = names.map((name) => Number(/\d{4}/u.exec(name)?.[0]))
      expect(years).toEqual([...years].sort((a, b) => b - a))
      expect(new Set(years).size).toBeGreaterThan(1)
    })

    test('in single lines the words looked for stand below each other', async () => {
      const { page } = await open('search/?q=法治&view=line')
      await found(page, '法治')
      const boxes = await page
        .locator('.line mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left))
      expect(boxes.length).toBeGreaterThan(10)
      expect(Math.max(...boxes) - Math.min(...boxes)).toBeLessThan(2)
    })

    test.each(['list', 'line'])('every hit offers its report to compare, as a %s', async (view) => {
      const { page } = await open(`search/?q=普法&view=${view}`)
      await found(page, '普法')
      const hits = page.locator('.hit')
      expect(await hits.count()).toBeGreaterThan(0)
      const link = page.getByRole('link', { name: /^加入对比.*报告$/u })
      expect(await hits.filter({ hasNot: link }).count()).toBe(0)
    })

    test('a measure shows its figures', async () => {
      const { page } = await open('search/?figures=1')
      await page.waitForSelector('[data-state="done"]')
      expect(await page.locator('.hit-figures').count()).toBe(await page.locator('.hit').count())
    })
  })
})
