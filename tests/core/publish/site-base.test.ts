import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBase } from '../../../src/core/publish/site-base.ts'

test.each([
  ['/', '/', '/'],
  ['', '/', '/'],
  ['/fazhi/', '/fazhi/', '/fazhi/'],
  ['/a/b/', '/a/b/', '/a/b/'],
  ['/v1.2/web.config-2/', '/v1.2/web.config-2/', '/v1.2/web.config-2/'],
  ['/知识库/', '/知识库/', '/%E7%9F%A5%E8%AF%86%E5%BA%93/'],
  ['/%E7%9F%A5/', '/知/', '/%E7%9F%A5/'],
  ['/法治 报告/', '/法治 报告/', '/%E6%B3%95%E6%B2%BB%20%E6%8A%A5%E5%91%8A/'],
])('%j is a path', (given, path, encoded) => {
  expect(readBase(given)).toMatchObject({ base: { path, encoded } })
})

test.each(['fazhi', '/fazhi', 'fazhi/'])(
  'the slashes that %s lacks are added, and told',
  (given) => {
    const read = readBase(given)
    expect(read).toMatchObject({ base: { path: '/fazhi/' } })
    expect(read).toHaveProperty('notes', ['网站路径前后补上斜线：/fazhi/'])
  },
)

test('how Chinese is written in addresses is told', () => {
  expect(readBase('/知/')).toHaveProperty('notes', ['网站路径 /知/ 在网址中写作 /%E7%9F%A5/'])
})

test.each([
  ['http://host/fazhi/', '服务器名'],
  ['//host/fazhi/', '服务器名'],
  ['C:/Program Files/Git/fazhi/', 'Git Bash'],
  ['/fazhi/?a=1', '? 和 #'],
  ['/fazhi/#x', '? 和 #'],
  ['/../fazhi/', '. 或 ..'],
  ['/a/%2e%2e/b/', '. 或 ..'],
  ['/./', '. 或 ..'],
  ['/a//b/', '各段之间一条斜线'],
  ['/a%2Fb/', '编码'],
  ['/100%/', '编码'],
  ['/a\\b/', '只能有'],
  ['/a"; return 200; #/', '? 和 #'],
  ['/a";b/', '只能有'],
  ['/$uri/', '只能有'],
  ['/a\n/', '只能有'],
  ['/.wiki/', '以点开头'],
  ['/a/.b/', '以点开头'],
  ['/...', '以点开头'],
  ['/web.config/', 'web.config'],
  ['/a/Web.Config/', 'web.config'],
])('%j is refused, saying why', (given, reason) => {
  const read = readBase(given)
  expect(read).toHaveProperty('problem')
  expect('problem' in read && read.problem).toContain(reason)
})

test('whatever is accepted is a path of its own, read again as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const read = readBase(given)
      if ('problem' in read) return
      const { base } = read
      expect(new URL(base.encoded, 'http://host/').pathname).toBe(base.encoded)
      expect(readBase(base.path)).toMatchObject({ base })
      expect(readBase(base.encoded)).toMatchObject({ base })
      expect(base.path).not.toMatch(/["'`$;{}<>\\\r\n]/u)
    }),
  )
})
