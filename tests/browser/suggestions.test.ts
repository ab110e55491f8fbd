import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { barriersOf } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits } from './search-visits.ts'

/** A page of each kind that has a field: its own large one, or that of the header. */
const PAGES = ['', 'search/', 'tags/']

describeInBrowser('suggestions', () => {
  const { site, open: visit } = searchVisits()
  let errors: string[] = []

  afterEach(() => {
    expect(errors).toEqual([])
  })

  async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
    const visited = await visit(path, options)
    errors = visited.errors
    return visited.page
  }

  /** Waits until the words are suggested. */
  async function type(page: Page, text: string): Promise<void> {
    await fieldOf(page).focus()
    await page.keyboard.type(text)
    await page.getByRole('option').first().waitFor()
  }

  function fieldOf(page: Page): Locator {
    return page.getByRole('combobox')
  }

  /** The words of the option that the field names as the active one. */
  async function markedIn(page: Page): Promise<string | null> {
    const id = await fieldOf(page).getAttribute('aria-activedescendant')
    if (id === null) return null
    const option = page.locator(`#${id}`)
    expect(await option.getAttribute('aria-selected')).toBe('true')
    return option.locator('.suggestion-words').textContent()
  }

  test.each(PAGES)('at “/%s” fqjy is 枫桥经验, and Enter goes there', async (path) => {
    const page = await open(path)
    await type(page, 'fqjy')
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('option').first().textContent()).toContain('枫桥经验')
    await page.keyboard.press('ArrowDown')
    expect(await markedIn(page)).toBe('枫桥经验')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === '枫桥经验')
    expect(new URL(page.url()).pathname).toBe('/search/')
  })

  test('nothing is loaded before the reader turns to the field', async () => {
    const page = await open('tags/')
    await page.waitForLoadState('networkidle')
    const before = site().served.map(({ path }) => path)
    expect(before.filter((path) => /pagefind|suggestions/u.test(path))).toEqual([])
    await fieldOf(page).focus()
    await page.waitForResponse('**/vocabulary-*')
  })

  describe('the keyboard', () => {
    test('goes through the list and round it, and back to what is typed', async () => {
      const page = await open('')
      await type(page, '法治')
      const count = await page.getByRole('option').count()
      expect(count).toBeGreaterThan(2)
      expect(await markedIn(page)).toBeNull()
      await page.keyboard.press('ArrowUp')
      const last = await markedIn(page)
      await page.keyboard.press('ArrowDown')
      const first = await markedIn(page)
      expect(first).not.toBe(last)
      for (let at = 1; at < count; at++) await page.keyboard.press('ArrowDown')
      expect(await markedIn(page)).toBe(last)
      await page.keyboard.press('Home')
      expect(await markedIn(page)).toBeNull()
      expect(await fieldOf(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(
        0,
      )
      expect(await fieldOf(page).inputValue()).toBe('法治')
    })

    test('submits what is typed where no suggestion is marked', async () => {
      const page = await open('')
      await type(page, '枫桥')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.searchParams.get('q') === '枫桥')
    })

    test('closes with Escape and then empties, and opens again with an arrow', async () => {
      const page = await open('')
      await type(page, '枫桥')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('listbox').isVisible()).toBe(false)
      expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('false')
      expect(await fieldOf(page).inputValue()).toBe('枫桥')
      await page.keyboard.press('ArrowDown')
      expect(await markedIn(page)).toBe('枫桥经验')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      expect(await fieldOf(page).inputValue()).toBe('')
    })

    test('leaves with Tab', async () => {
      const page = await open('')
      await type(page, '枫桥')
      await page.keyboard.press('Tab')
      expect(await page.getByRole('listbox').isVisible()).toBe(false)
      expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(false)
    })
  })

  test('a click takes a suggestion; pressing the list leaves the focus in the field', async () => {
    const page = await open('')
    await type(page, '普法 马营')
    const option = page.getByRole('option', { name: '马营镇' })
    await option.hover()
    await page.mouse.down()
    expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.mouse.up()
    await page.waitForURL((url) => url.searchParams.get('body') === '马营镇')
    expect(new URL(page.url()).searchParams.get('q')).toBe('普法')
  })

  test('on the search page they cover no hit, and a click elsewhere closes them', async () => {
    const page = await open('search/')
    await type(page, '法治')
    const link = page.locator('.hit a').first()
    await link.waitFor()
    expect(await page.getByRole('listbox').isVisible()).toBe(true)
    await link.evaluate((one) => one.addEventListener('click', (event) => event.preventDefault()))
    await link.click({ timeout: 5000 })
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })

  test('a page may take a choice over', async () => {
    const page = await open('')
    await page.evaluate(() => {
      document.addEventListener('xiangjian:choose', (event) => {
        event.preventDefault()
        if (event instanceof CustomEvent) {
          document.title = (event.detail as { words: string }).words
        }
      })
    })
    await type(page, 'fqjy')
    await page.getByRole('option').first().click()
    expect(await page.title()).toBe('枫桥经验')
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })

  test('nothing happens while an input method composes', async () => {
    const page = await open('')
    const loaded = page.waitForResponse('**/vocabulary-*')
    await fieldOf(page).focus()
    await loaded
    const input = await page.context().newCDPSession(page)
    const text = 'fengqiao'
    await input.send('Input.imeSetComposition', { text, selectionStart: 8, selectionEnd: 8 })
    await page.waitForTimeout(300)
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    expect(new URL(page.url()).pathname).toBe('/')
    await input.send('Input.insertText', { text: '枫桥' })
    await page.getByRole('option', { name: '枫桥经验' }).waitFor()
  })

  test('a key that the input method takes for itself marks and takes nothing', async () => {
    const page = await open('')
    await type(page, '枫桥')
    const press = (key: string): Promise<void> =>
      fieldOf(page).evaluate((field, name) => {
        const options = { key: name, keyCode: 229, bubbles: true, cancelable: true }
        field.dispatchEvent(new KeyboardEvent('keydown', options))
      }, key)
    await press('ArrowDown')
    expect(await markedIn(page)).toBeNull()
    await page.keyboard.press('ArrowDown')
    await press('Enter')
    await press('Escape')
    expect(await markedIn(page)).toBe('枫桥经验')
    expect(new URL(page.url()).pathname).toBe('/')
  })

  test('without a vocabulary the field works as ever', async () => {
    const page = await open('')
    await page.route('**/pagefind/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/plain', body: 'no index' }),
    )
    await fieldOf(page).focus()
    await page.keyboard.type('枫桥')
    await page.waitForTimeout(300)
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === '枫桥')
  })

  test('without scripts the form still searches', async () => {
    const page = await open('', { javaScriptEnabled: false })
    await fieldOf(page).fill('枫桥')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === '枫桥')
  })

  test.each(PAGES)('axe finds nothing to object to in an open list at “/%s”', async (path) => {
    const page = await open(path)
    await type(page, '法治')
    await page.keyboard.press('ArrowDown')
    expect(await barriersOf(page)).toEqual([])
  })

  test.each(PAGES)('an open list fits a narrow screen at “/%s”', async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 640 } })
    await type(page, '法治')
    const box = await page.getByRole('listbox').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })
})
