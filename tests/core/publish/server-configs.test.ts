import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeApacheConfig } from '../../../src/core/publish/apache-config.ts'
import { writeNginxConfig } from '../../../src/core/publish/nginx-config.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'

function someBase(given: string): SiteBase {
  const read = readBase(given)
  if ('problem' in read) throw new Error(read.problem)
  return read.base
}

test.each([
  ['nginx', writeNginxConfig],
  ['Apache', writeApacheConfig],
])('the settings for %s know the base in one line, told by the line before', (_name, write) => {
  const lines = write(someBase('/知识库/')).split('\n')
  const knowing = lines.filter((line) => !line.startsWith('#') && /知识库|%E7%9F/u.test(line))
  expect(knowing).toHaveLength(1)
  expect(lines[lines.indexOf(knowing[0] ?? '') - 1]).toMatch(/^# ↓ 网站路径：/u)
})

test('no base that may be given breaks out of its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (given) => {
      const read = readBase(`/${given}/`)
      if ('problem' in read) return
      for (const write of [writeNginxConfig, writeApacheConfig]) {
        const lines = (base: SiteBase): number => write(base).split('\n').length
        expect(lines(read.base)).toBe(lines(someBase('/x/')))
        expect(read.base.path + read.base.encoded).not.toMatch(/["'$\\{};#]/u)
      }
    }),
  )
})
