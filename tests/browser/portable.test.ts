/** A release without a server: 打开知识库.html opened from a disk, in a folder with an awkward name. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { parse } from 'parse5'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { listFiles } from '../../scripts/disk/list-files.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { makeRelease } from '../../scripts/publish/make-release.ts'
import { openRelease } from '../../scripts/publish/open-release.ts'
import { elementsOf } from '../../src/core/publish/page-elements.ts'
import { ROOT_BASE } from '../../src/core/publish/site-base.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { found, idsOf, shownIds, total } from './search-visits.ts'

describeInBrowser('a portable release', () => {
  let root: string
  /** What was copied to a stick. */
  let copy: string
  let browser: Browser
  let page: Page
  let errors: string[]

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
    cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true })
    const release = await openRelease(join(root, 'release'), root)
    await makeRelease({ root, base: ROOT_BASE, release, mask: [], portable: true })
    copy = join(root, 'U盘 #1（100%）')
    for (const name of ['打开知识库.html', '便携版']) {
      cpSync(join(root, 'release', name), join(copy, name), { recursive: true })
    }
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(root, { recursive: true, force: true })
  })

  afterEach(async () => {
    await page.context().close()
    expect(errors).toEqual([])
  })

  function at(path: string): string {
    const [file = '', query = ''] = path.split('?')
    return `${pathToFileURL(join(copy, file)).href}${query === '' ? '' : `?${query}`}`
  }

  async function open(path: string): Promise<Page> {
    errors = []
    const context = await browser.newContext({ locale: 'zh-CN' })
    page = await context.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(at(path))
    return page
  }

  test('opens by a double click and finds what is in the reports', async () => {
    await open('打开知识库.html')
    await page.waitForURL('**/index.html')
    await page.getByRole('combobox').focus()
    await page.keyboard.type('fqjy')
    await page.getByRole('option', { name: '枫桥经验' }).click()
    expect(await total(page)).toBeGreaterThan(0)
    await page.fill('input[name=q]', '普法')
    await page.keyboard.press('Enter')
    expect(await found(page, '普法')).toBe((await idsOf('普法')).length)
    expect(new Set(await shownIds(page))).toEqual(new Set(await idsOf('普法')))
    expect(await page.getByText('正在使用备用检索').isVisible()).toBe(false)

    await page.locator('[data-part=facets] a[href*="year=2023"]').first().click()
    await page.waitForURL('**/search/index.html?*year=2023*')
    await page.goBack()
    expect(await total(page)).toBe((await idsOf('普法')).length)
    await page.locator('[data-part=list] a[href*="/reports/"]').first().click()
    await page.waitForURL('**/reports/*/index.html?q=*')
    expect(await page.locator('mark').first().textContent()).toBe('普法')
  })

  test('compares reports, word for word, too', async () => {
    await open('便携版/reports/maying-2023/index.html')
    await page.locator('a[data-compare]').click()
    await page.waitForURL('**/compare/index.html?r=maying-2023')
    await page.goto(at('便携版/compare/index.html?r=maying-2023&r=baitu-2023&by=text'))
    await page.waitForSelector('[data-state="done"]')
    await page.locator('.compare-body a').first().click()
    await page.waitForURL('**/reports/*/index.html#*')
  })

  test('shows topics and gaps, checks and batch searches', async () => {
    await open('便携版/matrix/index.html')
    await page.waitForSelector('[data-part=results][data-state=done]')
    await page.getByRole('button', { name: /缺项/ }).first().click()
    await page.locator('.gaps dd a').first().waitFor()
    await page.locator('.matrix tbody td a').first().click()
    await page.waitForURL('**/search/index.html?*')
    expect(await total(page)).toBeGreaterThan(0)

    await page.goto(at('便携版/check/index.html?r=maying-2023'))
    await page.waitForURL('**/check/maying-2023/index.html')
    await page.goto(at('便携版/batch/index.html'))
    await page.fill('[data-part=terms]', '普法\n枫桥经验')
    await page.getByRole('button', { name: '查找' }).click()
    expect(await total(page)).toBeGreaterThan(0)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /CSV/ }).click()
    const saved = readFileSync(await (await download).path(), 'utf8')
    expect(saved).toContain('/reports/maying-2023/index.html')
  })

  test('has a file for every address in its pages, and tells who opens it without them', async () => {
    const files = (await listFiles(copy)).filter((path) => path.endsWith('.html'))
    const broken = files.flatMap((path) => addressesIn(join(copy, path)).filter(leadsNowhere))
    expect([files.length > 20, broken]).toEqual([true, []])

    rmSync(join(root, 'alone'), { recursive: true, force: true })
    cpSync(join(copy, '打开知识库.html'), join(root, 'alone', '打开知识库.html'))
    await open('../alone/打开知识库.html')
    expect(await page.getByText('请先解压整个压缩包').isVisible()).toBe(true)
    // The script that is not there.
    expect(errors.splice(0)).toHaveLength(1)
  })

  test('a file that is not there is no matter of the network', async () => {
    renameSync(join(copy, '便携版/data'), join(root, 'data'))
    try {
      await open('便携版/compare/index.html?r=maying-2023')
      const words = await page.getByRole('alert').textContent()
      expect(words).toContain('没有读到报告名单。请解压整个压缩包')
      expect(errors.splice(0)).toHaveLength(1)
    } finally {
      renameSync(join(root, 'data'), join(copy, '便携版/data'))
    }
  })
})

function addressesIn(file: string): URL[] {
  return elementsOf(parse(readFileSync(file, 'utf8'))).flatMap(({ attrs }) =>
    attrs
      .filter(({ name }) => ['href', 'src', 'action', 'data-page'].includes(name))
      .map(({ value }) => new URL(value, pathToFileURL(file))),
  )
}

function leadsNowhere(address: URL): boolean {
  if (address.protocol === 'data:') return false
  const path = fileURLToPath(new URL(address.pathname, address))
  return path.endsWith('/') || !existsSync(path)
}
