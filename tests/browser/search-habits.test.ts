/** What readers do without thinking: type on, go back, jump, print; and what a slow office does. */
import { expect, test } from 'vitest'
import { describeInBrowser } from './browser.ts'
import { found, idsOf, searchVisits, total } from './search-visits.ts'

describeInBrowser('the search page stays true to its reader', () => {
  const { open, site } = searchVisits()

  test('who types on, takes it back and presses Enter sees what the field says', async () => {
    const { page } = await open('search/?q=普法')
    await found(page, '普法')
    await page.focus('[name=q]')
    await page.keyboard.press('End')
    await page.keyboard.type('宣')
    await found(page, '普法宣')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    expect(new URL(page.url()).searchParams.get('q')).toBe('普法')
  })

  test('what is typed before the scripts run is searched for', async () => {
    const { page } = await open('')
    await page.context().route('**/search.astro*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await page.goto(new URL('search/', site().address).href, { waitUntil: 'commit' })
    await page.locator('[name=q]').pressSequentially('网格')
    expect(await found(page, '网格')).toBe((await idsOf('网格')).length)
    expect(await page.inputValue('[name=q]')).toBe('网格')
  })

  test('a jump within the page loses nothing of what is typed', async () => {
    const { page } = await open('search/?q=普法')
    await found(page, '普法')
    await page.evaluate(() => {
      location.hash = '#main'
    })
    await page.fill('[name=q]', '普法宣')
    await page.evaluate(() => {
      location.hash = '#search-list'
    })
    await page.waitForTimeout(300)
    expect(await page.inputValue('[name=q]')).toBe('普法宣')
  })

  test('forward leads to where the reader was, as back does', async () => {
    const { page } = await open('search/?q=法治')
    await found(page, '法治')
    await page.getByRole('link', { name: '下一页' }).click()
    await page.getByText('，第 2 页').waitFor()
    await page.evaluate(() => scrollTo(0, 900))
    await page.waitForTimeout(400)
    await page.goBack()
    await page.waitForFunction(() => !document.body.innerText.includes('，第 2 页'))
    await page.goForward()
    await page.getByText('，第 2 页').waitFor()
    await page.waitForFunction(() => Math.abs(scrollY - 900) < 50)
  })

  test('the list does not wait for what helps beside it, and stays where that fails', async () => {
    const { page } = await open('search/')
    let answer = (): void => undefined
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.context().route('**/vocabulary-*', async (route) => {
      await asked
      await route.fulfill({ status: 404 })
    })
    await page.goto(new URL('search/?q=法治宣传', site().address).href)
    const expected = (await idsOf('法治宣传')).length
    expect(await found(page, '法治宣传')).toBe(expected)
    answer()
    await page.waitForTimeout(400)
    expect(await total(page)).toBe(expected)
    expect(await page.locator('[data-synonym]').count()).toBe(0)
  })

  test('a worker that may not be made gives way to the scan', async () => {
    const { page } = await open('')
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        Worker() {
          throw new DOMException('not here', 'SecurityError')
        },
      })
    })
    await page.goto(new URL('search/?q=普法', site().address).href)
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    await page.getByText('正在使用备用检索').waitFor()
  })

  test('2,000 characters are answered, without a long block, and survive a reload', async () => {
    const { page, errors } = await open('')
    await page.addInitScript(() => {
      const blocks: number[] = []
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) blocks.push(duration)
      }).observe({ type: 'longtask', buffered: true })
      Object.assign(globalThis, { blocks })
    })
    const words = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      ' ',
    )
    await page.locator('main [name=q]').fill(words)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/#q=*')
    await page.waitForSelector('[data-state="done"]')
    await page.waitForTimeout(1000)
    const blocks = await page.evaluate(() => (globalThis as unknown as { blocks: number[] }).blocks)
    expect(Math.max(0, ...blocks)).toBeLessThan(1000)
    await page.reload()
    expect(await total(page)).toBe(0)
    expect(await page.inputValue('[name=q]')).toBe(words)
    expect(errors).toEqual([])
  })

  test('storage that is disabled changes nothing', async () => {
    const { page, errors } = await open('')
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('disabled', 'SecurityError')
          },
        })
      }
    })
    await page.goto(new URL('search/?q=普法', site().address).href)
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    expect(errors).toEqual([])
  })

  test.each(['😀', '.*[a-z]+(', '“普法', '普法”', '「」', '\\'])(
    '%s is answered, and breaks nothing',
    async (text) => {
      const { page, errors } = await open(`search/?q=${encodeURIComponent(text)}`)
      await page.waitForFunction(() =>
        ['done', 'idle'].includes(
          document.querySelector('[data-state]')?.getAttribute('data-state') ?? '',
        ),
      )
      await page.waitForTimeout(200)
      expect(await page.getAttribute('[data-state]', 'data-state')).not.toBe('error')
      expect(errors).toEqual([])
    },
  )

  test('status and category are answered whatever kind they are of', async () => {
    const { page } = await open('search/?q=法治&status=planned')
    expect(await found(page, '法治')).toBeGreaterThan(0)
    expect(await page.locator('.results-kinds [aria-current]').textContent()).toMatch(/^全部/u)
  })
})
