import { parse } from 'parse5'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementsOf } from '../../../src/core/publish/page-elements.ts'
import { relinkPage } from '../../../src/core/publish/relative-links.ts'

const built = { page: 'tags/pufa/index.html', base: '/__b__/' }

test.each([
  ['a link', '<a class=x href="/__b__/help/#推断">', '<a class=x href="../../help/#推断">'],
  ['a form', "<form action='/__b__/search/'>", '<form action="../../search/">'],
  ['a script', '<script src="/__b__/_astro/a.js">', '<script src="../../_astro/a.js">'],
  [
    'a picture in sizes',
    '<img srcset="/__b__/a.png 1x, /__b__/b.png 2x">',
    '<img srcset="../../a.png 1x, ../../b.png 2x">',
  ],
  [
    'a link where scripts do not run',
    '<noscript><a href="/__b__/x">',
    '<noscript><a href="../../x">',
  ],
  [
    'a link in a template',
    '<template><a href="/__b__/x"></template>',
    '<template><a href="../../x"></template>',
  ],
  [
    'data of an element',
    '<div data-base="/__b__/" data-page="/__b__/x/">',
    '<div data-base="../../" data-page="../../x/">',
  ],
  [
    'JSON of an element',
    `<div data-tags='[{"name":"a","href":"/__b__/tags/y/?a=1&amp;b=2"}]'>`,
    '<div data-tags="[{&quot;name&quot;:&quot;a&quot;,&quot;href&quot;:&quot;../y/?a=1&amp;b=2&quot;}]">',
  ],
  [
    'JSON in a script',
    '<script type="application/json">{"at":"/__b__/a<b"}</script>',
    '<script type="application/json">{"at":"../../a\\u003cb"}</script>',
  ],
  [
    'the printed address',
    '<span data-page-address>/__b__/tags/pufa/</span>',
    '<span data-page-address>/tags/pufa/</span>',
  ],
])('%s holds wherever the site is served', (_what, html, expected) => {
  expect(relinkPage(html, built)).toBe(expected)
})

test('whatever does not begin with the base stays, character for character', () => {
  const html =
    '<!doctype html><p title="in /__b__/x">a &amp; b<br/>/__b__/ <a href=\'//host/__b__/\'>x</a>' +
    '<a href="#k">y</a><pre>\n\nz</pre><textarea>\n\n<a href="/__b__/"></textarea>'
  expect(relinkPage(html, built)).toBe(html)
})

test('an address with quotes and signs stays one attribute', () => {
  const html = '<a href="/__b__/?q=&quot; onclick=&quot;x&amp;lt;">'
  expect(relinkPage(html, built)).toBe('<a href="../../?q=&quot; onclick=&quot;x&amp;lt;">')
})

test('the policy comes first in the head, after the encoding', () => {
  const html =
    '<!doctype html><html><head><meta charset="utf-8"><script src="/__b__/a.js"></script>'
  expect(relinkPage(html, { ...built, policy: "default-src 'none'" })).toContain(
    '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><script src="../../a.js">',
  )
})

test('the same page served below the base shows the same links', () => {
  const hrefs = (html: string, at: string): string[] =>
    elementsOf(parse(html)).flatMap(({ attrs }) =>
      attrs
        .filter(({ name }) => name === 'href')
        .map(({ value }) => new URL(value, `http://host${at}`).href),
    )
  const word = fc.constantFrom('reports', 'tags', 'a', '知识')
  const path = fc.array(word, { maxLength: 3 }).map((names) => names.map((n) => `${n}/`).join(''))
  fc.assert(
    fc.property(path, fc.array(path), (page, targets) => {
      const html = targets.map((target) => `<a href="/__b__/${target}">x</a>`).join('\n')
      const relinked = relinkPage(html, { page: `${page}index.html`, base: '/__b__/' })
      expect(hrefs(relinked, `/__b__/${page}`)).toEqual(hrefs(html, `/__b__/${page}`))
      expect(relinked).not.toContain('__b__')
    }),
  )
})
