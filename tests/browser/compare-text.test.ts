/** Two reports word for word, in a small collection of its own. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { buildWithAstro } from '../../scripts/site/run-astro.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import type { StoredSection } from '../../src/core/complete-report.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { someReport } from '../some-report.ts'
import { LAPTOP, PHONE, expectReadable } from './accessible.ts'
import { describeInBrowser, openBrowser } from './browser.ts'
import { serveFolder, visit } from './site.ts'
import type { Site, VisitedPage } from './site.ts'

const PHRASE = '坚持以习近平法治思想为指导，'
const HOSTILE = '<img src=x onerror="document.title=\'taken\'"><script>alert(1)</script>'

function sections(...texts: string[]): StoredSection[] {
  return [
    { level: 1, heading: '一、主要举措', blocks: texts.map((text) => ({ type: 'other', text })) },
  ]
}

const OLD = sections(
  `${PHRASE}深化普法宣传，依托赶集日开展法治宣传36次。`,
  '聘请执业律师1名，审查合同12份，列席会议5次。',
  '组织执法人员参加培训，全部持证上岗。',
)
const YOUNG = sections(
  `${PHRASE}深化普法宣传，依托赶集日开展法治宣传41次。`,
  '聘请执业律师1名，审查合同12份，列席会议5次。',
  HOSTILE,
)
const TWO = 'compare/?r=old&r=young&by=text'

describeInBrowser('reports word for word', () => {
  let root: string
  let browser: Browser
  let site: Site
  let visited: VisitedPage[] = []

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
    const { reports, taxonomy } = contentPaths(root)
    mkdirSync(reports, { recursive: true })
    cpSync(contentPaths(projectRoot).taxonomy, taxonomy)
    for (const [id, year, told] of [
      ['old', 2022, OLD],
      ['young', 2023, YOUNG],
      ['twin', 2024, YOUNG],
    ] as const) {
      const report = someReport(id, { year }, [...told])
      writeFileSync(join(reports, `${id}.mdx`), writeReport(report))
    }
    const out = join(root, 'dist')
    await buildWithAstro({ root, outDir: out })
    site = await serveFolder(out)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  })

  afterEach(async () => {
    const errors = visited.flatMap((page) => page.errors)
    await Promise.all(visited.map(({ page }) => page.context().close()))
    visited = []
    expect(errors).toEqual([])
  })

  async function open(path: string, options = LAPTOP, before?: string): Promise<Page> {
    const one = await visit(browser, site, '404.html', options)
    visited.push(one)
    if (before !== undefined) await one.page.addInitScript(before)
    await one.page.goto(new URL(path, site.address).href)
    await one.page.waitForSelector('[data-state="done"]')
    return one.page
  }

  function column(page: Page, at: number): Promise<string[]> {
    return page
      .locator(`.compare-table td:nth-child(${at}) :is(.text-words, .compare-none)`)
      .allTextContents()
  }

  test.each([TWO, `${TWO}&fold=1`, `${TWO}&sync=0`, 'compare/?r=young&r=twin&by=text'])(
    '/%s reads well for everyone, on a laptop and on a phone',
    async (path) => {
      for (const options of [LAPTOP, { ...PHONE, colorScheme: 'dark' as const }]) {
        const page = await open(path, options)
        await expectReadable(page)
      }
    },
  )

  test('what is chosen while it is read is chosen of what was asked for', async () => {
    const page = await open('compare/?r=old&r=young')
    await page.evaluate(() => {
      const press = (words: string): void =>
        [...document.querySelectorAll('a')].find((a) => a.textContent.startsWith(words))?.click()
      press('逐字')
      press('只看差异')
    })
    await page.waitForSelector('[data-state=done] del')
    expect(new URL(page.url()).search).toBe(`?${TWO.split('?')[1] ?? ''}&rows=differ`)
  })

  test('reports without measures are told of, where tags are asked for', async () => {
    const page = await open('compare/?r=old&r=young&by=tag')
    await page.getByText('没有识别出措施').waitFor()
  })

  test('words that changed are deletions and insertions, also to those who hear them', async () => {
    const page = await open(TWO)
    expect(await page.locator('td:first-child del').allTextContents()).toEqual(['36'])
    expect(await page.locator('td:last-child ins').allTextContents()).toEqual(['41'])
    const heard = await page.locator('.compare-table').ariaSnapshot()
    expect(heard).toContain('deletion: 〔仅前份： 36 〕')
    expect(heard).toContain('insertion: 〔仅后份： 41 〕')
    expect(await page.locator('.text-label').allTextContents()).toEqual(['仅此份', '仅此份'])
    const place = page.locator('td:last-child').getByRole('link', { name: /原处 ?：聘请执业律师/u })
    await place.click()
    await page.waitForURL(/\/reports\/young\/#o/u)
  })

  test('text of a report stays text', async () => {
    const page = await open(TWO)
    expect(await column(page, 2)).toContain(HOSTILE)
    expect(await page.title()).not.toBe('taken')
  })

  test('only what differs, or only what is common, stands in the address', async () => {
    const page = await open(TWO)
    await page.getByRole('link', { name: /只看共有 ?2/u }).click()
    await page.waitForURL(/by=text&rows=common/u)
    await page.waitForSelector('[data-state="done"]')
    expect(await column(page, 1)).toEqual(['聘请执业律师1名，审查合同12份，列席会议5次。'])
    await page.reload()
    await page.getByRole('link', { name: /只看差异 ?3/u }).click()
    await page.waitForURL(/by=text&rows=differ/u)
    await page.getByText('此处无对应').first().waitFor()
    expect(await column(page, 1)).toHaveLength(3)
  })

  test('set phrases are folded and unfolded by keyboard, and say how long they are', async () => {
    const page = await open(TWO)
    const fold = page.getByRole('switch', { name: '折叠套话' })
    await fold.focus()
    await page.keyboard.press('Space')
    await page.waitForURL(/by=text&fold=1/u)
    const mark = page.getByRole('button', { name: `已折叠 ${PHRASE.length} 字` }).first()
    await mark.waitFor()
    expect(await fold.getAttribute('aria-checked')).toBe('true')
    expect(await page.locator(':focus').getAttribute('data-part')).toBe('fold')
    const held = page.locator('td:first-child').getByText(PHRASE, { exact: true })
    expect(await held.isVisible()).toBe(false)
    await mark.focus()
    await page.keyboard.press('Enter')
    expect(await held.isVisible()).toBe(true)
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('true')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await held.isVisible()).toBe(true)
    expect(await page.getByText('已折叠').count()).toBe(1)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: '按部分' }).click()
    await page.waitForURL((url) => !url.search.includes('by='))
    expect(await fold.isHidden()).toBe(true)
  })

  test('of more than two the first two are compared, which is told', async () => {
    const page = await open('compare/?r=old&r=young&r=twin&by=text')
    expect(await page.locator('thead th').allTextContents()).toEqual([
      '清河镇2022年报告',
      '清河镇2023年报告',
    ])
    const remarks = page.locator('[data-part=remarks]')
    expect(await remarks.textContent()).toContain(
      '这里是前两份：清河镇2022年报告、清河镇2023年报告',
    )
    await page.getByRole('button', { name: '前移：清河镇2024年报告' }).click()
    await page.getByText('这里是前两份：清河镇2022年报告、清河镇2024年报告').waitFor()
  })

  test('equal texts and a report alone are told', async () => {
    let page = await open('compare/?r=young&r=twin&by=text')
    await page.getByText('两份文字完全相同').waitFor()
    expect(await page.locator(':is(del, ins, .text-label)').count()).toBe(0)
    page = await open('compare/?r=young&by=text')
    await page.getByText('只选了一份').waitFor()
    expect(await page.locator('[data-block]').count()).toBe(3)
    expect(await page.getByRole('switch', { name: '折叠套话' }).isHidden()).toBe(true)
  })

  test('on a phone both are one text', async () => {
    const page = await open(TWO, PHONE)
    expect(await page.getByRole('tab').count()).toBe(0)
    expect(await page.locator('.text-words').first().textContent()).toContain('法治宣传3641次')
    expect(await page.locator('.text-label').allTextContents()).toEqual(['仅前份', '仅后份'])
  })

  test.each([
    ['that has no workers', 'delete window.Worker'],
    ['that allows none', 'window.Worker = class { constructor() { throw new Error("denied") } }'],
    [
      'whose workers break',
      `window.Worker = class extends EventTarget {
        postMessage() { this.dispatchEvent(new Event('error')) }
        terminate() {}
      }`,
    ],
  ])('a browser %s compares all the same', async (_, before) => {
    const page = await open(TWO, LAPTOP, before)
    expect(await page.locator('del').allTextContents()).toEqual(['36'])
  })
})
