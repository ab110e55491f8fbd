import { expect, test } from 'vitest'
import { pinyinSlug } from '../../../src/core/text/pinyin-slug.ts'

test.each([
  ['马营镇', 'maying'],
  ['银杏大街街道', 'yinxingdajie'],
  ['南屏侗族乡', 'nanpingdongzu'],
  ['黔江区', 'qianjiang'],
  ['乡', 'xiang'],
  ['A镇 b', 'azhen-b'],
  ['😀', 'x'],
])('%s has the address %s', (name, slug) => {
  expect(pinyinSlug(name)).toBe(slug)
})
