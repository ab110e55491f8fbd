/**
 * A built site for browser tests, on a free port of this machine, and visits to its pages, whose
 * errors are remembered. That no page asks another host is seen to by browser.ts.
 */
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { projectRoot } from '../../scripts/project-root.ts'
import { ensureSite } from '../../scripts/site/ensure-site.ts'
import { serveSite } from '../../scripts/site/serve-site.ts'

/** As strict as an office may publish it; nothing on a page needs more. */
const POLICY = "default-src 'self'; script-src 'self'; object-src 'none'"

const FIRST_PORT = 45_400

export interface Site {
  /** With a slash at its end. */
  address: string
  /** What was asked for and found, in order, with the bytes sent. */
  served: { path: string; bytes: number }[]
  close(): Promise<void>
}

/** The site as `npm start` would show it; built only if something has changed since. */
export async function builtSite(): Promise<string> {
  const folder = join(projectRoot, '.cache', 'test-site')
  const site = await ensureSite(projectRoot, folder)
  // A build that fails leaves the old site standing, which is not what is to be tested.
  if (site.state === 'failed') throw new Error(`the site was not built: ${site.reason}`)
  return folder
}

export async function serveFolder(folder: string, policy = POLICY): Promise<Site> {
  const headers = { 'content-security-policy': policy }
  const { address, server } = await serveSite(folder, FIRST_PORT, headers)
  const served: Site['served'] = []
  server.on('request', (request, response) => {
    response.on('finish', () => {
      if (response.statusCode !== 200) return
      const { pathname } = new URL(request.url ?? '', address)
      served.push({ path: pathname, bytes: Number(response.getHeader('content-length')) })
    })
  })
  return {
    address,
    served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface VisitedPage {
  page: Page
  /** Errors that nobody caught, and what the page wrote to the console as errors. */
  errors: string[]
}

/** `before` runs in every page before its own scripts, such as one that takes a feature away. */
export async function visit(
  browser: Browser,
  site: Site,
  path: string,
  { before, ...options }: BrowserContextOptions & { before?: string } = {},
): Promise<VisitedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const errors: string[] = []
  const page = await context.newPage()
  if (before !== undefined) await page.addInitScript(before)
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(new URL(path, site.address).href)
  return { page, errors }
}
