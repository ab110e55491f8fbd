/** npm run dev: an edit of the content is on the page soon, and so is what there is to say about it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'

/** Promised are two seconds on a machine that does nothing else. */
const SOON = { timeout: 10_000, interval: 100 }

let root: string
let server: ChildProcess
let address: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'xiangjian-'))
  cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true })
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: projectRoot,
    // With VITEST set, Vite's own server takes itself for one of the test's and shows no page.
    env: { ...process.env, XIANGJIAN_ROOT: root, VITEST: '' },
    stdio: 'ignore',
  })
  await vi.waitUntil(async () => (await page('/about/')).includes('乡鉴'), { timeout: 60_000 })
}, 90_000)

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve))
  server.kill()
  await ended
  rmSync(root, { recursive: true, force: true })
})

test.each([
  [
    'reports/maying-2023.mdx',
    '深化宪法学习',
    '深化国徽法学习',
    '/reports/maying-2023/',
    '国徽法学习',
  ],
  ['taxonomy.yaml', '党的领导与责任落实', '党建引领与责任', '/tags/', '党建引领与责任'],
  ['places.yaml', /^$/u, 'counties: [{ name: 某县, townships: [马营镇] }]', '/townships/', '某县'],
  // What is wrong in a file is told on every page.
  ['synonyms.yaml', /$/u, '\n  错\n', '/about/', 'content/synonyms.yaml'],
  ['names.yaml', /$/u, '\n错: [\n', '/years/', 'content/names.yaml'],
])('an edit of %s is on the page', async (file, from, to, path, shown) => {
  expect(await page(path)).not.toContain(shown)
  const before = read(file)
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  write(file, after)
  await expect.poll(() => page(path).then((html) => html.includes(shown)), SOON).toBe(true)
})

test('a slip in a report is told on every page, with a link to it', async () => {
  const file = 'reports/maying-2023.mdx'
  write(file, read(file).replace('status="done"', 'status="finished"'))
  const told = /data-content-messages[\s\S]*href="\/reports\/maying-2023\/"[\s\S]*实为“finished”/u
  await expect.poll(() => page('/years/').then((html) => told.test(html)), SOON).toBe(true)
})

async function page(path: string): Promise<string> {
  return fetch(address + path).then(
    (answer) => answer.text(),
    () => '',
  )
}

function read(file: string): string {
  try {
    return readFileSync(join(root, 'content', file), 'utf8')
  } catch {
    return ''
  }
}

function write(file: string, text: string): void {
  writeFileSync(join(root, 'content', file), text)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
