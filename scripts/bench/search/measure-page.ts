/**
 * The search page as a reader has it: in a real browser, timed by a clock in the page itself.
 *
 * Cold is a browser that has nothing yet, from the start of the navigation to the painted list.
 * Warm is a page that has searched before, though never for this: from the query being sent to the
 * list in the document. Only what the page promises to other programs is used: the field `q`, the
 * parameters of the address, `data-state`.
 */
import type { Browser, Page } from 'playwright-core'
import type { CountedSite } from './counted-site.ts'
import { FILTERED_QUERIES, PLAIN_QUERIES, SPECIAL_QUERIES } from './query-set.ts'

const COLD_QUERIES = ['普法', '法治', '枫桥经验', '法律顾问', '行政执法']
/** Time for what is loaded after the list. */
const AFTERWARDS_MS = 1500

export interface PageTimes {
  cold: ColdTime[]
  /** Milliseconds for each query. */
  warm: { query: string; ms: number }[]
  /** The longest time that the page could not react, of those from 50 ms on; 0 if there is none. */
  longestBlock: number
}

export interface ColdTime {
  ms: number
  bytes: number
  /** What came after the list. */
  bytesAfter: number
}

export async function measurePage(browser: Browser, site: CountedSite): Promise<PageTimes> {
  const cold: ColdTime[] = []
  for (const query of COLD_QUERIES) cold.push(await measureCold(browser, site, query))
  return { cold, ...(await measureWarm(browser, site)) }
}

async function measureCold(browser: Browser, site: CountedSite, query: string): Promise<ColdTime> {
  const page = await browser.newPage()
  try {
    await page.addInitScript(watchFirstList)
    site.bytes()
    await page.goto(addressOf(site, { q: query }), { waitUntil: 'commit' })
    await page.waitForFunction(() => window.benchFirstList !== undefined)
    const { ms, at } = await page.evaluate(() => window.benchFirstList ?? { ms: NaN, at: 0 })
    await page.waitForTimeout(AFTERWARDS_MS)
    return { ms, bytes: site.bytes(at), bytesAfter: site.bytes() }
  } finally {
    await page.close()
  }
}

async function measureWarm(
  browser: Browser,
  site: CountedSite,
): Promise<Pick<PageTimes, 'warm' | 'longestBlock'>> {
  const page = await browser.newPage()
  try {
    await page.goto(addressOf(site, { q: '开门' }))
    await page.waitForSelector('[data-state="done"]')
    await page.waitForTimeout(AFTERWARDS_MS)
    await watchBlocks(page)
    const warm: PageTimes['warm'] = []
    for (const query of [...PLAIN_QUERIES, ...SPECIAL_QUERIES]) {
      warm.push({ query, ms: await timeOf(page, { type: query }) })
    }
    for (const parameters of FILTERED_QUERIES) {
      const address = addressOf(site, parameters)
      const query = Object.values(parameters).join(' ')
      warm.push({ query, ms: await timeOf(page, { address }) })
    }
    return { warm, longestBlock: await page.evaluate(() => Math.max(0, ...window.benchBlocks)) }
  } finally {
    await page.close()
  }
}

declare global {
  interface Window {
    benchBlocks: number[]
    benchFirstList?: { ms: number; at: number }
  }
}

/** In the page: when the first list is painted, by both clocks. */
function watchFirstList(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-state="done"] .hit') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      window.benchFirstList = { ms: performance.now(), at: Date.now() }
    })
  })
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
}

async function watchBlocks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchBlocks = []
    new PerformanceObserver((list) => {
      window.benchBlocks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })
}

/** Typed and sent at once, as by Enter; or come to by the browser’s own buttons. */
async function timeOf(page: Page, query: { type: string } | { address: string }): Promise<number> {
  const ms = await page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const results = document.querySelector<HTMLElement>('[data-state]')
        const field = document.querySelector<HTMLInputElement>('input[name="q"]')
        if (results === null || field === null) throw new Error('no search page')
        const observer = new MutationObserver(() => {
          if (results.dataset.state === 'searching') return
          observer.disconnect()
          resolve(performance.now() - start)
        })
        observer.observe(results, { attributeFilter: ['data-state'] })
        if ('type' in query) {
          field.value = query.type
          field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        } else history.pushState(null, '', query.address)
        const start = performance.now()
        if ('type' in query) field.form?.requestSubmit()
        else dispatchEvent(new PopStateEvent('popstate'))
      }),
    query,
  )
  const state = await page.getAttribute('[data-state]', 'data-state')
  if (state === 'error') throw new Error(`${JSON.stringify(query)}: not answered`)
  // What is drawn and loaded beside the list is no part of the next query.
  await page.waitForTimeout(300)
  return ms
}

function addressOf({ address }: CountedSite, parameters: Record<string, string>): string {
  return `${address}search/?${new URLSearchParams(parameters).toString()}`
}
