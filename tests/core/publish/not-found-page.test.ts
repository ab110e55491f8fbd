import { expect, test } from 'vitest'
import { makeNotFoundPage } from '../../../src/core/publish/not-found-page.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'

function pageAt(path: string): string {
  const read = readBase(path)
  if ('problem' in read) throw new Error(read.problem)
  return makeNotFoundPage({
    base: read.base,
    siteName: '<乡鉴>',
    built: '<link rel="icon" href="i.svg"><link rel="stylesheet" href="_astro/page.css">',
  })
}

test('one line holds the path and nothing else, and the line above says how to change it', () => {
  const lines = pageAt('/知/').split('\n')
  const at = lines.findIndex((line) => line.includes('/知/'))
  expect(lines.filter((line) => /\/知\/|%E7/u.test(line))).toHaveLength(1)
  expect(lines[at]).toBe('<base href="/知/">')
  expect(lines[at - 1]).toMatch(
    /^<!-- 网站路径：.*只改下一行引号里的路径.*放在服务器首页的写 \/ -->$/u,
  )
})

test('all other addresses go by that line', () => {
  const page = pageAt('/知/')
  expect(page).toContain('<link rel="stylesheet" href="_astro/page.css">')
  expect(page).toContain('<a href="./">回到&lt;乡鉴&gt;首页</a>')
  expect(page.indexOf('<base')).toBeLessThan(page.indexOf('<link'))
})
