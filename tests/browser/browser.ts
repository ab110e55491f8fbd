/**
 * A real Chromium for tests; where none can be had they are skipped, and say why.
 *
 * It reaches this machine alone: what a page asks of any other is stopped, and the browser cannot be
 * closed without telling. So every test that opens and closes a browser asserts it.
 */
import type { Browser } from 'playwright-core'
import { describe } from 'vitest'
import { NO_CHROMIUM, findChromium, openChromium } from '../../scripts/bench/search/chromium.ts'

/** This machine under the name of another, to which browsers grant less. */
export const INTRANET = 'intranet.test'

const THIS_MACHINE = ['127.0.0.1', 'localhost', INTRANET]

/** Also for what Playwright does not see, such as a lookup ahead of a click. */
const HOSTS = [
  `MAP ${INTRANET} 127.0.0.1`,
  'MAP * ~NOTFOUND',
  'EXCLUDE 127.0.0.1',
  'EXCLUDE localhost',
].join(', ')

const executable = await findChromium(process.env)

/** Tests that need a browser: run where there is one, else reported as skipped with the reason. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (executable !== null) describe(name, tests)
  else {
    console.warn(`跳过：${name}（${NO_CHROMIUM}）`)
    describe.skip(`${name}（跳过：${NO_CHROMIUM}）`, tests)
  }
}

/** `close` fails if any of its pages has asked another machine. */
export async function openBrowser(): Promise<Browser> {
  if (executable === null) throw new Error('no browser')
  const browser = await openChromium(executable, [`--host-resolver-rules=${HOSTS}`])
  const outside: string[] = []
  const newContext = browser.newContext.bind(browser)
  const close = browser.close.bind(browser)
  return Object.assign(browser, {
    newContext: async (...options: Parameters<typeof newContext>) => {
      const context = await newContext(...options)
      await context.route(isElsewhere, (route, request) => {
        outside.push(request.url())
        return route.abort()
      })
      context.on('page', (page) => {
        page.on('websocket', (socket) => {
          if (isElsewhere(new URL(socket.url()))) outside.push(socket.url())
        })
      })
      return context
    },
    close: async () => {
      await close()
      if (outside.length > 0) throw new Error(`asked of other machines: ${outside.join(' ')}`)
    },
  })
}

/** Addresses of this machine's files, and those that hold their own content, have no host. */
function isElsewhere({ hostname }: URL): boolean {
  return hostname !== '' && !THIS_MACHINE.includes(hostname)
}
