import { expect, test } from 'vitest'
import { describeServers } from '../../../src/core/publish/server-guide.ts'

test('the steps are those for the path of the release', () => {
  const deep = describeServers({ path: '/a/知识库/', encoded: '/a/%E7%9F%A5%E8%AF%86%E5%BA%93/' })
  expect(deep).toContain('别名填 知识库')
  expect(deep).toContain('要先有 a 这个目录')
  expect(deep).toContain('Alias "/a/知识库" "/srv/xiangjian/site"')
  expect(deep).not.toMatch(/DocumentRoot|添加网站|删去/u)

  const root = describeServers({ path: '/', encoded: '/' })
  expect(root).toContain('DocumentRoot "/srv/xiangjian/site"')
  expect(root).toContain('“添加网站…”')
  expect(root).toContain('并删去那里原有的 location / { … }')
  expect(root).not.toMatch(/Alias "|添加虚拟目录/u)
})
