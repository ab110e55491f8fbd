import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { relinkSite } from '../../../scripts/publish/relink-site.ts'
import { PAGE_POLICY } from '../../../src/core/publish/content-policy.ts'
import { ROOT_BASE } from '../../../src/core/publish/site-base.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const HEAD = '<!doctype html><html><head><meta charset="utf-8"></head>'

function someSite(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  const all = { '404.html': `${HEAD}<a href="/__b__/">x</a>`, ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, builtBase: '/__b__/', base: ROOT_BASE, siteName: '乡鉴' }
}

const nobody = (): void => undefined

test('pages get relative links and their policy', async () => {
  const site = someSite({ 'help/index.html': `${HEAD}<a href="/__b__/tags/">标签</a>` })
  await relinkSite(site, nobody)
  const page = readFileSync(join(site.folder, 'help/index.html'), 'utf8')
  expect(page).toContain('<a href="../tags/">标签</a>')
  expect(page).toContain(`content="${PAGE_POLICY}"`)
})

test.each([
  ['a script', '_astro/a.js', 'import("/__b__/_astro/b.js")'],
  ['a style sheet', '_astro/a.css', 'p{background:url(/__b__/a.svg)}'],
  ['the words of a page', 'a/index.html', `${HEAD}<p>/__b__/`],
])('a base that is left in %s stops the release', async (_what, path, text) => {
  await expect(relinkSite(someSite({ [path]: text }), nobody)).rejects.toThrow(
    `文件 ${path} 中还有不能改为相对的链接`,
  )
})
