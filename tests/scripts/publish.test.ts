/** The whole of npm run publish, on a content folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import type { SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { sha256, sha256OfFiles } from '../../scripts/disk/hash.ts'
import { listFiles } from '../../scripts/disk/list-files.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { makeRelease } from '../../scripts/publish/make-release.ts'
import { openRelease } from '../../scripts/publish/open-release.ts'
import { makeRecord, readRecord, writeRecord } from '../../src/core/publish/release-record.ts'
import {
  ASKED_FILES,
  FILE_KINDS,
  FOLDERS_NAMED_BY_CONTENT,
} from '../../src/core/publish/serving-rules.ts'
import { ROOT_BASE } from '../../src/core/publish/site-base.ts'
import { testOnOtherDisk } from '../other-disk.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAYING = 'reports/maying-2023.mdx'
const CONTENT = [MAYING, 'sources/002_61c4fd2848860dad.txt']
const TIME_FOR_BUILDS = 180_000

function fillContent(root: string, files: readonly string[]): string {
  for (const path of [...files, 'taxonomy.yaml', 'site.yaml']) {
    cpSync(join(projectRoot, 'content', path), join(root, 'content', path))
  }
  return root
}

function publish(
  root: string,
  args: readonly string[] = [],
  variables: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['scripts/publish.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, XIANGJIAN_ROOT: root, ...variables },
  })
}

async function hashOf(release: string): Promise<string> {
  return (await sha256OfFiles(release, ['.'])) + sha256(readFileSync(`${release}.zip`))
}

function textOf(release: string, name: string): string {
  return readFileSync(join(release, name), 'utf8').replaceAll('\r\n', '\n')
}

describe('a release', () => {
  let root: string
  let release: string
  let first: SpawnSyncReturns<string>

  beforeAll(() => {
    root = fillContent(mkdtempSync(join(tmpdir(), 'xiangjian-')), CONTENT)
    release = join(root, 'release')
    first = publish(root, ['--base', '内网文库'])
  }, TIME_FOR_BUILDS)

  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })

  test('holds site, notices and sums, with a zip beside it', async () => {
    expect(first.stderr).toBe('')
    expect(first.status).toBe(0)
    expect(first.stdout).toContain(
      '网站路径 /内网文库/ 在网址中写作 /%E5%86%85%E7%BD%91%E6%96%87%E5%BA%93/',
    )
    expect(first.stdout).toContain('已发布：第一次发布，共 1 份报告')
    expect(readdirSync(root).sort()).toEqual(['.cache', 'content', 'release', 'release.zip'])
    const files = await listFiles(release)
    const above = files.filter((path) => !path.startsWith('site/'))
    expect(above).toEqual([
      'SHA256SUMS',
      'nginx.conf',
      'release.json',
      '发布报告.txt',
      '发布说明.txt',
      '本次更新.txt',
      '许可.txt',
    ])
    const sums = files
      .filter((path) => path !== 'SHA256SUMS')
      .map((path) => `${sha256(readFileSync(join(release, path)))}  ${path}\n`)
    expect(textOf(release, 'SHA256SUMS')).toBe(sums.join(''))
  })

  test('tells what it holds', () => {
    const record = readRecord(textOf(release, 'release.json'))
    expect(record).toMatchObject({
      base: '/%E5%86%85%E7%BD%91%E6%96%87%E5%BA%93/',
      reports: [{ id: 'maying-2023', name: '马营镇2023年报告', county: null, year: 2023 }],
    })
    expect(textOf(release, '本次更新.txt')).toContain('这是第一次发布，共 1 份报告')
    expect(textOf(release, '发布报告.txt')).toMatch(
      /报告 1 份，措施 \d+ 条，乡镇 1 个，页面 \d+ 页/u,
    )
    expect(textOf(release, '许可.txt')).toMatch(/fflate \d+\.\d+\.\d+（MIT）\n\n.*Copyright/su)
  })

  test('knows where it is served in one line of two files', async () => {
    const site = join(release, 'site')
    const texts = (await listFiles(site)).map((path) => ({
      path,
      text: readFileSync(join(site, path), 'utf8'),
    }))
    const knowing = texts.filter(({ text }) => /内网文库|%E5%86%85/u.test(text))
    expect(knowing.map(({ path }) => path)).toEqual(['.htaccess', '404.html'])
    for (const { path, text } of knowing) {
      const lines = text.split('\n').filter((line) => /内网文库|%E5%86/u.test(line))
      expect(lines, path).toHaveLength(1)
    }
    const absolute = texts.filter(
      ({ path, text }) => path !== '404.html' && /(?:href|src|action)="\//u.test(text),
    )
    expect(absolute).toEqual([])
    const pages = texts.filter(({ path }) => path.endsWith('.html'))
    const bare = pages.filter(({ text }) => !text.includes('http-equiv="Content-Security-Policy"'))
    expect([pages.length > 5, bare]).toEqual([true, []])
  })

  test('holds only kinds of files that servers are told of, kept only where named by content', async () => {
    const folders: readonly string[] = FOLDERS_NAMED_BY_CONTENT
    const settings = ['.htaccess', 'web.config']
    const files = (await listFiles(join(release, 'site'))).filter(
      (path) => !settings.includes(path),
    )
    for (const path of files) {
      const kind = FILE_KINDS.find(({ ending }) => path.endsWith(`.${ending}`))
      const isAsked = ASKED_FILES.includes(basename(path))
      // By its ending for nginx and Apache, by its folder for IIS.
      const isKept = (kind?.isNamedByContent ?? false) && !isAsked
      expect([path, kind === undefined, isKept]).toEqual([
        path,
        false,
        folders.includes(path.split('/')[0] ?? '') && !isAsked,
      ])
      if (isKept) expect(path).toMatch(/(?:[.-]|\/)[\w-]{5,12}\.\w+$/u)
    }
  })

  test(
    'is the same, byte for byte, when it is made again',
    async () => {
      // In another folder, time zone and language, from an empty cache; then beside the first.
      const other = fillContent(temporaryFolder(), CONTENT)
      const elsewhere = publish(other, ['--base', '/内网文库/'], {
        TZ: 'America/New_York',
        LANG: 'tr',
      })
      const out = join(temporaryFolder(), 'release')
      const beside = publish(root, ['--base', '/内网文库/', '--out', out], {})
      expect([elsewhere.status, beside.status]).toEqual([0, 0])
      expect(await hashOf(join(other, 'release'))).toBe(await hashOf(release))
      expect(await hashOf(out)).toBe(await hashOf(release))
    },
    TIME_FOR_BUILDS,
  )

  test(
    'is the same, byte for byte, when the same stood there before; the site always is',
    async () => {
      const other = fillContent(temporaryFolder(), CONTENT)
      const again = join(other, 'release')
      cpSync(release, again, { recursive: true })
      cpSync(`${release}.zip`, `${again}.zip`)
      const site = await sha256OfFiles(join(release, 'site'), ['.'])
      const hashes: string[] = []
      for (const time of ['second', 'third']) {
        expect(publish(other, ['--base', '/内网文库/']).stderr, time).toBe('')
        hashes.push(await hashOf(again))
        expect(await sha256OfFiles(join(again, 'site'), ['.'])).toBe(site)
      }
      expect(textOf(again, '本次更新.txt')).toContain('新增 0 份')
      expect(hashes[1]).toBe(hashes[0])
    },
    TIME_FOR_BUILDS,
  )

  testOnOtherDisk(
    'is the same on another disk',
    async (disk) => {
      const out = join(disk, 'release')
      const { status, stderr } = publish(root, ['--base', '/内网文库/', '--out', out])
      expect([status, stderr]).toEqual([0, ''])
      expect(await hashOf(out)).toBe(await hashOf(release))
      expect(readdirSync(disk).sort()).toEqual(['release', 'release.zip'])
    },
    TIME_FOR_BUILDS,
  )

  test(
    'stays whole when the disk is full at the last, and when the program is ended',
    async () => {
      const before = await hashOf(release)
      const full = (): Promise<void> =>
        Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
      const wish = { root, base: ROOT_BASE, mask: [], release: await openRelease(release, root) }
      await expect(makeRelease(wish, full)).rejects.toThrow(
        '磁盘已满；请清理后再发布。原来的发布保持原样',
      )
      expect(await hashOf(release)).toBe(before)

      const child = spawn(process.execPath, ['scripts/publish.ts'], {
        cwd: projectRoot,
        env: { ...process.env, XIANGJIAN_ROOT: root },
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        // Half made: the pages are there, the index is not.
        if (said.includes('生成页面 完成')) child.kill('SIGTERM')
      })
      const [status] = (await once(child, 'exit')) as [number]
      expect(status).toBe(130)
      expect(await hashOf(release)).toBe(before)
      expect(readdirSync(root).sort()).toEqual(['.cache', 'content', 'release', 'release.zip'])
      expect(readdirSync(join(root, '.cache'))).not.toContain('publish.lock')
    },
    TIME_FOR_BUILDS,
  )

  test(
    'does not replace what somebody has put in its place meanwhile',
    async () => {
      const out = temporaryFolder()
      const put = async (): Promise<void> => writeFile(join(out, 'letter.docx'), 'x')
      const wish = { root, base: ROOT_BASE, mask: [], release: await openRelease(out, root) }
      await expect(makeRelease(wish, put)).rejects.toThrow('没有改动其中的任何文件')
      expect(readdirSync(out)).toEqual(['letter.docx'])
    },
    TIME_FOR_BUILDS,
  )

  test(
    'tells what has changed since the one before, and what could not be converted',
    () => {
      // A power cut has left the one before beside its place.
      const space = join(root, `.release.xiangjian-${2 ** 30}`)
      mkdirSync(join(space, 'new', 'release'), { recursive: true })
      mkdirSync(join(space, 'old'))
      writeFileSync(join(space, 'xiangjian.txt'), '')
      renameSync(release, join(space, 'old', 'release'))
      const report = join(root, 'content', MAYING)
      writeFileSync(report, readFileSync(report, 'utf8').replace('一是', '第一是'))
      fillContent(root, ['reports/baitu-2023.mdx'])
      mkdirSync(join(root, 'content', 'sources'), { recursive: true })
      writeFileSync(join(root, 'content', 'sources', 'broken.docx'), 'PK\u0003\u0004')
      const { status, stdout } = publish(root)
      expect(stdout).toContain('已发布：共 2 份报告，新增 1 份，有改动 1 份，撤下 0 份')
      expect(status).toBe(1)
      const news = textOf(release, '本次更新.txt')
      expect(news).toContain('新增：\n  黔江区 白土乡2023年报告（/reports/baitu-2023/）')
      expect(news).toContain('有改动：\n  马营镇2023年报告')
      expect(news).toContain('content/sources/broken.docx')
      expect(textOf(release, '发布报告.txt')).toMatch(/content\/sources\/broken\.docx\n {2}错误/u)
    },
    TIME_FOR_BUILDS,
  )
})

describe('what cannot be meant is refused, and nothing is touched', () => {
  test('a base with a host', () => {
    const { status, stderr } = publish(temporaryFolder(), ['--base', 'http://host/'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('网站路径不对：不要写服务器名')])
  })

  test('a folder that is not ours', () => {
    const root = fillContent(temporaryFolder(), [MAYING])
    const out = join(root, 'mine')
    mkdirSync(out)
    writeFileSync(join(out, 'letter.docx'), 'x')
    const { status, stderr } = publish(root, ['--out', out])
    expect([status, stderr]).toEqual([1, expect.stringContaining('没有改动其中的任何文件')])
    expect(readdirSync(out)).toEqual(['letter.docx'])
  })

  test('a masked release is not replaced by one with all names, unless that is asked for', () => {
    const root = fillContent(temporaryFolder(), [MAYING])
    const facts = { base: '/', committed: null, inputs: 'i', reports: [] }
    mkdirSync(join(root, 'release'))
    writeFileSync(
      join(root, 'release', 'release.json'),
      writeRecord(makeRecord({ ...facts, mask: ['names'] })),
    )
    const { status, stderr } = publish(root)
    expect([status, stderr]).toEqual([1, expect.stringContaining('这一次没有写 --mask，没有发布')])
    expect(readdirSync(join(root, 'release'))).toEqual(['release.json'])
  })

  test('a list of names with a mistake, where names are to be masked', () => {
    const root = fillContent(temporaryFolder(), [MAYING])
    writeFileSync(join(root, 'content/names.yaml'), 'mask：\n  - 张三\n')
    const { status, stderr } = publish(root, ['--mask', '姓名'])
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('content/names.yaml 有错误，没有发布'),
    ])
    expect(readdirSync(root)).not.toContain('release')
  })

  test('no report', () => {
    const root = fillContent(temporaryFolder(), [])
    const { status, stderr } = publish(root)
    expect([status, stderr]).toEqual([1, expect.stringContaining('没有可以发布的报告，没有发布')])
    expect(readdirSync(root)).not.toContain('release')
  })

  test('a second run at once', () => {
    const root = fillContent(temporaryFolder(), [MAYING])
    mkdirSync(join(root, '.cache'))
    writeFileSync(join(root, '.cache', 'publish.lock'), `${process.pid}\n`)
    const { status, stderr } = publish(root)
    expect(status).toBe(1)
    expect(stderr).toContain(`另一个窗口（进程 ${process.pid}）正在发布`)
    expect(readdirSync(root)).not.toContain('release')
  })

  test('another project that publishes to the same folder at once', () => {
    const root = fillContent(temporaryFolder(), [MAYING])
    const place = temporaryFolder()
    writeFileSync(join(place, '.release.xiangjian-lock'), `${process.pid}\n`)
    const { status, stderr } = publish(root, ['--out', join(place, 'release')])
    expect(status).toBe(1)
    expect(stderr).toContain(
      `另一个窗口（进程 ${process.pid}）正在发布到 ${join(place, 'release')}`,
    )
    expect(readdirSync(place)).toEqual(['.release.xiangjian-lock'])
  })
})
