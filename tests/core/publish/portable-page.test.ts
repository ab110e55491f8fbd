import { expect, test } from 'vitest'
import { portablePage } from '../../../src/core/publish/portable-page.ts'

const built = { page: 'tags/pufa/index.html', base: '/__b__/', script: 'portable.js' }

test.each([
  ['a link', '<a href="/__b__/help/#x">', '<a href="../../help/index.html#x">'],
  ['the way home', '<a href="/__b__/">', '<a href="../../index.html">'],
  ['a form', '<form action="/__b__/search/">', '<form action="../../search/index.html">'],
  ['a page of an option', '<i data-page="/__b__/x/">', '<i data-page="../../x/index.html">'],
  ['JSON', `<i data-tags='["/__b__/"]'>`, '<i data-tags="[&quot;../../index.html&quot;]">'],
  ['a file', '<link href="/__b__/a.css">', '<link href="../../a.css">'],
  ['a page elsewhere', '<a href="http://host/x/">', '<a href="http://host/x/">'],
  ['a root that scripts build on', '<i data-base="/__b__/">', '<i data-base="../../">'],
])('%s leads to a file wherever it does not stand for a folder', (_what, html, expected) => {
  expect(portablePage(html, built)).toBe(expected)
})

test('one classic script stands where the modules were, and what is no module stays', () => {
  const html =
    '<head><script type="module" src="/__b__/a.js"></script><p>' +
    '<script type="application/json">{}</script><script type="module" src="/__b__/b.js"></script>'
  expect(portablePage(html, built)).toBe(
    '<head><script defer="" src="../../portable.js"></script><p>' +
      '<script type="application/json">{}</script>',
  )
})

test('a name of the script stays a name', () => {
  const html = '<script type="module" src="/__b__/a.js"></script>'
  expect(portablePage(html, { ...built, page: 'index.html', script: 'a"&.js' })).toBe(
    '<script defer="" src="a&quot;&amp;.js"></script>',
  )
})
