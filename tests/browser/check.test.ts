/** The self-check of reports: pages that work without scripts, and the address that leads to them. */
import { expect, test } from 'vitest'
import { loadChecks } from '../../src/collection/load-checks.ts'
import { expectReadable } from './accessible.ts'
import { describeInBrowser } from './browser.ts'
import { searchVisits } from './search-visits.ts'

const WIDE = { viewport: { width: 1280, height: 900 } }
const NARROW = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const }

describeInBrowser('the self-check', () => {
  const { open, site } = searchVisits()

  test.each(['check/', 'check/ganhezi-2023/', 'check/zhangguanying-2024/'])(
    '/%s reads well for everyone, wide and narrow',
    async (path) => {
      for (const options of [WIDE, NARROW]) {
        const { page, errors } = await open(path, options)
        await expectReadable(page)
        expect(errors).toEqual([])
      }
    },
  )

  test('every report is listed with its findings, without scripts, too', async () => {
    const { page } = await open('check/', { ...WIDE, javaScriptEnabled: false })
    const shown = await page.$$eval('tbody tr', (rows) =>
      rows.map((row) => [
        row.querySelector('a')?.getAttribute('href')?.split('/').at(-2),
        row.querySelector('.number')?.textContent.trim(),
      ]),
    )
    const checks = await loadChecks()
    expect(shown).toEqual(
      checks.map(({ report, result }) => [report.id, `${result.findings.length} 处`]),
    )
    expect(await page.locator('[data-check-choice]').isVisible()).toBe(false)
  })

  test('every finding and every part leads to its place in the report', async () => {
    const { page } = await open('check/ganhezi-2023/', WIDE)
    const links = await page.$$eval('main a[href*="/reports/"]', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    )
    expect(links.filter((link) => link.includes('#')).length).toBeGreaterThan(4)
    await page.goto(`${site().address}reports/ganhezi-2023/`)
    for (const link of links) {
      const { pathname, hash } = new URL(link)
      expect(pathname).toBe('/reports/ganhezi-2023/')
      if (hash !== '') expect(await page.locator(hash).count(), hash).toBe(1)
    }
    await page.getByRole('link', { name: '看哪些地方请核对' }).click()
    await page.waitForURL('**/check/ganhezi-2023/')
  })

  test('what is in question is marked in the words of the report', async () => {
    const { page } = await open('check/ganhezi-2023/', WIDE)
    const finding = page.locator('[data-rule="other-places"]')
    expect(await finding.locator('mark').textContent()).toBe('我乡')
    expect(await finding.locator('blockquote').textContent()).toContain('法律顾问共来我乡4次')
  })

  test('?r= and the choice lead to the page of the report', async () => {
    const { page } = await open('check/?r=maying-2023', WIDE)
    await page.waitForURL('**/check/maying-2023/')
    await page.goto(`${site().address}check/`)
    await page.getByLabel('报告', { exact: true }).selectOption('baitu-2023')
    await page.getByRole('button', { name: '自查' }).click()
    await page.waitForURL('**/check/baitu-2023/')
  })

  test.each([
    'none-2023',
    '"><img src=x onerror=alert(1)>',
    '//example.org',
    '../..',
    '长'.repeat(70),
  ])('an id that no report has is said so: %s', async (id) => {
    const { page, errors } = await open(`check/?r=${encodeURIComponent(id)}`, WIDE)
    const notice = page.locator('main [data-check-notice]')
    await notice.waitFor()
    expect(await notice.textContent()).toContain(`“${id.slice(0, 60)}`)
    expect(new URL(page.url()).pathname).toBe('/check/')
    expect(await page.locator('main img').count()).toBe(0)
    expect(errors).toEqual([])
  })
})
