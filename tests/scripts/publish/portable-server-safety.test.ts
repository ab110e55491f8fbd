/** Whom the server of a portable release shows nothing, and who cannot hold it up: the real process. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { listenHere } from '../../../scripts/publish/portable/server/listen-here.ts'
import { writeServer } from '../../../scripts/publish/portable/write-server.ts'
import { ask, say, startPortable, statusOf } from './running-portable.ts'
import type { RunningPortable } from './running-portable.ts'

const BIG = 60_000_000

let root: string
let running: RunningPortable
let port: number

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), '乡鉴 #1 ')))
  const site = join(root, 'site')
  mkdirSync(join(site, 'tags', '普法'), { recursive: true })
  mkdirSync(join(site, 'empty'))
  mkdirSync(join(root, 'site-2'))
  writeFileSync(join(site, 'index.html'), '首页')
  writeFileSync(join(site, 'a.json'), '0123456789')
  writeFileSync(join(site, '.htaccess'), 'secret')
  writeFileSync(join(site, 'web.config'), 'secret')
  writeFileSync(join(site, 'big.bin'), Buffer.alloc(BIG))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'site-2', 'secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), join(site, 'link.txt'))
  symlinkSync(join(root, 'site-2'), join(site, 'linked'))
  await writeServer(root)
  running = await startPortable(root)
  port = running.port
})

afterAll(async () => {
  await running.close()
  rmSync(root, { recursive: true, force: true })
})

describe('what is outside the site or hidden', () => {
  test.each([
    '/missing',
    '/empty/',
    '/index.html/',
    '/../secret.txt',
    '/tags/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/..%c0%afsecret.txt',
    '/%ff',
    '/%',
    '/a.json%00',
    '/a.json%00.html',
    '/a.json.',
    '/a.json%20',
    '/a.json::$DATA',
    '/./a.json',
    '/tags//普法/',
    '/.htaccess',
    '/web.config',
    '/Web.Config',
    '/link.txt',
    '/linked/secret.txt',
    '/../site-2/secret.txt',
    'secret.txt',
    'file:///etc/passwd',
    'http://127.0.0.1/a.json',
    `/${'a/'.repeat(2000)}`,
    `/${'a'.repeat(3000)}`,
  ])('shows nothing at %s', async (path) => {
    const answer = await ask(port, path)
    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/secret|0123456789/u)
  })
})

describe('strangers', () => {
  test.each(['evil.example', '127.0.0.1.evil.example', 'evil.example:80@127.0.0.1', '0.0.0.0', ''])(
    'does not answer to the name “%s”',
    async (host) => {
      const answer = await ask(port, '/a.json', { headers: `Host: ${host}\r\n` })
      expect([400, 403]).toContain(statusOf(answer))
      expect(answer).not.toContain('0123456789')
    },
  )

  test('answers to its own names, and to nobody without one', async () => {
    expect(statusOf(await ask(port, '/', { headers: 'Host: localhost:1234\r\n' }))).toBe(200)
    expect(statusOf(await say(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
    expect(statusOf(await say(port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403)
  })

  test('refuses huge headers and what is no request', async () => {
    const answer = await ask(port, '/', { headers: `X: ${'a'.repeat(20_000)}\r\n` }).catch(
      () => '431',
    )
    expect(answer).toMatch(/431/u)
    expect(await say(port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /u)
  })

  test('on other machines do not reach it', async () => {
    const { server } = await listenHere(join(root, 'site'), 0)
    onTestFinished(() => void server.close())
    expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  })
})

describe('slow clients', () => {
  /** As the process does it, with less patience. */
  async function listen(): Promise<number> {
    const patience = { asking: 300, reading: 300 }
    const { server, port: own } = await listenHere(join(root, 'site'), 0, patience)
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    return own
  }

  test('who never end their request are cut off', async () => {
    const own = await listen()
    const begun = performance.now()
    await say(own, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ')
    await say(own, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n')
    await say(own, '')
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  test('who do not read are cut off, and others are served meanwhile', async () => {
    const own = await listen()
    const socket = connect(own, '127.0.0.1')
    socket.write('GET /big.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    socket.pause()
    expect(statusOf(await ask(own, '/'))).toBe(200)
    await setTimeout(2_000)
    let bytes = 0
    socket.on('data', (chunk) => (bytes += chunk.length)).on('error', () => undefined)
    const closed = once(socket, 'close')
    socket.resume()
    await closed
    expect(bytes).toBeLessThan(BIG)
  })

  test('who break off do no harm', async () => {
    for (let times = 0; times < 20; times++) {
      const socket = connect(port, '127.0.0.1')
      socket.write('GET /big.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
      await once(socket, 'data')
      socket.destroy()
    }
    expect(statusOf(await ask(port, '/'))).toBe(200)
  })
})
