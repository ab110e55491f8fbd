/** 大字 and 高对比 in the header: switched by keyboard, kept for the reader, and gone on paper. */
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { LAPTOP, PHONE, barriersOf, switchOn, widthOf } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits } from './search-visits.ts'

/** One of each kind, beside those of pages.test.ts. */
const KINDS = [
  'search/?q=普法',
  'search/?q=普法&view=line&group=tag',
  'search/?q=量子计算',
  'compare/?r=maying-2023&r=ganhezi-2023',
  'compare/?r=maying-2023&r=ganhezi-2023&by=tag',
  'compare/?r=maying-2023&r=ganhezi-2023&by=text',
  'compare/?r=maying-2023&r=ganhezi-2023&by=years',
  'matrix/?report=maying-2023',
  'check/ganhezi-2023/',
  'batch/?t=普法&t=枫桥经验',
]

const sizeOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

describeInBrowser('settings of the reader', () => {
  const { open } = searchVisits()

  test('are switched by keyboard and kept from page to page', async () => {
    const { page, errors } = await open('tags/', LAPTOP)
    const large = page.getByRole('button', { name: '大字' })
    expect(await sizeOf(page)).toBe('16px')
    await large.press('Enter')
    expect(await large.getAttribute('aria-pressed')).toBe('true')
    expect(await sizeOf(page)).toBe('20px')
    await switchOn(page, '高对比')
    await page.getByRole('link', { name: '年份' }).click()
    await page.waitForURL('**/years/')
    expect(await sizeOf(page)).toBe('20px')
    expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
    expect(await large.getAttribute('aria-pressed')).toBe('true')
    await large.press(' ')
    await page.reload()
    expect(await sizeOf(page)).toBe('16px')
    expect(await large.getAttribute('aria-pressed')).toBe('false')
    expect(errors).toEqual([])
  })

  test('hold for the page at hand where a browser keeps nothing', async () => {
    const { page, errors } = await open('tags/', LAPTOP)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.reload()
    await switchOn(page, '大字')
    expect(await sizeOf(page)).toBe('20px')
    await switchOn(page, '大字')
    expect(await sizeOf(page)).toBe('16px')
    expect(errors).toEqual([])
  })

  test('follow the system until the reader chooses, and are not there without scripts', async () => {
    const { page } = await open('tags/', { ...LAPTOP, contrast: 'more', colorScheme: 'dark' })
    expect(await paperOf(page)).toBe('rgb(0, 0, 0)')
    await page.getByRole('button', { name: '高对比' }).click()
    expect(await paperOf(page)).not.toBe('rgb(0, 0, 0)')

    const plain = await open('tags/', { ...LAPTOP, javaScriptEnabled: false })
    expect(await plain.page.getByRole('button', { name: '大字' }).isVisible()).toBe(false)
  })

  test('count for nothing on paper', async () => {
    const { page } = await open('reports/maying-2023/', { ...LAPTOP, colorScheme: 'dark' })
    await switchOn(page, '大字', '高对比')
    await page.emulateMedia({ media: 'print' })
    expect(await sizeOf(page)).toBe('16px')
    expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
    expect(await page.getByRole('button', { name: '大字' }).isVisible()).toBe(false)
  })

  test.each(KINDS.map((path, index) => [path, index % 2 === 0] as const))(
    '/%s reads well in high contrast and large type',
    async (path, isDark) => {
      // Both widths and both schemes in turn, rather than each page in all of them.
      const options = isDark ? PHONE : LAPTOP
      const { page } = await open(path, { ...options, colorScheme: isDark ? 'dark' : 'light' })
      await page.waitForLoadState('networkidle')
      await switchOn(page, '大字', '高对比')
      expect(await barriersOf(page)).toEqual([])
      expect(await widthOf(page), 'scrolls sideways').toBe(options.viewport?.width)
    },
  )
})
