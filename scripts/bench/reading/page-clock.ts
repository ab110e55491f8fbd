/**
 * Clocks inside a page: from an act of the reader to what is painted after it, and the time between
 * frames while something goes on. A clock outside would measure the way of the messages too.
 */
import type { Page } from 'playwright-core'
import { percentile } from '../search/percentile.ts'

const ROUNDS = 3

declare global {
  interface Window {
    /** Moments at which a frame was begun, since the watch was started. */
    benchFrames: number[]
    benchNextPaint: () => Promise<void>
  }
}

/** Before the page is loaded. */
export async function addClocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchFrames = []
    // What is sent while a frame is made arrives once it is painted.
    window.benchNextPaint = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        })
      })
  })
}

/** Milliseconds from the event on; of an `Act`, the median of several times. */
interface ActTimes {
  /** To the next paint. */
  ms: number
  /** To the paint after which nothing is left to be drawn. */
  wholeMs: number
}

export interface Act extends ActTimes {
  act: string
}

/** Of each act of a round; the acts of a round lead back to where it began. */
export async function timeRounds<Step>(
  acts: readonly (readonly [act: string, step: Step])[],
  time: (step: Step) => Promise<ActTimes>,
): Promise<Act[]> {
  const times = acts.map((): ActTimes[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, [, step]] of acts.entries()) times[at]?.push(await time(step))
  }
  return acts.map(([act], at) => ({
    act,
    ms: medianOf(times[at]?.map(({ ms }) => ms)),
    wholeMs: medianOf(times[at]?.map(({ wholeMs }) => wholeMs)),
  }))
}

function medianOf(times: readonly number[] = []): number {
  return percentile(times, 50)
}

export async function timeAct(
  page: Page,
  selector: string,
  act: 'click' | { choose: string },
): Promise<ActTimes> {
  // What was drawn last comes to rest.
  await page.waitForTimeout(300)
  return page.evaluate(
    async ({ selector, act }) => {
      const target = document.querySelector<HTMLElement>(selector)
      if (target === null) throw new Error(`nothing at ${selector}`)
      const started = performance.now()
      if (act === 'click') target.click()
      else if (target instanceof HTMLSelectElement) {
        target.value = act.choose
        target.dispatchEvent(new Event('change', { bubbles: true }))
      }
      await window.benchNextPaint()
      const ms = performance.now() - started
      while (document.querySelector('[data-state="drawing"]')) await window.benchNextPaint()
      return { ms, wholeMs: performance.now() - started }
    },
    { selector, act },
  )
}

/** The times between frames, in milliseconds, from now until what is done is done. */
export async function watchFrames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    window.benchFrames = frames
    const note = (now: number): void => {
      frames.push(now)
      // Another watch has begun, or this one is over.
      if (window.benchFrames === frames) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await act()
  const moments = await page.evaluate(() => {
    const frames = window.benchFrames
    window.benchFrames = []
    return frames
  })
  return moments.slice(1).map((moment, at) => moment - (moments[at] ?? moment))
}
