import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readSite } from '../../src/core/site.ts'

function read(text: string) {
  const file = new VFile({ value: text })
  const site = readSite(file)
  return { site, told: file.messages.map((m) => `${m.line ?? '-'} ${m.ruleId ?? ''}`) }
}

const defaults = read('').site

test('what is set is used, numbers too', () => {
  const { site, told } = read(
    'name: 清河法治\nunit: 清河县司法局\nfooter: 内部使用\ncontact: 5551234\n',
  )
  expect(site).toEqual({
    name: '清河法治',
    unit: '清河县司法局',
    footer: '内部使用',
    contact: '5551234',
    originals: false,
  })
  expect(told).toEqual([])
})

test('what is left out or left empty keeps its default', () => {
  const { site, told } = read('# 说明\nname:\nunit: 清河县司法局\n')
  expect(site).toEqual({ ...defaults, unit: '清河县司法局' })
  expect(site.name).not.toBe('')
  expect(told).toEqual([])
})

test.each([
  ['an unknown name', 'unit: 甲\ntitle: 乙\n', '2 site-setting'],
  ['a list', 'unit: 甲\nname:\n  - 乙\n', '2 site-setting'],
  ['a name that objects have by themselves', 'unit: 甲\nconstructor: 乙\n', '2 site-setting'],
])('%s is told with its line, and the rest is used', (_, text, expected) => {
  const { site, told } = read(text)
  expect(told).toEqual([expected])
  expect(site).toEqual({ ...defaults, unit: '甲' })
})

test('a file that is no YAML is told, and the defaults serve', () => {
  const { site, told } = read('unit: 甲\nname: "乙\n')
  expect(told).toMatchObject([expect.stringContaining('site-syntax')])
  expect(site).toEqual(defaults)
})
