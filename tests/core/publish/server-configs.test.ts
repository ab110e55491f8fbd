import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeApacheConfig } from '../../../src/core/publish/apache-config.ts'
import { writeNginxConfig } from '../../../src/core/publish/nginx-config.ts'
import { makeNotFoundPage } from '../../../src/core/publish/not-found-page.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'
import { movedTo } from './moved-to.ts'

const SERVERS = [
  ['nginx', writeNginxConfig],
  ['Apache', writeApacheConfig],
] as const

const KNOWING = [...SERVERS, ['the page for what is not there', writeNotFoundPage]] as const

const PATHS = ['/', '/fazhi/', '/a/b-c/', '/知识库 a/', '/404.html/']

function someBase(given: string): SiteBase {
  const read = readBase(given)
  if ('problem' in read) throw new Error(read.problem)
  return read.base
}

function writeNotFoundPage(base: SiteBase): string {
  const built = '<link rel="stylesheet" href="_astro/page.css">'
  return makeNotFoundPage({ base, siteName: '乡鉴', built })
}

describe.each(SERVERS)('the settings for %s', (_name, write) => {
  test('know the base in one line, told by the line before', () => {
    const lines = write(someBase('/内网/')).split('\n')
    const knowing = lines.filter((line) => /内网|%E5%86/u.test(line))
    expect(knowing).toHaveLength(1)
    expect(lines[lines.indexOf(knowing[0] ?? '') - 1]).toMatch(/^# ↓ 网站路径：/u)
  })

  test.each(['/', '/fazhi/', '/知识库/'])('show how the whole line reads for %s', (path) => {
    const lines = write(someBase(path)).split('\n')
    const line = lines[lines.findIndex((each) => each.startsWith('# ↓ 网站路径：')) + 1] ?? ''
    expect(write(someBase('/x/')).split('\n')).toContain(`#     ${line}`)
  })
})

test.each(KNOWING)('%s, moved by hand, is what a new release would hold', (_name, write) => {
  for (const from of PATHS) {
    for (const to of PATHS) {
      expect(movedTo(write(someBase(from)), from, to)).toBe(write(someBase(to)))
    }
  }
})

test('no base that may be given breaks out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (given) => {
      const read = readBase(`/${given}/`)
      if ('problem' in read) return
      for (const [, write] of SERVERS) {
        const lines = (base: SiteBase): number => write(base).split('\n').length
        expect(lines(read.base)).toBe(lines(someBase('/x/')))
        expect(read.base.path + read.base.encoded).not.toMatch(/["'$\\{};#]/u)
      }
    }),
  )
})
