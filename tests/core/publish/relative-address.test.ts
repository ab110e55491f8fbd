import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativeAddress } from '../../../src/core/publish/relative-address.ts'

const segment = fc.constantFrom('a', 'b', 'reports', '知识', 'x:y', 'a b', '...', '%41')
const folders = fc.array(segment, { maxLength: 4 })
const page = folders.map((names) => [...names, 'index.html'].join('/'))
const rest = fc.constantFrom('', '?q=普法', '#kpufa', '?r=a/b&c=:#x/y', '#?')
const target = fc
  .tuple(folders, fc.constantFrom('', 'index.html', 'data.json', '/doubled/x'), rest)
  .map(([names, file, end]) => names.map((name) => `${name}/`).join('') + file + end)
const base = fc.constantFrom('/', '/a/', '/a/b/', '/知识库/')

test('a relative address leads from any page to any target, wherever the site is served', () => {
  fc.assert(
    fc.property(page, target, base, (from, to, mounted) => {
      const at = (path: string): URL => new URL(`http://host${mounted}${path}`)
      expect(new URL(relativeAddress(from, to), at(from)).href).toBe(at(to).href)
    }),
  )
})

test.each([
  ['index.html', '', './'],
  ['index.html', '#main', './#main'],
  ['search/index.html', 'search/?kind=practice', './?kind=practice'],
  ['tags/pufa/index.html', '', '../../'],
  ['tags/pufa/2/index.html', 'tags/pufa/', '../'],
  ['reports/a/index.html', 'reports/b/#k1', '../b/#k1'],
  ['index.html', 'favicon.svg', 'favicon.svg'],
])('from %s to %j it is %s', (from, to, relative) => {
  expect(relativeAddress(from, to)).toBe(relative)
})
