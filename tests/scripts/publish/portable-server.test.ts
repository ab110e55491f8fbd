/** The server of a portable release: the real process, asked over bare sockets. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { listenHere } from '../../../scripts/publish/portable/server/listen-here.ts'
import { writeServer } from '../../../scripts/publish/portable/write-server.ts'

const BIG = 60_000_000

let root: string
let child: ChildProcess
let port: number

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), '乡鉴 #1 ')))
  const site = join(root, 'site')
  mkdirSync(join(site, 'tags', '普法'), { recursive: true })
  mkdirSync(join(site, 'empty'))
  mkdirSync(join(root, 'site-2'))
  writeFileSync(join(site, 'index.html'), '首页')
  writeFileSync(join(site, 'a.json'), '0123456789')
  writeFileSync(join(site, 'none.txt'), '')
  writeFileSync(join(site, 'x.pf_index'), 'x')
  writeFileSync(join(site, '.htaccess'), 'secret')
  writeFileSync(join(site, 'tags', '普法', 'index.html'), '普法')
  writeFileSync(join(site, 'big.bin'), Buffer.alloc(BIG))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'site-2', 'secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), join(site, 'link.txt'))
  symlinkSync(join(root, 'site-2'), join(site, 'linked'))
  await writeServer(root)
  child = spawn(process.execPath, [join(root, '便携版', 'server.mjs'), '--port', '0', '--no-open'])
  port = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.stdout?.on('data', (chunk: Buffer) => {
      const [, told] = /http:\/\/127\.0\.0\.1:(\d+)\//u.exec(chunk.toString()) ?? []
      if (told !== undefined) resolve(Number(told))
    })
  })
})

afterAll(() => {
  child.kill()
  rmSync(root, { recursive: true, force: true })
})

/** All that comes back until the connection ends. */
function say(text: string, at = port): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(at, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(answer)
    })
  })
}

function ask(path: string, { method = 'GET', headers = '' } = {}, at = port): Promise<string> {
  const host = /^host:/imu.test(headers) ? '' : 'Host: 127.0.0.1\r\n'
  return say(`${method} ${path} HTTP/1.1\r\n${host}${headers}Connection: close\r\n\r\n`, at)
}

function statusOf(answer: string): number {
  return Number(answer.split(' ')[1])
}

describe('the server', () => {
  test.each([
    ['/', '首页', 'text/html; charset=utf-8'],
    ['/?q=/../x', '首页', 'text/html; charset=utf-8'],
    ['/tags/%E6%99%AE%E6%B3%95/', '普法', 'text/html; charset=utf-8'],
    ['/a.json', '0123456789', 'application/json; charset=utf-8'],
    ['/x.pf_index', 'x', 'application/octet-stream'],
    ['/none.txt', '', 'text/plain; charset=utf-8'],
  ])('shows %s', async (path, content, type) => {
    const answer = await ask(path)
    const [head = '', body] = answer.split('\r\n\r\n')
    expect([statusOf(answer), body]).toEqual([200, content])
    expect(head).toContain(`Content-Type: ${type}\r\n`)
    expect(head).toContain('Cache-Control: no-cache\r\n')
    expect(head).toContain('X-Content-Type-Options: nosniff\r\n')
    expect(head).toMatch(/Content-Security-Policy: default-src 'none'; .*frame-ancestors 'none'/u)
  })

  test('leads from a folder to its page, on this server alone', async () => {
    expect(await ask('/tags/%E6%99%AE%E6%B3%95?q=1')).toMatch(
      /^HTTP\/1.1 301 .*\r\nLocation: \/tags\/%E6%99%AE%E6%B3%95\/\?q=1\r\n/su,
    )
    for (const path of ['//tags', '/\\tags', '//evil.example/..', '/%2Ftags']) {
      expect(await ask(path), path).toMatch(/^HTTP\/1.1 404 /u)
    }
  })

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
    '/link.txt',
    '/linked/secret.txt',
    '/../site-2/secret.txt',
    'secret.txt',
    'file:///etc/passwd',
    'http://127.0.0.1/a.json',
    `/${'a/'.repeat(2000)}`,
    `/${'a'.repeat(3000)}`,
  ])('shows nothing at %s', async (path) => {
    const answer = await ask(path)
    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/secret|0123456789/u)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
    'refuses %s',
    async (method) => {
      expect(await ask('/a.json', { method })).toMatch(
        /^HTTP\/1.1 405 .*\r\nAllow: GET, HEAD\r\n/su,
      )
    },
  )

  test('answers HEAD without a body, and no words that are no method', async () => {
    const [head, body] = (await ask('/a.json', { method: 'HEAD' })).split('\r\n\r\n')
    expect(head).toContain('Content-Length: 10')
    expect(body).toBe('')
    expect((await ask('/missing', { method: 'HEAD' })).split('\r\n\r\n')[1]).toBe('')
    expect(statusOf(await ask('/a.json', { method: 'get' }))).toBe(400)
    expect(await ask('evil.example:80', { method: 'CONNECT' })).toBe('')
    const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\n'
    expect(await ask('/a.json', { headers: upgrade })).not.toContain('101')
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
    const answer = await ask('/a.json', { headers: `Range: ${range}\r\n` })
    expect(statusOf(answer)).toBe(status)
    if (content !== null) expect(answer.split('\r\n\r\n')[1]).toBe(content)
    else expect(answer).toContain('Content-Range: bytes */10\r\n')
  })

  test.each(['evil.example', '127.0.0.1.evil.example', 'evil.example:80@127.0.0.1', '0.0.0.0', ''])(
    'does not answer to the name “%s”',
    async (host) => {
      const answer = await ask('/a.json', { headers: `Host: ${host}\r\n` })
      expect([400, 403]).toContain(statusOf(answer))
      expect(answer).not.toContain('0123456789')
    },
  )

  test('answers to its own names, and to nobody without one', async () => {
    expect(statusOf(await ask('/', { headers: 'Host: localhost:1234\r\n' }))).toBe(200)
    expect(statusOf(await say('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
    expect(statusOf(await say('GET / HTTP/1.0\r\n\r\n'))).toBe(403)
  })

  test('refuses huge headers and what is no request', async () => {
    const answer = await ask('/', { headers: `X: ${'a'.repeat(20_000)}\r\n` }).catch(() => '431')
    expect(answer).toMatch(/431/u)
    expect(await say('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /u)
  })

  test('is not to be reached from other machines', async () => {
    const own = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    for (const { address, family } of own.filter(({ internal }) => !internal)) {
      if (family !== 'IPv4') continue
      const reached = await new Promise((resolve) => {
        const socket = connect(port, address, () => resolve(true)).on('error', () => resolve(false))
        socket.setTimeout(1000, () => resolve(false))
      })
      expect(reached, address).toBe(false)
    }
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
    await say('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ', own)
    await say('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n', own)
    await say('', own)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  test('who do not read are cut off, and others are served meanwhile', async () => {
    const own = await listen()
    const socket = connect(own, '127.0.0.1')
    socket.write('GET /big.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
    socket.pause()
    expect(statusOf(await ask('/', {}, own))).toBe(200)
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
    expect(statusOf(await ask('/'))).toBe(200)
  })
})
