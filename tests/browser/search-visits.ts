/**
 * Visits to the site, for tests of searching: each visit in a context of its own, closed after the
 * test, and none of them may have asked another host for anything.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadCollection } from '../../src/collection/load-collection.ts'
import { matches } from '../../src/core/search/match.ts'
import { parseQuery } from '../../src/core/search/query.ts'
import { classOf } from '../../src/core/search/rank.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { openBrowser } from './browser.ts'
import { builtSite, serveFolder, visit } from './site.ts'
import type { Site, VisitedPage } from './site.ts'

export interface SearchVisits {
  folder: () => string
  site: () => Site
  open: (path: string, options?: BrowserContextOptions) => Promise<VisitedPage>
}

/** To be called where tests are described. */
export function searchVisits(): SearchVisits {
  let browser: Browser
  let folder: string
  let site: Site
  let visited: VisitedPage[] = []

  beforeAll(async () => {
    folder = await builtSite()
    site = await serveFolder(folder)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  afterEach(async () => {
    await Promise.all(visited.map(({ page }) => page.context().close()))
    visited = []
    site.served.length = 0
  })

  return {
    folder: () => folder,
    site: () => site,
    open: async (path, options) => {
      const page = await visit(browser, site, path, options)
      visited.push(page)
      return page
    },
  }
}

/** Waits for what a query has found; gives how many there are. */
export async function found(page: Page, query: string): Promise<number> {
  await page.waitForFunction((text) => document.title.startsWith(`${text} · `), query)
  return total(page)
}

/** Waits for whatever is being looked for. */
export async function total(page: Page): Promise<number> {
  await page.waitForSelector('[data-state="done"]')
  return Number(await page.getAttribute('[data-state]', 'data-total'))
}

export async function shownIds(page: Page): Promise<string[]> {
  return page.$$eval('.hit:not([data-synonym])', (hits) =>
    hits.map((hit) => hit.getAttribute('data-measure') ?? hit.getAttribute('data-block') ?? ''),
  )
}

/** Of practices, which are shown first, or of every kind. */
export async function idsOf(
  text: string,
  kind: 'practice' | 'every' = 'practice',
): Promise<string[]> {
  const { reports } = await loadCollection()
  const { query } = parseQuery(text)
  const records = reports.flatMap(recordsOf).filter((record) => query && matches(record, query))
  const shown = records.filter((record) => kind === 'every' || classOf(record) === 0)
  return shown.map(({ id }) => id)
}
