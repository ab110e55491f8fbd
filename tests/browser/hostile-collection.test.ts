/**
 * Hostile text and file names stay text: on every page of a release, served under its policy and
 * opened from a disk without any, in what readers save, and in the texts that go with a release.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convertUsual } from '../../scripts/convert/convert-usual.ts'
import { listFiles } from '../../scripts/disk/list-files.ts'
import { makeRelease } from '../../scripts/publish/make-release.ts'
import { openRelease } from '../../scripts/publish/open-release.ts'
import { HEADER_POLICY } from '../../src/core/publish/content-policy.ts'
import { ROOT_BASE } from '../../src/core/publish/site-base.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import * as hostile from './hostile-content.ts'
import { livelyParts, standsBehind } from './lively-parts.ts'
import { serveFolder, visit } from './site.ts'
import type { Site } from './site.ts'

const TWO = 'r=hostile-2023&r=hostile-2022'
/** With what it is to show, as text. */
const ASKED: readonly (readonly [string, readonly string[]])[] = [
  [`compare/?${TWO}`, [hostile.BODY, hostile.MEASURE]],
  [`compare/?${TWO}&by=tag`, [hostile.TAG, hostile.MEASURE]],
  [`compare/?${TWO}&r=formula-2023&by=text`, [hostile.FORMULA_BODY, hostile.MEASURE]],
  [`compare/?${TWO}&by=years`, [hostile.BODY, hostile.MEASURE]],
  ['matrix/', [hostile.BODY, hostile.TAG]],
  ['matrix/?report=hostile-2023', [hostile.BODY, hostile.TAG]],
  ['search/?q=普法', [hostile.BODY, hostile.TAG, '<img src=x onerror=']],
  ['search/?q=普法&view=line', ['<img src=x onerror=']],
  [`search/?q=${encodeURIComponent(hostile.MEASURE)}`, [hostile.BODY]],
  [`search/?q=普法&tag=${encodeURIComponent(hostile.TAG)}`, [hostile.TAG, hostile.BODY]],
  [`batch/?${['普法', hostile.MEASURE, hostile.FORMULA].map((t) => `t=${encodeURIComponent(t)}`).join('&')}`, [hostile.BODY, hostile.MEASURE]], // prettier-ignore
  ['reports/hostile-2023/?q=%3Cimg#%E0%A4%A', [hostile.TITLE]],
]

const REPORT_TEXTS = [
  ...[hostile.TITLE, hostile.HEADING, hostile.MEASURE, hostile.PROBLEM, hostile.PLAN],
  ...[...hostile.OTHERS, ...hostile.CELLS, hostile.COUNTY, hostile.TAG],
]

const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'index.html': [hostile.SITE],
  'reports/index.html': [hostile.TITLE, hostile.FORMULA_BODY],
  'reports/hostile-2023/index.html': REPORT_TEXTS,
  'reports/mou-2024/index.html': [
    `${hostile.CONVERTED.folder}/${hostile.CONVERTED.file}`,
    hostile.CONVERTED_TEXT,
  ],
  'tags/index.html': [hostile.TAG],
  'tags/hostile/index.html': [hostile.TAG, hostile.BODY],
  'townships/index.html': [hostile.BODY, hostile.COUNTY],
  'years/2023/index.html': [hostile.TITLE],
  'check/index.html': [hostile.BODY],
}

