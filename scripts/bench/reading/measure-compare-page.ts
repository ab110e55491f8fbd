/** Two reports side by side as their reader has them: the first view, and what is pressed there. */
import type { Browser, Page } from 'playwright-core'
import { addClocks, timeAct, timeRounds } from './page-clock.ts'
import type { Act } from './page-clock.ts'

const RUNS = 7
const LAPTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

export interface CompareTimes {
  /** Milliseconds from the arrival of the last report to the painted view, of each run. */
  views: number[]
  acts: Act[]
}

export async function measureComparePage(
  browser: Browser,
  site: string,
  reports: readonly string[],
): Promise<CompareTimes> {
  const words = new URLSearchParams(reports.map((id) => ['r', id])).toString()
  const address = `${site}compare/?${words}`
  const views: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await open(browser, address, LAPTOP)
    views.push(await page.evaluate(() => window.benchView ?? NaN))
    await page.close()
  }
  return {
    views,
    acts: [...(await pressOnLaptop(browser, address)), ...(await pressOnPhone(browser, address))],
  }
}

declare global {
  interface Window {
    benchView?: number
  }
}

async function open(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport })
  await addClocks(page)
  await page.addInitScript(watchView)
  await page.goto(address)
  await page.waitForFunction(() => window.benchView !== undefined)
  return page
}

/** In the page: how long after its data the view is painted. */
function watchView(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-part="results"][data-state="done"]') === null) return
    observer.disconnect()
    void window.benchNextPaint().then(() => {
      const painted = performance.now()
      const arrivals = performance
        .getEntriesByType('resource')
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming && entry.name.includes('/data/')
            ? [entry.responseEnd]
            : [],
        )
      window.benchView = painted - Math.max(...arrivals)
    })
  })
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
}

async function pressOnLaptop(browser: Browser, address: string): Promise<Act[]> {
  const page = await open(browser, address, LAPTOP)
  try {
    const link = (part: string, at: number): string => `[data-part="${part}"] a:nth-of-type(${at})`
    return await timeRounds(
      [
        ['按标签', link('by', 2)],
        ['按标签，只看差异', link('rows', 2)],
        ['按标签，全部', link('rows', 1)],
        ['按部分', link('by', 1)],
        ['只看差异', link('rows', 2)],
        ['只看共有', link('rows', 3)],
        ['全部', link('rows', 1)],
        ['分开滚动', '[data-part="sync"]'],
        ['同步滚动', '[data-part="sync"]'],
      ],
      (selector) => timeAct(page, selector, 'click'),
    )
  } finally {
    await page.close()
  }
}

async function pressOnPhone(browser: Browser, address: string): Promise<Act[]> {
  const page = await open(browser, address, PHONE)
  try {
    return await timeRounds(
      [
        ['换选项卡', '[role="tab"]:nth-of-type(2)'],
        ['换回选项卡', '[role="tab"]:nth-of-type(1)'],
      ],
      (selector) => timeAct(page, selector, 'click'),
    )
  } finally {
    await page.close()
  }
}
