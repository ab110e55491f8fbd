/**
 * What is asked of every server that serves a release, be it a real one or the rules of one.
 *
 * A server that cannot do something by its nature says so in `lacks`, with the reason in its test.
 */
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADER_POLICY } from '../../../src/core/publish/content-policy.ts'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'
import { SECRET, TYPES, contentOf } from './served-site.ts'

export interface Answer {
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  body: Buffer
}

export interface Question {
  method?: string
  headers?: Readonly<Record<string, string>>
}

export interface AskedServer {
  /** The path as it stands in the request, not tidied. */
  ask: (path: string, question?: Question) => Promise<Answer>
  /** What it shows for what is not there; the page of the site, if not told. */
  missing?: { type: string; text: string }
  close: () => Promise<void>
}

/** What a server does not do, or what cannot be told from its rules alone. */
export type Lack =
  | 'redirects'
  | 'packing'
  | 'packed data'
  | 'parts and conditions'
  | 'traversal'
  | 'neighbours'
  | 'headers of errors apart'

const HEADERS = {
  'content-security-policy': HEADER_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const KEPT = /^public, ?(?:immutable, ?)?max-age=31536000(?:, ?immutable)?$/u
const PACKED = ['html', 'css', 'js', 'json', 'svg']

const FOLDERS = ['_astro/', 'originals/', 'pagefind/index/']
const MISSING = [
  'nothing',
  'nothing/deeper/',
  '_astro/nothing.js',
  'originals/nothing.docx',
  '%E7%9B%AE%E5%BD%95/',
]
const HIDDEN = ['.htaccess', 'web.config', 'WEB.CONFIG', '.git/config', '.git/']
const OUTSIDE = [
  '../release.json',
  '%2e%2e/release.json',
  '..%2frelease.json',
  '..%5crelease.json',
  'reports/..%2f..%2f..%2frelease.json',
  'reports/%252e%252e/%252e%252e/release.json',
  '..;/release.json',
  '%c0%ae%c0%ae/release.json',
  '..//release.json',
]

export function checkServer(
  name: string,
  base: SiteBase,
  open: () => Promise<AskedServer>,
  lacks: readonly Lack[] = [],
): void {
  const has = (each: Lack): boolean => !lacks.includes(each)

  describe(`${name} at ${base.path}`, () => {
    let server: AskedServer
    let missing = { type: 'text/html; charset=utf-8', text: contentOf('404.html') }
    beforeAll(async () => {
      server = await open()
      missing = server.missing ?? missing
    })
    afterAll(() => server.close())

    const ask = (path: string, question?: Question): Promise<Answer> =>
      server.ask(base.encoded + path, question)

    test('gives every page at the address of its folder', async () => {
      for (const folder of ['', 'reports/', 'reports/maying-2023/', 'reports/?q=%E6%B3%95']) {
        const { status, body } = await ask(folder)
        const path = `${folder.replace(/\?.*$/u, '')}index.html`
        expect([status, body.toString()], folder).toEqual([200, contentOf(path)])
      }
    })

    test.runIf(has('redirects'))('adds the last slash, whatever host it is asked as', async () => {
      const paths = ['reports', 'reports/maying-2023', 'reports?q=1']
      if (base.path !== '/') paths.push('')
      for (const path of paths) {
        const address = path === '' ? base.encoded.slice(0, -1) : base.encoded + path
        const { status, headers } = await server.ask(address, { headers: { host: 'x.test:8080' } })
        const [bare = '', query] = address.split('?')
        const wished = `${bare}/${query === undefined ? '' : `?${query}`}`
        expect(status, path).toBe(301)
        expect(decodeURI(headers.location ?? ''), path).toBe(decodeURI(wished))
      }
    })

    test.runIf(has('redirects'))('is led to no other host by two slashes', async () => {
      for (const path of ['//reports', '//x.test/%2e%2e', '//x.test']) {
        const { headers } = await server.ask(base.encoded.slice(0, -1) + path)
        expect(headers.location ?? '/').toMatch(/^\/(?!\/)/u)
      }
    })

    test('shows its own page for what is not there, with status 404', async () => {
      for (const path of MISSING) {
        const { status, headers, body } = await ask(path)
        expect([status, body.toString()], path).toEqual([404, missing.text])
        expect(headers['content-type']).toBe(missing.type)
        expect(headers['cache-control'] ?? '').not.toMatch(KEPT)
        if (has('headers of errors apart')) {
          expect(headers['content-disposition']).toBeUndefined()
        }
      }
    })

    test('gives every kind of file its type', async () => {
      for (const [path, type] of Object.entries(TYPES)) {
        const { status, headers, body } = await ask(path)
        expect([status, headers['content-type']], path).toEqual([200, type])
        expect(body.toString(), path).toBe(contentOf(path))
      }
    })

    test.runIf(has('packing'))('packs what is worth it, and that alone', async () => {
      for (const path of Object.keys(TYPES)) {
        const ending = path.split('.').at(-1) ?? ''
        if (['json', 'svg'].includes(ending) && !has('packed data')) continue
        const { headers, body } = await ask(path, { headers: { 'accept-encoding': 'gzip' } })
        if (PACKED.includes(ending)) {
          expect(headers['content-encoding'], path).toBe('gzip')
          expect(headers.vary, path).toBe('Accept-Encoding')
          expect(gunzipSync(body).toString()).toBe(contentOf(path))
        } else if (ending !== 'txt' && path !== 'SHA256SUMS') {
          expect(headers['content-encoding'], path).toBeUndefined()
        }
      }
    })

    test('lets files named by their content be kept, and all others be asked after', async () => {
      for (const path of Object.keys(TYPES)) {
        const { headers } = await ask(path)
        const isNamedByContent =
          path.includes('/') && /[.-](?:[0-9a-f]{8}|[0-9a-f]{12}|[\w-]{8})\.\w+$/u.test(path)
        expect(headers['cache-control'], path).toMatch(isNamedByContent ? KEPT : /^no-cache$/u)
      }
    })

    test.runIf(has('parts and conditions'))(
      'says that a page has not changed, packed or not',
      async () => {
        for (const encoding of ['identity', 'gzip']) {
          const headers = { 'accept-encoding': encoding }
          const first = await ask('reports/', { headers })
          const known = { 'if-none-match': first.headers.etag ?? '' }
          const again = await ask('reports/', { headers: { ...headers, ...known } })
          expect([again.status, again.body.length], encoding).toEqual([304, 0])
        }
      },
    )

    test('protects every answer, errors among them', async () => {
      const asked: [string, Question?][] = [
        [''],
        ['', { method: 'HEAD' }],
        ['nothing'],
        ['_astro/'],
        ['web.config'],
        ['pagefind/entry.json'],
        ['originals/a.0284ae127dd8.docx'],
        ['reports/', { method: 'POST' }],
      ]
      if (has('redirects')) asked.push(['reports'])
      if (has('parts and conditions'))
        asked.push(['favicon.svg', { headers: { range: 'bytes=0-9' } }])
      for (const [path, question] of asked) {
        const { headers } = await ask(path, question)
        expect(headers, `${path} ${question?.method ?? ''}`).toMatchObject(HEADERS)
      }
      if (has('redirects') && base.path !== '/') {
        const { headers } = await server.ask(base.encoded.slice(0, -1))
        expect(headers, 'without the last slash').toMatchObject(HEADERS)
      }
    })

    test('lists no folder', async () => {
      for (const folder of FOLDERS) {
        const { status, body } = await ask(folder)
        expect([403, 404], folder).toContain(status)
        expect(body.toString(), folder).toBe(missing.text)
      }
    })

    test('serves no settings and no history of the project', async () => {
      for (const path of HIDDEN) {
        const { status, body } = await ask(path)
        expect([status, body.toString()], path).toEqual([404, missing.text])
      }
    })

    test.runIf(has('traversal'))('lets nobody out of its folder', async () => {
      for (const path of OUTSIDE) {
        const { status, body } = await ask(path)
        expect(status, path).toBeGreaterThanOrEqual(400)
        expect(body.toString(), path).not.toContain(SECRET)
      }
      const { body } = await server.ask(`${base.encoded.slice(0, -1)}-2/index.html`)
      expect(body.toString()).not.toContain(SECRET)
    })

    test('answers HEAD without a body', async () => {
      const { status, headers, body } = await ask('', { method: 'HEAD' })
      expect([status, body.length]).toEqual([200, 0])
      expect(Number(headers['content-length'])).toBe(Buffer.byteLength(contentOf('index.html')))
    })

    test.runIf(has('parts and conditions'))('gives a part of a file', async () => {
      const path = 'originals/a.0284ae127dd8.pdf'
      const { status, headers, body } = await ask(path, { headers: { range: 'bytes=2-5' } })
      const size = Buffer.byteLength(contentOf(path))
      expect([status, headers['content-range']]).toEqual([206, `bytes 2-5/${size}`])
      expect(body.toString()).toBe(contentOf(path).slice(2, 6))
    })

    test('takes nothing: POST, PUT, DELETE and others are refused', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        for (const path of ['', 'reports/', '_astro/page.BhweN-rI.css', 'new.html']) {
          const { status, body } = await ask(path, { method })
          expect([403, 404, 405], `${method} ${path}`).toContain(status)
          expect(body.toString()).not.toBe(contentOf(`${path}index.html`))
        }
      }
    })

    test('has original files saved, and no others', async () => {
      for (const path of Object.keys(TYPES)) {
        const { headers } = await ask(path)
        const wished = path.startsWith('originals/') ? 'attachment' : undefined
        expect(headers['content-disposition'], path).toBe(wished)
      }
    })

    test.runIf(has('neighbours') && base.path !== '/')('leaves the rest alone', async () => {
      const { headers } = await server.ask('/elsewhere')
      expect(headers['content-security-policy']).toBeUndefined()
      expect(headers['cache-control']).toBeUndefined()
    })
  })
}
