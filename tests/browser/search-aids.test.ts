import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { describeInBrowser } from './browser.ts'
import { found, idsOf, searchVisits, shownIds, total } from './search-visits.ts'

describeInBrowser('what helps to find', () => {
  const { open } = searchVisits()

  describe('synonyms', () => {
    test('follow in a list of their own, and only exact hits are counted', async () => {
      const { page, errors } = await open('search/?q=法治宣传')
      expect(await found(page, '法治宣传')).toBe((await idsOf('法治宣传')).length)
      await page.getByText(/已同时查找：.*普法.*另有 \d+ 条/u).waitFor()
      const synonyms = await page.$$eval('[data-synonym]', (hits) =>
        hits.map((hit) => hit.getAttribute('data-measure') ?? ''),
      )
      expect(synonyms.length).toBeGreaterThan(0)
      const exact = new Set(await idsOf('法治宣传', 'every'))
      expect(synonyms.filter((id) => exact.has(id))).toEqual([])
      const others = new Set(await idsOf('普法 OR 法制宣传 OR 送法 OR 法治宣讲'))
      expect(synonyms.filter((id) => !others.has(id))).toEqual([])
      expect(await shownIds(page)).toEqual(expect.arrayContaining([...(await idsOf('法治宣传'))]))
      expect(errors).toEqual([])
    })

    test('all of them can be read on to', async () => {
      const { page } = await open('search/?q=法治宣传')
      const words = (await page.getByText(/另有 \d+ 条/u).textContent()) ?? ''
      const all = Number(/另有 (\d+) 条/u.exec(words)?.[1])
      const more = page.getByRole('button', { name: '继续显示' })
      while (await more.isVisible()) {
        const before = await page.locator('[data-synonym]').count()
        await more.click()
        await page.waitForFunction(
          (count) => document.querySelectorAll('[data-synonym]').length > count,
          before,
        )
      }
      expect(await page.locator('[data-synonym]').count()).toBe(all)
    })

    test('are switched off and on again by one click each', async () => {
      const { page } = await open('search/?q=法治宣传')
      await page.getByRole('link', { name: '只查原词' }).click()
      await page.getByText('没有查找同义词').waitFor()
      expect(await page.locator('[data-synonym]').count()).toBe(0)
      expect(new URL(page.url()).searchParams.get('synonyms')).toBe('0')
      await page.getByRole('link', { name: '同时查找' }).click()
      await page.waitForSelector('[data-synonym]')
    })

    test('are marked in the report that is opened', async () => {
      const { page } = await open('search/?q=法治宣传')
      await page.locator('[data-synonym] .hit-title a').first().click()
      await page.waitForURL('**/reports/**')
      await page.getByText(/第 \d+\/\d+ 处/u).waitFor()
      expect(await page.locator('mark').count()).toBeGreaterThan(0)
    })
  })

  describe('where nothing is found', () => {
    test('a word too many, a filter or a kind can be given up; each says what it would give', async () => {
      const { page } = await open('search/?q=普法 量子计算&year=2022')
      expect(await found(page, '普法 量子计算')).toBe(0)
      const way = page.locator('.ways li', { hasText: '去掉“量子计算”' })
      const count = Number((await way.locator('.chip-count').textContent())?.replace('条', ''))
      expect(count).toBeGreaterThan(0)
      await way.getByRole('link').click()
      await page.waitForSelector(`[data-total='${count}']`)
      expect(await page.inputValue('[name=q]')).toBe('普法')
      expect(new URL(page.url()).searchParams.get('year')).toBe('2022')
    })

    test('tags with a like name are offered', async () => {
      const { page } = await open('search/?q=普法教育基地工作制度')
      expect(await total(page)).toBe(0)
      await page.locator('.ways').getByRole('link', { name: '普法' }).first().waitFor()
    })
  })

  test('who types the name of a township is offered all of it, wherever its name stands', async () => {
    const { page } = await open('search/?q=马营')
    await total(page)
    await page.getByText('这是乡镇的名称').getByRole('link', { name: '马营镇' }).click()
    await page.waitForURL('**body=**')
    expect(await total(page)).toBeGreaterThan(5)
    expect(await page.locator('.results-chips').textContent()).toContain('乡镇：马营镇')
  })

  test('a suggestion that is chosen becomes the list, which stays as narrow as it was', async () => {
    const { page, errors } = await open('search/?q=法治&year=2023')
    await found(page, '法治')
    await page.fill('[name=q]', '')
    await page.locator('[name=q]').pressSequentially('fqjy')
    await page.getByRole('option', { name: '枫桥经验' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await found(page, '枫桥经验')
    expect(await page.inputValue('[name=q]')).toBe('枫桥经验')
    expect(new URL(page.url()).searchParams.get('year')).toBe('2023')
    await page.waitForTimeout(400)
    expect(new URL(page.url()).searchParams.get('q')).toBe('枫桥经验')
    expect(errors).toEqual([])
  })

  test('the whole list is saved as CSV, exact hits before those by synonyms', async () => {
    const { page } = await open('search/?q=法治宣传')
    const all = await found(page, '法治宣传')
    await page.getByText(/另有 \d+ 条/u).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('检索结果 法治宣传.csv')
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv.startsWith('\ufeff序号,')).toBe(true)
    const origins = csv.split('\r\n').flatMap((row) => /(?<=^\d+,)(?:原词|同义词)/u.exec(row) ?? [])
    expect(origins.filter((words) => words === '原词')).toHaveLength(all)
    expect(origins.lastIndexOf('原词')).toBe(all - 1)
    expect(origins.length).toBeGreaterThan(all)
  })
})
