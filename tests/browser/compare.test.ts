/** Reports side by side, as readers meet them: by mouse, by keyboard, on a phone, on paper. */
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { LAPTOP, PHONE, expectReadable } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits } from './search-visits.ts'

const TWO = 'compare/?r=maying-2023&r=baitu-2023'
const FIVE = ['maying-2023', 'baitu-2023', 'zhangguanying-2024', 'laoyanji-2022', 'ganhezi-2023']

describeInBrowser('the compare page', () => {
  const { site, open: visit } = searchVisits()
  let errors: string[] = []
  let failed: string[] = []

  afterEach(() => {
    expect({ errors, failed }).toEqual({ errors: [], failed: [] })
  })

  async function open(path: string, options = LAPTOP): Promise<Page> {
    const visited = await visit('404.html', options)
    errors = visited.errors
    failed = []
    visited.page.on('response', (response) => {
      if (!response.ok()) failed.push(response.url())
    })
    await visited.page.goto(new URL(path, site().address).href)
    return visited.page
  }

  async function openDone(path: string, options = LAPTOP): Promise<Page> {
    const page = await open(path, options)
    await drawn(page)
    return page
  }

  /** All of it. */
  async function drawn(page: Page): Promise<void> {
    await page.waitForSelector('[data-state="done"]')
  }

  function ids(page: Page): string[] {
    return new URL(page.url()).searchParams.getAll('r')
  }

  function heads(page: Page): Promise<string[]> {
    return page.locator('.compare-table thead th').allTextContents()
  }

  async function notes(page: Page): Promise<string> {
    return (await page.locator('[data-part=notes] li').allTextContents()).join('\n')
  }

  test.each([TWO, `${TWO}&by=tag&rows=common`, `${TWO}&sync=0`, 'compare/?r=maying-2023'])(
    '/%s reads well for everyone, on a laptop and on a phone',
    async (path) => {
      for (const options of [LAPTOP, { ...PHONE, colorScheme: 'dark' as const }]) {
        const page = await openDone(path, options)
        await expectReadable(page)
      }
    },
  )

  test('every block of the reports stands in their columns once, and leads to its place', async () => {
    const page = await openDone(TWO)
    const { reports } = await loadCollection()
    for (const [column, id] of ids(page).entries()) {
      const blocks = page.locator(`.compare-table td:nth-child(${column + 1}) [data-block]`)
      const shown = await blocks.evaluateAll((all) => all.map((one) => one.dataset.block))
      const report = reports.find((one) => one.id === id)
      const expected = report?.sections.flatMap((section) => section.blocks.map((one) => one.id))
      expect(shown.toSorted()).toEqual(expected?.toSorted())
      const links = await blocks
        .locator('a.quiet')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
      expect(links.map((link) => link?.replace(site().address, ''))).toEqual(
        shown.map((block) => `reports/${id}/#${block}`),
      )
    }
    await page.getByText('都未提及').first().waitFor()
  })

  test('only the reports that are shown are fetched, each once', async () => {
    const page = await openDone(TWO)
    await page.getByRole('link', { name: '按标签' }).click()
    await page.waitForSelector('.compare-group')
    const fetched = site()
      .served.map(({ path }) => path)
      .filter((path) => path.startsWith('/data/'))
    expect(fetched.map((path) => path.split('.')[0]).toSorted()).toEqual([
      '/data/baitu-2023',
      '/data/maying-2023',
      '/data/reports',
    ])
  })

  test('what cannot be shown is told, and asked of nobody', async () => {
    let page = await open('compare/?r=nobody&r=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&r=../404')
    await page.getByText('“"><script>alert(1)</script>”').waitFor()
    expect(await page.getAttribute('[data-part=results]', 'data-state')).toBe('idle')
    expect(site().served.filter(({ path }) => path.startsWith('/data/'))).toHaveLength(1)

    page = await openDone(`compare/?${FIVE.map((id) => `r=${id}`).join('&')}&r=baitu-2023&by=size`)
    expect(await heads(page)).toHaveLength(4)
    const told = await notes(page)
    for (const words of ['“白土乡2023年报告”', '没有列入：“甘河子镇2023年报告”', '“by=size”']) {
      expect(told).toContain(words)
    }
    expect(await page.locator('#compare-add').isDisabled()).toBe(true)

    page = await openDone('compare/?r=baitu-2023')
    expect(await notes(page)).toContain('只选了一份')
    await page.goto(new URL('compare/', site().address).href)
    await page.getByText('还没有选报告').waitFor()
  })

  test('reports are added by keyboard, moved and taken away; back leads the same way', async () => {
    const page = await openDone('compare/?r=maying-2023')
    await page.getByRole('combobox', { name: '加一份报告' }).focus()
    await page.keyboard.type('bt 2023')
    await page.getByRole('option', { name: /白土乡2023年报告/u }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.compare-table th:nth-child(2)')
    expect(ids(page)).toEqual(['maying-2023', 'baitu-2023'])
    expect(await page.title()).toContain('马营镇2023年报告、白土乡2023年报告')
    await page.getByRole('button', { name: '前移：白土乡2023年报告' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() =>
      document.querySelector('.compare-table th')?.textContent.includes('白土乡'),
    )
    expect(ids(page)).toEqual(['baitu-2023', 'maying-2023'])
    const focused = await page.locator(':focus').getAttribute('aria-label')
    expect(focused).toContain('后移：白土乡2023年报告')
    await page.getByRole('button', { name: '移除：白土乡2023年报告' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.compare-table th').length > 0)
    expect(ids(page)).toEqual(['maying-2023'])
    await page.goBack()
    await page.goBack()
    await page.waitForFunction(() =>
      document.querySelector('.compare-table th')?.textContent.includes('马营镇'),
    )
    expect(ids(page)).toEqual(['maying-2023', 'baitu-2023'])
  })

  test('whoever works by keyboard stays where a choice was made', async () => {
    const page = await openDone(TWO)
    const focused = (): Promise<string | null> => page.locator(':focus').textContent()
    await page.getByRole('link', { name: '按标签' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.compare-group')
    expect(await focused()).toBe('按标签')
    await page.getByRole('link', { name: /^只看差异/u }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**rows=differ')
    await page.waitForSelector('[data-part=rows] a:nth-child(2)[aria-current]')
    expect(await focused()).toContain('只看差异')
  })

  test('rows that differ and rows that are common stand in the address', async () => {
    const page = await openDone(`${TWO}&by=tag`)
    const rows = (): Promise<string[]> =>
      page.locator('.compare-table .compare-row-words').allTextContents()
    const all = await rows()
    await page.getByRole('link', { name: /只看共有/u }).click()
    await page.waitForURL(/rows=common/u)
    await drawn(page)
    expect(await rows()).toEqual(all.filter((words) => words === '都提及'))
    await page.reload()
    await drawn(page)
    await page.getByRole('link', { name: /只看差异/u }).click()
    await page.waitForURL(/rows=differ/u)
    await drawn(page)
    expect(await rows()).toEqual(all.filter((words) => words !== '都提及'))
  })

  test('the overview leads to a row, in every column when they scroll by themselves', async () => {
    const page = await openDone(TWO)
    const plan = page.locator('.compare-map').getByRole('button', { name: /下一步计划/u })
    await plan.click()
    expect(await page.locator(':focus').textContent()).toBe('下一步计划')
    await page.getByRole('switch', { name: '同步滚动' }).click()
    expect(page.url()).toContain('sync=0')
    await plan.click()
    const tops = await page
      .locator('.compare-column')
      .evaluateAll((columns) =>
        columns.map((column) => [...column.querySelectorAll('h2')].map((one) => one.textContent)),
      )
    expect(tops).toHaveLength(2)
    const distances = await page.locator('.compare-column').evaluateAll((columns) =>
      columns.map((column) => {
        const row = [...column.querySelectorAll('[data-row]')].find((one) =>
          one.textContent.startsWith('下一步计划'),
        )
        return (row?.getBoundingClientRect().top ?? NaN) - column.getBoundingClientRect().top
      }),
    )
    for (const distance of distances) expect(Math.abs(distance)).toBeLessThan(60)
  })

  test('what is in sight is drawn first; whoever prints or jumps at once has all rows', async () => {
    const page = await openDone(`${TWO}&by=tag`)
    const counts = (act: string): Promise<{ first: number; all: number; whole: number }> =>
      page.evaluate(async (act) => {
        const rows = (): number => document.querySelectorAll('.compare-table [data-row]').length
        const whole = rows()
        const results = document.querySelector<HTMLElement>('[data-part=results]')
        const switched = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (results?.dataset.state !== 'drawing') return
            observer.disconnect()
            resolve()
          })
          if (results) observer.observe(results, { attributeFilter: ['data-state'] })
        })
        document.querySelector<HTMLElement>('[data-part=rows] a')?.click()
        await switched
        const first = rows()
        if (act === 'print') dispatchEvent(new Event('beforeprint'))
        else document.querySelector<HTMLElement>('.compare-map li:last-child button')?.click()
        const all = rows()
        if (act === 'print') dispatchEvent(new Event('afterprint'))
        return { first, all, whole }
      }, act)
    for (const act of ['print', 'jump']) {
      const { first, all, whole } = await counts(act)
      expect(first).toBeLessThan(whole)
      expect(all).toBe(whole)
    }
  })

  test('a choice keeps the row that is being read in its place', async () => {
    const page = await openDone(`${TWO}&by=tag`)
    const row = page.locator('.compare-table [data-row]').filter({ hasText: '都提及' }).last()
    const name = await row.locator('.compare-row-name').textContent()
    const top = (): Promise<number> =>
      page
        .locator('.compare-row-name', { hasText: name ?? '' })
        .evaluate((one) => one.getBoundingClientRect().top)
    await page
      .locator('.compare-map')
      .getByRole('button', { name: name ?? '' })
      .click()
    const before = await top()
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('[data-part=rows] a')[2]?.click(),
    )
    await page.waitForURL(/rows=common/u)
    await drawn(page)
    expect(Math.abs((await top()) - before)).toBeLessThan(60)
  })

  test('on a phone there is a tab for each report, worked by arrows', async () => {
    const page = await openDone(TWO, PHONE)
    const tabs = page.getByRole('tab')
    expect(await tabs.allTextContents()).toEqual(['马营镇2023年', '白土乡2023年'])
    await tabs.first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').getAttribute('aria-selected')).toBe('true')
    await page.getByRole('tabpanel', { name: '白土乡2023年' }).waitFor()
    expect(await page.getByRole('tabpanel').count()).toBe(1)
  })

  test('“加入对比” on several pages adds up', async () => {
    const page = await open('reports/maying-2023/')
    await page.getByRole('link', { name: '加入对比' }).click()
    await drawn(page)
    await page.goto(new URL('search/?q=普法&report=baitu-2023', site().address).href)
    await page
      .getByRole('link', { name: /加入对比.*白土乡2023年报告/u })
      .first()
      .click()
    await drawn(page)
    expect(ids(page)).toEqual(['maying-2023', 'baitu-2023'])
  })

  test('a browser that keeps nothing compares all the same', async () => {
    const page = await open('404.html')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(new URL('reports/maying-2023/', site().address).href)
    await page.getByRole('link', { name: '加入对比' }).click()
    await drawn(page)
    expect(ids(page)).toEqual(['maying-2023'])
  })

  test('a report that cannot be read is told, and read when it is asked for again', async () => {
    const page = await open('404.html')
    await page.route('**/data/baitu-2023.*', (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"id":' }),
    )
    await page.goto(new URL(TWO, site().address).href)
    await page.getByRole('alert').getByText('没有读到“白土乡2023年报告”').waitFor()
    await page.unroute('**/data/baitu-2023.*')
    await page.getByRole('button', { name: '重试' }).click()
    await drawn(page)
    expect(await heads(page)).toHaveLength(2)
  })

  test('on paper it is the table, on a phone, too', async () => {
    const page = await openDone(TWO, PHONE)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.compare-table thead').isVisible()).toBe(true)
    expect(await page.locator('.compare-sources').textContent()).toContain('原件')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.getByRole('tab').count()).toBe(2)
  })

  test('without scripts it says what to do', async () => {
    const page = await open('compare/', { ...LAPTOP, javaScriptEnabled: false })
    expect(await page.locator('noscript').textContent()).toContain('对照需要浏览器允许运行脚本')
    expect(await page.locator('.compare-choice').isVisible()).toBe(false)
  })
})
