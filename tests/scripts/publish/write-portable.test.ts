/** What opens a release without a server: pages for few reports, a server for many, and how it starts. */
import { spawn, spawnSync } from 'node:child_process'
import type { SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writePortable } from '../../../scripts/publish/portable/write-portable.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const CMD = '启动知识库.cmd'
const SH = '启动知识库.sh'

async function madeFor(reports: number): Promise<string> {
  const folder = temporaryFolder()
  const site = join(folder, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), '<!doctype html><p>首页')
  await writePortable({ folder, site, builtBase: '/__b__/', siteName: '乡鉴' }, reports)
  return folder
}

test('300 reports are opened by a double click, and from 301 on by a server', async () => {
  const few = await madeFor(300)
  expect(readdirSync(few).sort()).toEqual(['site', '便携版', '打开知识库.html'])
  expect(readdirSync(join(few, '便携版')).sort()).toEqual(['index.html', 'open.js', 'portable.js'])
  const many = await madeFor(301)
  expect(readdirSync(many).sort()).toEqual(['site', '便携版'])
  const files = ['no-node.html', 'server.mjs', 'start.cjs', CMD, SH]
  expect(readdirSync(join(many, '便携版')).sort()).toEqual(files.sort())
})

test('the start for Windows is read alike in every code page', async () => {
  const bytes = readFileSync(join(await madeFor(301), '便携版', CMD))
  expect(bytes.every((byte) => byte < 0x80)).toBe(true)
  const text = bytes.toString()
  expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true)
  const named = [...text.matchAll(/%~dp0([\w.-]+)/gu)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(['node.exe', 'start.cjs', 'no-node.html']))
})

test.skipIf(process.platform === 'win32')(
  'the start for other systems finds site and Node wherever it is called from',
  async () => {
    const folder = await madeFor(301)
    const script = join(folder, '便携版', SH)
    const bare = { PATH: '/usr/bin:/bin' }
    const start = (env: NodeJS.ProcessEnv): SpawnSyncReturns<string> =>
      spawnSync('/bin/sh', [script, '--no-open', '--port', '0'], { encoding: 'utf8', env })
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    symlinkSync('/usr/bin/dirname', join(tools, 'dirname'))
    const none = start({ PATH: tools })
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('没有找到 Node.js')])

    symlinkSync(process.execPath, join(folder, '便携版', 'node'))
    const child = spawn('/bin/sh', [script, '--no-open', '--port', '0'], { cwd: '/', env: bare })
    onTestFinished(() => void child.kill())
    const [told] = (await once(child.stdout, 'data')) as [Buffer]
    const [address = ''] = /http:\S+/u.exec(told.toString()) ?? []
    expect(await (await fetch(address)).text()).toContain('首页')

    rmSync(join(folder, 'site'), { recursive: true })
    const alone = start(bare)
    expect([alone.status, alone.stderr]).toEqual([1, expect.stringContaining('没有找到网站文件夹')])
  },
)

describe('started by hand', () => {
  async function start(args: readonly string[]): Promise<SpawnSyncReturns<string>> {
    const program = join(await madeFor(301), '便携版', 'start.cjs')
    return spawnSync(process.execPath, [...args.slice(0, -1), program, ...args.slice(-1)], {
      encoding: 'utf8',
    })
  }

  test.each([
    ['--port=abc', '端口应为 0 到 65535 的整数，实为“abc”\n'],
    ['--port=65536', '端口应为 0 到 65535 的整数，实为“65536”\n'],
    ['--port=', '端口应为 0 到 65535 的整数，实为“”\n'],
    [
      '--prot=1',
      '不认识“--prot=1”；可以写的只有 --port 端口（如 --port 8310）、--no-open（不打开浏览器）\n',
    ],
  ])('%s is refused, saying what is meant', async (arg, words) => {
    expect(await start([arg])).toMatchObject({ status: 1, stdout: '', stderr: words })
  })

  test.each(['18.2.0', '16.20.2', '10.0.0'])('by Node %s, it asks for a newer one', async (old) => {
    const pretend = join(temporaryFolder(), 'old.cjs')
    const versions = JSON.stringify({ ...process.versions, node: old })
    writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
    const { status, stderr } = await start(['--require', pretend, '--no-open'])
    expect([status, stderr]).toEqual([
      1,
      `这里的 Node.js 是 ${old}，太旧了，要 18.3 或更高版本：请换一个新的，再启动\n`,
    ])
  })
})
