/**
 * The table of topics and reports as its reader has it: scrolled with the wheel, there and back, and
 * drawn anew by each of its choices.
 */
import type { Browser, Page } from 'playwright-core'
import { addClocks, timeAct, timeRounds, watchFrames } from './page-clock.ts'
import type { Act } from './page-clock.ts'

/** Of the wheel, in pixels; a turn of a usual mouse is 100 to 120. */
const STEP = 120
const STEPS = 60

/** Each is undone by another one. */
const CHOICES: readonly (readonly [string, readonly [select: string, value: string]])[] = [
  ['有无', ['show', 'mark']],
  ['比例', ['show', 'share']],
  ['条数', ['show', 'count']],
  ['合计多的报告在前', ['sort', '-total']],
  ['年份新的报告在前', ['sort', '-year']],
  ['合计多的标签在前', ['rows', 'sum']],
  ['按标签表', ['rows', 'taxonomy']],
  ['按组', ['by', 'group']],
  ['按标签', ['by', 'tag']],
  ['只看镇', ['level', '镇']],
  ['全部层级', ['level', '']],
]

export interface MatrixTimes {
  topics: number
  reports: number
  /** Milliseconds between two frames while scrolling. */
  frames: number[]
  choices: Act[]
}

export async function measureMatrixPage(browser: Browser, site: string): Promise<MatrixTimes> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await addClocks(page)
    await page.goto(`${site}matrix/`)
    await page.waitForSelector('[data-part="results"][data-state="done"]')
    await page.locator('[data-part="scroll"]').hover()
    await page.waitForTimeout(1000)
    const frames = await watchFrames(page, () => turnWheel(page))
    const choices = await timeRounds(CHOICES, ([name, value]) =>
      timeAct(page, `select[name="${name}"]`, { choose: value }),
    )
    const topics = await page.locator('.matrix tbody tr:has(td)').count()
    const reports = await page.locator('.matrix thead tr:first-child a').count()
    return { topics, reports, frames, choices }
  } finally {
    await page.close()
  }
}

async function turnWheel(page: Page): Promise<void> {
  for (const [x, y] of [
    [0, STEP],
    [STEP, 0],
    [0, -STEP],
    [-STEP, 0],
  ] as const) {
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(x, y)
      await page.waitForTimeout(16)
    }
  }
}
