/** What the server of a portable release shows: the real process. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeServer } from '../../../scripts/publish/portable/write-server.ts'
import { ROOT_BASE } from '../../../src/core/publish/site-base.ts'
import { askAt } from './real-servers.ts'
import { ask, startPortable, statusOf } from './running-portable.ts'
import type { RunningPortable } from './running-portable.ts'
import { makeServedSite } from './served-site.ts'
import { checkServer } from './server-checklist.ts'
import type { AskedServer } from './server-checklist.ts'

let root: string
let running: RunningPortable
let port: number

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), '乡鉴 #1 ')))
  const site = join(root, 'site')
  mkdirSync(join(site, 'tags', '普法'), { recursive: true })
  writeFileSync(join(site, 'index.html'), '首页')
  writeFileSync(join(site, 'a.json'), '0123456789')
  writeFileSync(join(site, 'none.txt'), '')
  writeFileSync(join(site, 'x.pf_index'), 'x')
  writeFileSync(join(site, 'x.unknown'), 'x')
  writeFileSync(join(site, 'tags', '普法', 'index.html'), '普法')
  await writeServer(root)
  running = await startPortable(root)
  port = running.port
})

afterAll(async () => {
  await running.close()
  rmSync(root, { recursive: true, force: true })
})

/** It answers to its own name alone, has no page of the site for what is missing, and packs nothing. */
checkServer('the portable server', ROOT_BASE, openPortable, ['redirects', 'packing', 'neighbours'])

async function openPortable(): Promise<AskedServer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
  await makeServedSite(folder, ROOT_BASE)
  await writeServer(folder)
  const own = await startPortable(folder)
  return {
    ask: (path, question) => askAt(own.port, path, question),
    missing: {
      type: 'text/plain; charset=utf-8',
      text: '找不到这个页面。请按浏览器的“后退”，或在网址中删去 127.0.0.1 和端口后面的部分，回到首页。\n',
    },
    close: async () => {
      await own.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

describe('the server', () => {
  test.each([
    ['/', '首页', 'text/html; charset=utf-8'],
    ['/?q=/../x', '首页', 'text/html; charset=utf-8'],
    ['/tags/%E6%99%AE%E6%B3%95/', '普法', 'text/html; charset=utf-8'],
    ['/a.json', '0123456789', 'application/json'],
    ['/x.pf_index', 'x', 'application/octet-stream'],
    ['/x.unknown', 'x', 'application/octet-stream'],
    ['/none.txt', '', 'text/plain; charset=utf-8'],
  ])('shows %s', async (path, content, type) => {
    const answer = await ask(port, path)
    const [head = '', body] = answer.split('\r\n\r\n')
    expect([statusOf(answer), body]).toEqual([200, content])
    expect(head).toContain(`Content-Type: ${type}\r\n`)
  })

  test('leads from a folder to its page, on this server alone', async () => {
    expect(await ask(port, '/tags/%E6%99%AE%E6%B3%95?q=1')).toMatch(
      /^HTTP\/1.1 301 .*\r\nLocation: \/tags\/%E6%99%AE%E6%B3%95\/\?q=1\r\n/su,
    )
    for (const path of ['//tags', '/\\tags', '//evil.example/..', '/%2Ftags']) {
      expect(await ask(port, path), path).toMatch(/^HTTP\/1.1 404 /u)
    }
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
    'refuses %s',
    async (method) => {
      expect(await ask(port, '/a.json', { method })).toMatch(
        /^HTTP\/1.1 405 .*\r\nAllow: GET, HEAD\r\n/su,
      )
    },
  )

  test('answers HEAD without a body, and no words that are no method', async () => {
    const [head, body] = (await ask(port, '/a.json', { method: 'HEAD' })).split('\r\n\r\n')
    expect(head).toContain('Content-Length: 10')
    expect(body).toBe('')
    expect((await ask(port, '/missing', { method: 'HEAD' })).split('\r\n\r\n')[1]).toBe('')
    expect(statusOf(await ask(port, '/a.json', { method: 'get' }))).toBe(400)
    expect(await ask(port, 'evil.example:80', { method: 'CONNECT' })).toBe('')
    const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\n'
    expect(await ask(port, '/a.json', { headers: upgrade })).not.toContain('101')
  })

  test.each([
    ['bytes=0-3', 206, '0123'],
    ['bytes=8-', 206, '89'],
    ['bytes=-3', 206, '789'],
    ['bytes=-99', 206, '0123456789'],
    ['bytes=5-99', 206, '56789'],
    ['bytes=10-', 416, null],
    ['bytes=-0', 416, null],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=0-1,4-5', 200, '0123456789'],
    ['bytes=99999999999999999999-', 200, '0123456789'],
    ['bytes=-', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['lines=0-1', 200, '0123456789'],
  ])('answers the range %s with %i', async (range, status, content) => {
    const answer = await ask(port, '/a.json', { headers: `Range: ${range}\r\n` })
    expect(statusOf(answer)).toBe(status)
    if (content !== null) expect(answer.split('\r\n\r\n')[1]).toBe(content)
    else expect(answer).toContain('Content-Range: bytes */10\r\n')
  })

  test('gives the whole to who has a part of another version, and nothing to who has this one', async () => {
    const [, tag = ''] = /\r\nETag: (.*)\r\n/u.exec(await ask(port, '/a.json')) ?? []
    const part = (version: string): Promise<string> =>
      ask(port, '/a.json', { headers: `Range: bytes=0-3\r\nIf-Range: ${version}\r\n` })
    expect(statusOf(await part(tag))).toBe(206)
    expect(statusOf(await part('"other"'))).toBe(200)
    const known = await ask(port, '/a.json', { headers: `If-None-Match: "other", ${tag}\r\n` })
    expect([statusOf(known), known.split('\r\n\r\n')[1]]).toEqual([304, ''])
    writeFileSync(join(root, 'site', 'a.json'), '0123456789')
    expect(await ask(port, '/a.json')).not.toContain(tag)
  })
})
