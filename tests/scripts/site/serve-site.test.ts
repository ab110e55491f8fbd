import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveSite } from '../../../scripts/site/serve-site.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** One after the other: fetch would use a connection to an earlier server again. */
let port = 45_310

async function someSite(): Promise<string> {
  const folder = temporaryFolder()
  const site = join(folder, 'dist')
  mkdirSync(join(site, 'reports'), { recursive: true })
  writeFileSync(join(site, 'index.html'), '首页')
  writeFileSync(join(site, '404.html'), '没有这一页')
  writeFileSync(join(site, 'reports', 'index.html'), '报告目录')
  writeFileSync(join(folder, 'secret.txt'), '站外的文件')
  const { address, server } = await serveSite(site, (port += 1))
  onTestFinished(() => void server.close())
  return address
}

test('pages are served, at this machine’s own address only', async () => {
  const address = await someSite()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
  expect(await (await fetch(address)).text()).toBe('首页')
  expect(await (await fetch(`${address}reports/`)).text()).toBe('报告目录')
})

test('what is not there gets the page that says so, with status 404', async () => {
  const response = await fetch(`${await someSite()}nothing/`)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('没有这一页')
})

test('a taken port means the next free one', async () => {
  const taken = new URL(await someSite())
  port = Number(taken.port) - 1
  const next = new URL(await someSite())
  expect(Number(next.port)).toBe(Number(taken.port) + 1)
})

test('a taken port is told, and what is used instead', async () => {
  const { port: taken } = new URL(await someSite())
  const { server, portNote } = await serveSite(temporaryFolder(), Number(taken))
  onTestFinished(() => void server.close())
  expect(portNote).toBe(`端口 ${taken} 已被占用，改用 ${Number(taken) + 1}`)
  port += 1
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/reports/..%2f..%2fsecret.txt', '/%'])(
  'nothing outside the site is served for %s',
  async (path) => {
    const { port: served } = new URL(await someSite())
    expect(await ask(Number(served), path)).not.toContain('站外的文件')
  },
)

/** Asks for a path as it stands; fetch would tidy it first. */
async function ask(at: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    connect(at, '127.0.0.1')
      .on('error', reject)
      .on('data', (chunk: Buffer) => (answer += chunk.toString()))
      .on('close', () => {
        resolve(answer)
      })
      .end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  })
}
