/**
 * Older browsers: what they lack is taken away from the present one, and the pages are used. Only by
 * script and keyboard, so that `.ci/run` can have the same done by a real old build (CHROME_PATH),
 * which knows nothing of what Playwright's own clicks and locators are made of.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, openBrowser } from './browser.ts'
import { builtSite, serveFolder, visit } from './site.ts'
import type { Site, VisitedPage } from './site.ts'

const NEWER_FUNCTIONS = `
  const taken = [
    [Array, 'fromAsync'], [Object, 'groupBy'], [Object, 'hasOwn'], [Map, 'groupBy'],
    [Promise, 'withResolvers'], [Promise, 'try'], [AbortSignal, 'any'], [AbortSignal, 'timeout'],
    [URL, 'canParse'], [Element.prototype, 'checkVisibility'], [Intl, 'Segmenter'],
    ...['WebAssembly', 'DecompressionStream', 'CompressionStream', 'structuredClone', 'Iterator']
      .map((name) => [globalThis, name]),
    ...[Array, String, Object.getPrototypeOf(Uint8Array)].flatMap(({ prototype }) =>
      ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with',
        'isWellFormed', 'toWellFormed'].map((name) => [prototype, name])),
    ...['difference', 'intersection', 'isSubsetOf', 'union'].map((name) => [Set.prototype, name]),
  ]
  for (const [owner, name] of taken) delete owner[name]`

const NO_WORKER: Record<string, string> = {
  'there are no workers': 'delete globalThis.Worker',
  'workers cannot be modules': `
    const { Worker } = globalThis
    globalThis.Worker = class extends Worker {
      constructor(address, options) {
        if (options?.type === 'module') throw new TypeError('module workers are not supported')
        super(address, options)
      }
    }`,
  'workers break down at once': `
    globalThis.Worker = class extends EventTarget {
      postMessage() { setTimeout(() => this.dispatchEvent(new ErrorEvent('error'))) }
      terminate() {}
    }`,
}

const NOTHING_KEPT = `
  const refuse = () => { throw new DOMException('refused', 'SecurityError') }
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, { get: refuse })
  history.pushState = refuse
  history.replaceState = refuse`

const SEARCH = 'search/?q=%E6%99%AE%E6%B3%95'
const COUNT = '[data-part="count"]'
const SLOWER = '[data-part="slower"]'
const TWO_REPORTS = 'compare/?r=maying-2023&r=baitu-2023'

describeInBrowser('an older browser', () => {
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    site = await serveFolder(await builtSite())
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('pages work without what newer browsers have brought', async () => {
    const visited = await visit(browser, site, '', { before: NEWER_FUNCTIONS })
    const { page } = visited
    expect(await page.evaluate('document.documentElement.dataset.scripts')).toBe('run')

    await go(visited, 'reports/maying-2023/?q=%E6%99%AE%E6%B3%95')
    await reads(visited, COUNT, /^第 1\/\d+ 处$/u)
    await reads(visited, '[data-outline] [aria-current]', /^一、/u)

    await go(visited, SEARCH)
    await reads(visited, COUNT, /^共找到 \d+ 条$/u)
    expect(await isHidden(visited, SLOWER)).toBe(true)

    await go(visited, 'reports/maying-2023/')
    await page.evaluate(`document.querySelector('input[name="q"]').focus()`)
    await page.keyboard.type('fqjy')
    await reads(visited, '[role="option"]', /^枫桥经验/u)

    await go(visited, `${TWO_REPORTS}&by=text`)
    await reads(visited, '[data-part="results"]', /独有的字划去/u)
    await go(visited, 'matrix/')
    await reads(visited, '[data-part="results"] [role="status"]', /^\d+ 个标签/u)
    await go(visited, 'batch/?t=%E6%99%AE%E6%B3%95')
    await reads(visited, COUNT, /^1 个词/u)
    await leave(visited)
  })

  test.each(Object.entries(NO_WORKER))(
    'where %s, the page searches by itself',
    async (_, before) => {
      const visited = await visit(browser, site, SEARCH, {
        before: `${NEWER_FUNCTIONS}\n${before}`,
      })
      await reads(visited, COUNT, /^共找到 \d+ 条$/u)
      await reads(visited, SLOWER, /^正在使用备用检索/u)
      expect(await isHidden(visited, SLOWER)).toBe(false)
      await go(visited, `${TWO_REPORTS}&by=text`)
      await reads(visited, '[data-part="results"]', /独有的字划去/u)
      await leave(visited)
    },
  )

  test('lists are searched, filtered and compared where the browser keeps nothing', async () => {
    const visited = await visit(browser, site, 'search/', { before: NOTHING_KEPT })
    const { page } = visited
    await page.evaluate(`document.querySelector('[data-search] input[name="q"]').focus()`)
    await page.keyboard.type('普法')
    await page.keyboard.press('Enter')
    await reads(visited, COUNT, /^共找到 \d+ 条$/u)
    const all = await textOf(visited, COUNT)
    await page.evaluate(`document.querySelector('a[href*="year=2022"]').click()`)
    await expect.poll(() => textOf(visited, COUNT)).not.toBe(all)
    await reads(visited, COUNT, /^共找到 \d+ 条$/u)

    await go(visited, TWO_REPORTS)
    await reads(visited, '[data-part="chosen"]', /白土乡/u)
    await page.evaluate(`document.querySelector('[data-key="remove:baitu-2023"]').click()`)
    await expect.poll(() => textOf(visited, '[data-part="chosen"]')).not.toContain('白土乡')

    await go(visited, 'reports/')
    const rows = `[...document.querySelectorAll('tbody tr')].filter(({ hidden }) => !hidden).length`
    const count = Number(await page.evaluate(rows))
    await page.evaluate(`document.querySelector('[data-report-filter] input').focus()`)
    await page.keyboard.type('马营')
    await expect.poll(() => page.evaluate(rows)).toBeLessThan(count)
    await leave(visited)
  })

  async function go({ page }: VisitedPage, path: string): Promise<void> {
    await page.goto(new URL(path, site.address).href)
  }
})

function textOf({ page }: VisitedPage, selector: string): Promise<string> {
  return page.evaluate(
    (selector) => document.querySelector(selector)?.textContent.trim() ?? '',
    selector,
  )
}

function isHidden({ page }: VisitedPage, selector: string): Promise<boolean> {
  return page.evaluate(
    (selector) => document.querySelector(selector)?.hasAttribute('hidden') ?? true,
    selector,
  )
}

/** What stands there in the end, however slow the machine. */
async function reads(visited: VisitedPage, selector: string, words: RegExp): Promise<void> {
  await expect.poll(() => textOf(visited, selector), { timeout: 20_000 }).toMatch(words)
}

async function leave({ page, errors }: VisitedPage): Promise<void> {
  expect(errors).toEqual([])
  await page.context().close()
}
