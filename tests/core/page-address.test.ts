import { expect, test } from 'vitest'
import { pageAddress, pageFile } from '../../src/core/page-address.ts'

test('a server answers for folders, on a disk one asks for the file in it', () => {
  expect(pageAddress('http://host/x/', 'reports/a/#k')).toBe('http://host/x/reports/a/#k')
  expect(pageAddress('file:///D:/库/', 'reports/a/#k')).toBe('file:///D:/库/reports/a/index.html#k')
})

test.each([
  ['', 'index.html'],
  ['?q=a/b', 'index.html?q=a/b'],
  ['search/?q=a/', 'search/index.html?q=a/'],
  ['tags/#a/b?c', 'tags/index.html#a/b?c'],
  ['_astro/a.css', '_astro/a.css'],
  ['data/list.json?x/', 'data/list.json?x/'],
])('the file of “%s” is “%s”', (path, file) => {
  expect(pageFile(path)).toBe(file)
})
