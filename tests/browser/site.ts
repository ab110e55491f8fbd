/**
 * A built site for browser tests, on a free port of this machine, and pages that can reach nothing
 * else: a request to any other host is stopped and remembered.
 */
import type { Stats } from 'node:fs'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sirv from 'sirv'
import { projectRoot } from '../../scripts/project-root.ts'
import { ensureSite } from '../../scripts/site/ensure-site.ts'

/** As strict as an office may publish it; the search needs no more than WebAssembly. */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'"

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
  await ensureSite(projectRoot, folder)
  return folder
}

/** `base` is the path at which the folder is mounted, with a slash at both ends. */
export async function serveFolder(folder: string, base = '/'): Promise<Site> {
  const served: Site['served'] = []
  const setHeaders = (response: ServerResponse, path: string, { size }: Stats): void => {
    response.setHeader('content-security-policy', POLICY)
    served.push({ path, bytes: size })
  }
  const files = sirv(folder, { dev: true, etag: true, setHeaders })
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404).end()
    }
    if (request.url?.startsWith(base) === true) {
      request.url = request.url.slice(base.length - 1)
      files(request, response, missing)
    } else missing()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}`,
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
  /** Addresses on other hosts that the page asked for. */
  outside: string[]
  /** Errors that nobody caught, and what the page wrote to the console as errors. */
  errors: string[]
}

export async function visit(
  browser: Browser,
  site: Site,
  path: string,
  options: BrowserContextOptions = {},
): Promise<VisitedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const outside: string[] = []
  const errors: string[] = []
  await context.route(
    (url) => url.origin !== new URL(site.address).origin,
    (route, request) => {
      outside.push(request.url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(new URL(path, site.address).href)
  return { page, outside, errors }
}
