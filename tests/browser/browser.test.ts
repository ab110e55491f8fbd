/** That a test cannot pass whose pages ask another machine, however they are opened. */
import { expect, test } from 'vitest'
import { describeInBrowser, openBrowser } from './browser.ts'

describeInBrowser('a browser of the tests', () => {
  test('tells when it is closed what its pages asked of other machines', async () => {
    const browser = await openBrowser()
    const page = await browser.newPage()
    await page.setContent('<img src="http://picture.test/x.png"><img src="data:,">')
    await page.evaluate(`new Promise((resolve) => {
      new WebSocket('ws://socket.test/').onerror = resolve
    })`)
    const other = await (await browser.newContext()).newPage()
    await other.goto('https://page.test/').catch(() => null)
    await expect(browser.close()).rejects.toThrow(
      /^asked of other machines: http:\/\/picture\.test\/x\.png ws:\/\/socket\.test\/ https:\/\/page\.test\/$/u,
    )
  })

  test('closes in peace after pages that asked for nothing', async () => {
    const browser = await openBrowser()
    await (await browser.newPage()).goto('data:text/html,<p>text')
    await expect(browser.close()).resolves.toBeUndefined()
  })
})
