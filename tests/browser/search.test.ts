import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { expectReadable } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { found, idsOf, searchVisits, shownIds } from './search-visits.ts'

const KB = 1024

describeInBrowser('the search page', () => {
  const { open, site, folder } = searchVisits()

  test('finds while one types, and every hit can be reached, page by page', async () => {
    const { page, errors } = await open('search/')
    await page.fill('[name=q]', '普法')
    const expected = await idsOf('普法')
    expect(await found(page, '普法')).toBe(expected.length)
    await page.fill('[name=q]', '法治')
    const all = await idsOf('法治')
    expect(await found(page, '法治')).toBe(all.length)
    const shown: string[] = []
    for (let number = 1; number <= Math.ceil(all.length / 10); number++) {
      if (number > 1) await page.getByRole('link', { name: '下一页' }).click()
      await page.waitForSelector(`[data-part=pages] [aria-current][data-key="page:${number}"]`)
      shown.push(...(await shownIds(page)))
    }
    expect(shown).toHaveLength(all.length)
    expect(new Set(shown)).toEqual(new Set(all))
    expect(await page.getByRole('link', { name: '下一页' }).count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('who turns the page is at its beginning, by eye and by keyboard', async () => {
    const { page } = await open('search/?q=法治')
    await found(page, '法治')
    await page.getByRole('link', { name: '下一页' }).click()
    await page.getByText('，第 2 页').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/第 2 页$/u)
    await page.waitForFunction(() => scrollY > 0 && scrollY < 400)
    await page.goBack()
    await page.waitForFunction(() => scrollY > 400)
    expect(new URL(page.url()).searchParams.get('page')).toBeNull()
  })

  test('a page that is not there gives way to the last one', async () => {
    const { page } = await open('search/?q=普法&page=99')
    await found(page, '普法')
    expect(await page.locator('.hit').count()).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('page')).toBeNull()
  })

  test('marks the phrase whole, tells how many there are, and names each hit', async () => {
    const { page } = await open('search/?q=双随机、一公开&kind=all')
    const total = await found(page, '双随机、一公开')
    expect(total).toBeGreaterThan(0)
    expect(await page.locator('[data-part=count]').textContent()).toBe(`共找到 ${total} 条`)
    expect(await page.locator('.hit-text mark').first().textContent()).toBe('双随机、一公开')
    expect(await shownIds(page)).toEqual(await idsOf('双随机、一公开', 'every'))
  })

  test('measures and other text carry different hooks', async () => {
    const { reports } = await loadCollection()
    const kinds = new Map(reports.flatMap(recordsOf).map(({ id, kind }) => [id, kind]))
    const { page } = await open('search/?q=普法&kind=all')
    expect(await found(page, '普法')).toBe((await idsOf('普法', 'every')).length)
    const measures = await page.$$eval('[data-measure]', (hits) =>
      hits.map((hit) => hit.getAttribute('data-measure') ?? ''),
    )
    const others = await page.$$eval('[data-block]', (hits) =>
      hits.map((hit) => hit.getAttribute('data-block') ?? ''),
    )
    expect(new Set(measures.map((id) => kinds.get(id)))).toEqual(new Set(['measure']))
    expect(others.map((id) => kinds.get(id))).not.toContain('measure')
  })

  test('practices are shown first, the other kinds are counted and a click away', async () => {
    const { page } = await open('search/?q=普法')
    const practices = await found(page, '普法')
    const every = (await idsOf('普法', 'every')).length
    expect(practices).toBeLessThan(every)
    const kinds = page.getByRole('navigation', { name: '结果的类别' })
    expect(await kinds.locator('[aria-current]').textContent()).toBe(`做法 ${practices}`)
    await kinds.getByRole('link', { name: `全部 ${every}` }).click()
    await page.waitForURL('**/search/?q=*&kind=all')
    await page.waitForSelector(`[data-total='${every}']`)
    expect(await found(page, '普法')).toBe(every)
    await page.goto(new URL('search/?q=双随机、一公开', site().address).href)
    expect(await found(page, '双随机、一公开')).toBe(0)
    await page.getByText('这一类中没有').waitFor()
    await page.goBack()
    await found(page, '普法')
    await kinds.getByRole('link', { name: '做法' }).click()
    await page.waitForURL((url) => !url.searchParams.has('kind'))
    await page.waitForSelector(`[data-total='${practices}']`)
    expect(await found(page, '普法')).toBe(practices)
  })

  test('nothing is searched while an input method composes, all of it once it has', async () => {
    const { page } = await open('search/')
    const input = await page.context().newCDPSession(page)
    await page.focus('[name=q]')
    await input.send('Input.imeSetComposition', { text: 'pu', selectionStart: 2, selectionEnd: 2 })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    expect(await page.getAttribute('[data-state]', 'data-state')).toBe('idle')
    expect(new URL(page.url()).search).toBe('')
    await input.send('Input.insertText', { text: '普法' })
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
  })

  test('an Enter that the input method takes for itself submits nothing', async () => {
    const { page } = await open('search/')
    const prevented = await page.$eval('[name=q]', (field) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, cancelable: true })
      return !field.dispatchEvent(event)
    })
    expect(prevented).toBe(true)
  })

  test('the address holds the query; back leads from query to query', async () => {
    const { page } = await open('search/')
    for (const query of ['普法', '网格']) {
      await page.fill('[name=q]', query)
      await page.keyboard.press('Enter')
      await found(page, query)
      expect(new URL(page.url()).searchParams.get('q')).toBe(query)
    }
    await page.goBack()
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    expect(await page.inputValue('[name=q]')).toBe('普法')
    await page.goBack()
    await page.waitForSelector('[data-state="idle"]')
    expect(await page.inputValue('[name=q]')).toBe('')
    await page.goForward()
    await found(page, '普法')
  })

  test('back from a report leads to the same place in the same list', async () => {
    const { page } = await open('search/?q=法治')
    await found(page, '法治')
    await page.getByRole('link', { name: '下一页' }).click()
    await page.getByText('，第 2 页').waitFor()
    const link = page.locator('.hit-title a').nth(8)
    await link.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(500)
    await link.click()
    await page.waitForURL('**/reports/**')
    await page.goBack()
    await found(page, '法治')
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 50, before)
    expect(new URL(page.url()).searchParams.get('page')).toBe('2')
  })

  test('punctuation alone is not searched for, and it says so', async () => {
    const { page } = await open('search/?q=——。')
    await page.getByText('只有标点').waitFor()
    expect(await page.getAttribute('[data-state]', 'data-state')).toBe('idle')
    expect(await page.locator('.hit').count()).toBe(0)
  })

  test('what stands nowhere is said to stand nowhere', async () => {
    const { page } = await open('search/?q=量子计算')
    expect(await found(page, '量子计算')).toBe(0)
    await page.getByText('没有找到“量子计算”').waitFor()
  })

  test('markup in a query is text', async () => {
    const hostile = '<img src=x onerror="document.body.dataset.hurt=1">普法'
    const { page } = await open(`search/?q=${encodeURIComponent(hostile)}`)
    await page.waitForSelector('[data-state="done"]')
    expect(await page.inputValue('[name=q]')).toBe(hostile)
    await page.getByText(`没有找到“${hostile}”`).waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.getAttribute('body', 'data-hurt')).toBeNull()
  })

  test.each([
    ['entry.json', '没有读到检索索引'],
    ['records-*', '检索索引有文件没有读到'],
    ['texts/*', '检索索引有文件没有读到'],
  ])('without %s it says so instead of waiting, and can be tried again', async (file, words) => {
    const { page } = await open('search/')
    await page.context().route(`**/pagefind/${file}*`, (route) => route.fulfill({ status: 404 }))
    await page.fill('[name=q]', '普法')
    await page.waitForSelector('[data-state="error"]')
    await page.getByRole('strong').getByText(words).waitFor()
    await page.context().unroute(`**/pagefind/${file}*`)
    await page.getByRole('button', { name: '重试' }).click()
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
  })

  test('an index of another version is told as such, and never waited for', async () => {
    const { page } = await open('search/')
    await page.context().route('**/pagefind/entry.json*', async (route) => {
      const entry = (await (await route.fetch()).json()) as object
      await route.fulfill({ json: { ...entry, format: 999 } })
    })
    await page.goto(new URL('search/?q=普法', site().address).href)
    await page.waitForSelector('[data-state="error"]')
    await page.getByRole('strong').getByText('不是同一个版本').waitFor()
    expect(await page.locator('.hit').count()).toBe(0)
  })

  test('without postings the scan searches, and the reader is told that it is slower', async () => {
    const { page } = await open('search/')
    await page.context().route('**/pagefind/index/*', (route) => route.fulfill({ status: 404 }))
    await page.fill('[name=q]', '普法')
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    await page.getByText('正在使用备用检索').waitFor()
    await page.context().unroute('**/pagefind/index/*')
    await page.fill('[name=q]', '网格')
    expect(await found(page, '网格')).toBe((await idsOf('网格')).length)
    expect(await page.getByText('正在使用备用检索').isVisible()).toBe(false)
  })

  test.each(['no worker', 'a worker that fails'])('with %s the scan searches', async (lack) => {
    const { page } = await open('')
    await page.addInitScript((fails) => {
      if (fails) Object.assign(globalThis, { Worker: undefined })
    }, lack === 'no worker')
    if (lack !== 'no worker') {
      await page.context().route('**/worker-*.js', (route) => route.fulfill({ status: 404 }))
    }
    await page.goto(new URL('search/?q=普法', site().address).href)
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    await page.getByText('正在使用备用检索').waitFor()
  })

  test('before anything is asked little is loaded: scripts, and what there is to choose from', async () => {
    const { page } = await open('search/')
    await page.getByRole('region', { name: '筛选' }).waitFor()
    const { served } = site()
    const index = served.filter(({ path }) => path.startsWith('/pagefind/'))
    expect(index.map(({ path }) => path.replace(/-.*/u, '')).sort()).toEqual([
      '/pagefind/entry.json',
      '/pagefind/records',
      '/pagefind/words',
    ])
    const scripts = served.filter(({ path }) => path.endsWith('.js'))
    const sizes = scripts.map(({ path }) => gzipSync(readFileSync(join(folder(), path))).length)
    expect(sum(sizes)).toBeLessThan(72 * KB)
    expect(await page.getAttribute('[data-state]', 'data-state')).toBe('idle')
  })

  test('the first list costs less than 600 KB, sent as it is', async () => {
    const { page } = await open('search/?q=普法')
    await found(page, '普法')
    const { served } = site()
    expect(served.map(({ path }) => path).join()).toMatch(/\.pf_index.*texts/u)
    expect(sum(served.map(({ bytes }) => bytes))).toBeLessThan(600 * KB)
  })

  test('without scripts it says what still works', async () => {
    const { page } = await open('search/', { javaScriptEnabled: false })
    const words = await page.locator('noscript').textContent()
    expect(words).toContain('检索需要浏览器允许运行脚本')
    expect(words).toMatch(/报告.*标签.*乡镇.*年份/u)
  })

  test('works by keyboard alone', async () => {
    const { page } = await open('search/')
    await page.keyboard.press('/')
    await page.keyboard.type('网格')
    await page.keyboard.press('Enter')
    await found(page, '网格')
    const hitInFocus = () =>
      page.evaluate(() => {
        const hit = document.activeElement?.closest('.hit') ?? null
        return [...document.querySelectorAll('.hit')].findIndex((one) => one === hit)
      })
    for (let stops = 0; stops < 60 && (await hitInFocus()) < 0; stops++) {
      await page.keyboard.press('Tab')
    }
    expect(await hitInFocus()).toBe(0)
    await page.keyboard.press('ArrowDown')
    expect(await hitInFocus()).toBe(1)
    await page.keyboard.press('ArrowUp')
    expect(await hitInFocus()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.locator('.hit a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/**')
  })

  test.each([
    'search/',
    'search/?q=普法',
    'search/?q=量子计算',
    'search/?q=法治&kind=all&group=tag&tag=普法与法治文化',
    'search/?q=法治&view=line&year=2023&year=1823',
  ])('axe finds nothing to object to at %s', async (path) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
    ]) {
      const { page } = await open(path, { viewport })
      const query = new URL(path, site().address).searchParams.get('q')
      if (query !== null) await found(page, query)
      else await page.waitForSelector('.facets', { state: 'attached' })
      await expectReadable(page)
    }
  })

  function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, number) => total + number, 0)
  }
})
