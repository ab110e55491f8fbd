import { expect, test } from 'vitest'
import { makeNotFoundPage } from '../../../src/core/publish/not-found-page.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'

test('one line knows the base, and the line above says how to change it', () => {
  const read = readBase('/知/')
  if ('problem' in read) throw new Error(read.problem)
  const page = makeNotFoundPage({
    base: read.base,
    siteName: '<乡鉴>',
    built: '<link rel="icon" href="i.svg"><link rel="stylesheet" href="_astro/page.css">',
    policy: "default-src 'none'",
  })
  const lines = page.split('\n')
  const knowing = lines.filter((line) => line.includes('%E7%9F%A5'))
  expect(knowing).toEqual([
    '<link rel="stylesheet" href="/%E7%9F%A5/_astro/page.css"><a href="/%E7%9F%A5/">回到&lt;乡鉴&gt;首页</a>',
  ])
  expect(lines[lines.indexOf(knowing[0] ?? '') - 1]).toContain('只需把下一行中的网站路径全部改成')
  expect(page).not.toMatch(/(?:href|src)="(?!\/%E7|data:)/u)
})
