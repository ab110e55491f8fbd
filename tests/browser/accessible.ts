/**
 * What stands in the way of readers, by the rules of axe: WCAG 2.2 AA and good practice; and the
 * looks that pages are read in.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
}

/** Each rule that is broken, with the elements that break it. */
export async function barriersOf(page: Page): Promise<[rule: string, elements: string[]][]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      // Not among what axe looks at unless it is asked.
      rules: { 'target-size': { enabled: true } },
      // Describing what is in order takes three times as long as looking.
      resultTypes: ['violations'],
    })
    // Without a second page, which only frames of other sites need.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Nothing stands in the way, and all of it fits the width of the window. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await barriersOf(page), page.url()).toEqual([])
  expect(await widthOf(page), `${page.url()} scrolls sideways`).toBe(page.viewportSize()?.width)
}

/** As a reader switches them on in the header. */
export async function switchOn(page: Page, ...names: ('大字' | '高对比')[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click()
}

export async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
