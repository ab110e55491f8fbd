import { expect, test } from 'vitest'
import { makeNotFoundPage } from '../../../src/core/publish/not-found-page.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'
import { movedTo } from './moved-to.ts'

const PATHS = ['/', '/知/', '/a b/', '/fazhi/']

function pageAt(path: string): string {
  const read = readBase(path)
  if ('problem' in read) throw new Error(read.problem)
  return makeNotFoundPage({
    base: read.base,
    siteName: '<乡鉴>--><script>',
    built: '<link rel="icon" href="i.svg"><link rel="stylesheet" href="_astro/page.css">',
  })
}

test('one line holds the path, below a comment that says how to change it', () => {
  const lines = pageAt('/知/').split('\n')
  const at = lines.findIndex((line) => line.includes('/知/'))
  expect(lines.filter((line) => /\/知\/|%E7/u.test(line))).toHaveLength(1)
  expect(lines[at]).toBe(
    '<link rel="stylesheet" href="/知/_astro/page.css"><a href="/知/">回到&lt;乡鉴&gt;--&gt;&lt;script&gt;首页</a>',
  )
  expect(lines[at - 1]).toBe('-->')
})

test('the comment shows the whole line for other paths', () => {
  const lineOf = (path: string): string => {
    const lines = pageAt(path).split('\n')
    return lines[lines.lastIndexOf('-->') + 1] ?? ''
  }
  const lines = pageAt('/知/').split('\n')
  for (const path of ['/fazhi/', '/知识库/', '/']) expect(lines).toContain(lineOf(path))
})

test.each(PATHS)('moved by hand from %s it is the page for the new path', (from) => {
  for (const to of PATHS) expect(movedTo(pageAt(from), from, to)).toBe(pageAt(to))
})