describeInBrowser('a hostile collection', () => {
  let root: string
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
    hostile.writeHostileContent(root)
    await convertUsual(root)
    const release = await openRelease(join(root, 'release'), root)
    await makeRelease({ root, base: ROOT_BASE, release, mask: [], portable: true })
    site = await serveFolder(join(root, 'release', 'site'), HEADER_POLICY)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  function read(...path: string[]): string {
    return readFileSync(join(root, 'release', ...path), 'utf8')
  }

  /** All that are to show something, and one of every other kind. */
  async function pagesIn(folder: string): Promise<string[]> {
    const paths = (await listFiles(join(root, 'release', folder))).filter((path) =>
      path.endsWith('.html'),
    )
    const kinds = new Map(paths.map((path) => [kindOf(path), path]))
    return [...new Set([...Object.keys(SHOWN), ...kinds.values()])]
  }

  /** Gives a page on which whatever happens that a text could have wanted is an error. */
  async function open(at: Site, path: string): Promise<{ page: Page; errors: string[] }> {
    const visited = await visit(browser, at, path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    visited.page.on('dialog', (dialog) => {
      visited.errors.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    return visited
  }

  async function expectInert(page: Page, home: string, texts: readonly string[]): Promise<void> {
    await page.waitForSelector('body:not(:has([data-state="reading"], [data-state="drawing"]))')
    expect(await livelyParts(page, home), page.url()).toEqual([])
    const shown = await page.evaluate(() => document.body.textContent)
    for (const text of texts) expect(shown, page.url()).toContain(text)
  }

  test('is text on every page, under the policy of a release', async () => {
    const pages = await pagesIn('site')
    expect(pages.length).toBeGreaterThan(15)
    const { page, errors } = await open(site, '')
    for (const path of pages) {
      await page.goto(site.address + path)
      await expectInert(page, site.address, SHOWN[path] ?? [])
    }
    expect(await page.title()).toContain(hostile.SITE)
    await page.getByRole('combobox').pressSequentially('img')
    await page.getByRole('option').first().waitFor()
    await expectInert(page, site.address, [hostile.TAG])
    for (const [path, texts] of ASKED) {
      await page.goto(site.address + path)
      if (!path.startsWith('reports/')) await page.waitForSelector('[data-state="done"]')
      await expectInert(page, site.address, texts)
    }
    await page.context().close()
    expect(errors).toEqual([])
  })

  test('turns round no words but its own', async () => {
    const { page } = await open(site, 'reports/formula-2023/')
    expect(await standsBehind(page, '.facts .chip')).toBe(true)
    await page.goto(`${site.address}search/?q=普法&report=formula-2023`)
    await page.waitForSelector('[data-state="done"]')
    expect(await standsBehind(page, '.hit-place .chip')).toBe(true)
    await page.context().close()
  })

  test('is text in what readers copy and save, and computes nothing there', async () => {
    const { page, errors } = await open(site, 'reports/hostile-2023/')
    const save = async (name: string): Promise<Buffer> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      return readFileSync(await (await download).path())
    }
    const button = page.locator('#kpufa [data-copy]')
    await button.click()
    await expect.poll(() => button.textContent()).toBe('已复制')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${hostile.MEASURE}\n——${hostile.BODY}2023年报告 第一部分（一）\n${site.address}reports/hostile-2023/#kpufa`,
    )

    await page.goto(`${site.address}search/?q=普法&kind=all`)
    await page.waitForSelector('[data-state="done"]')
    const hits = readCells((await save('下载 CSV')).toString('utf8'))
    expect(hits).toEqual(expect.arrayContaining([hostile.MEASURE, `'${hostile.PLAN}`]))
    await page.goto(`${site.address}batch/?t=${encodeURIComponent(hostile.FORMULA)}&t=普法`)
    await page.waitForSelector('[data-state="done"]')
    const counts = readCells((await save('下载表格')).toString('utf8'))
    expect(counts).toEqual(expect.arrayContaining([`'${hostile.FORMULA}`, hostile.COUNTY]))

    await page.goto(`${site.address}matrix/`)
    await page.waitForSelector('[data-part=results][data-state="done"]')
    const topics = readCells((await save('下载 CSV')).toString('utf8'))
    expect(topics).toEqual(
      expect.arrayContaining([`'${hostile.FORMULA_BODY}2023年报告`, hostile.TAG]),
    )
    for (const cell of [...hits, ...counts, ...topics]) expect(cell).not.toMatch(/^\s*[=+\-@]/u)

    const sheets = unzipSync(await save('下载 Excel'))
    const sheet = strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const [read, kinds] = await page.evaluate((xml) => {
      const cells = [
        ...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('c'),
      ]
      return [
        cells.map(({ textContent }) => textContent),
        [
          ...new Set(
            cells.map((cell) => `${cell.getAttribute('t')} ${cell.firstElementChild?.nodeName}`),
          ),
        ],
      ] as const
    }, sheet)
    expect(read).toEqual(
      expect.arrayContaining([`${hostile.FORMULA_BODY}2023年报告`, hostile.TAG, hostile.COUNTY]),
    )
    expect(kinds.toSorted()).toEqual(['inlineStr is', 'null v'])
    await page.context().close()
    expect(errors).toEqual([])
  })

  test('is text in the files that pages read, and in those that may be downloaded', async () => {
    const files = await listFiles(join(root, 'release', 'site'))
    const data = files.filter((path) => path.startsWith('data/'))
    const strings = data.flatMap((path) => stringsIn(JSON.parse(read('site', path))))
    expect(strings).toEqual(expect.arrayContaining([hostile.MEASURE, hostile.TITLE, hostile.TAG]))
    // A saved page is the one original there is.
    expect(files.filter((path) => path.startsWith('originals/'))).toEqual([
      expect.stringMatching(/^originals\/mou-2024\.[\da-f]{12}\.txt$/u),
    ])
    // Of names of files and folders nothing gets into names of files of the release.
    expect(files.filter((path) => !/^[\w./-]+$/u.test(path))).toEqual([])
  })

  test('forges no line of the texts of a release', () => {
    for (const name of [
      '本次更新.txt',
      '发布报告.txt',
      '发布说明.txt',
      'nginx.conf',
      'release.json',
    ]) {
      expect(read(name).replaceAll('\r\n', '\n'), name).not.toMatch(
        /[\p{Bidi_Control}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u,
      )
    }
    const news = read('本次更新.txt').split('\r\n')
    expect(news.filter((line) => /撤下|新增/u.test(line))).toEqual([
      expect.stringMatching(/^ {2}.*镇2023年报告（\/reports\/formula-2023\/）$/u),
      expect.stringMatching(/^ {2}content\/sources\/坏.*\.docx$/u),
    ])
    const { reports } = JSON.parse(read('release.json')) as { reports: { name: string }[] }
    expect(reports.map(({ name }) => name)).toContain(`${hostile.FORMULA_BODY}2023年报告`)
  })

  test('is text in the pages for a disk, which lead nowhere else', async () => {
    const home = pathToFileURL(join(root, 'release')).href
    const disk: Site = { address: `${home}/便携版/`, served: [], close: () => Promise.resolve() }
    const { page, errors } = await open(disk, '../打开知识库.html')
    for (const path of await pagesIn('便携版')) {
      await page.goto(new URL(path, disk.address).href)
      await expectInert(page, home, SHOWN[path] ?? [])
    }
    for (const [path, texts] of ASKED) {
      await page.goto(new URL(path.replace(/\/(?=\?|$)/u, '/index.html'), disk.address).href)
      if (!path.startsWith('reports/')) await page.waitForSelector('[data-state="done"]')
      await expectInert(page, home, texts)
    }
    await page.context().close()
    expect(errors).toEqual([])
  })
})

/** Every cell of a CSV file. */
function readCells(csv: string): string[] {
  const cells = csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n)/gu)
  return Array.from(cells, ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}

/** Every text in data read from JSON. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [key, ...stringsIn(each)])
}

/** reports/maying-2023/index.html is of the kind reports/, reports/index.html of its own. */
function kindOf(path: string): string {
  const parts = path.split('/')
  return parts.length > 2 ? `${parts[0] ?? ''}/` : path
}
