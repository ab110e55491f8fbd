/** A real Chromium for tests; where none can be had they are skipped, and say why. */
import type { Browser } from 'playwright-core'
import { describe } from 'vitest'
import { NO_CHROMIUM, findChromium, openChromium } from '../../scripts/bench/search/chromium.ts'

const executable = await findChromium(process.env)

/** Tests that need a browser: run where there is one, else reported as skipped with the reason. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executable !== null) describe(name, tests)
  else {
    console.warn(`跳过：${name}（${NO_CHROMIUM}）`)
    describe.skip(`${name}（跳过：${NO_CHROMIUM}）`, tests)
  }
}

export async function openBrowser(): Promise<Browser> {
  if (executable === null) throw new Error('no browser')
  return openChromium(executable)
}
