import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readNameLists } from '../../../src/core/mask/read-name-lists.ts'

function read(text: string) {
  const file = new VFile({ value: text })
  const lists = readNameLists(file)
  return { ...lists, told: file.messages.map((m) => `${m.line ?? '-'} ${m.ruleId ?? ''}`) }
}

test('names to mask and to keep are read', () => {
  const text = 'mask: [阿里木江, 5521234]\nkeep:\n  - 马锡五\n'
  expect(read(text)).toEqual({ mask: ['阿里木江', '5521234'], keep: ['马锡五'], told: [] })
})

test.each(['', '# 只有说明\n', 'mask: []\nkeep: []\n', 'keep: []\n'])(
  'a file without names is no mistake: %j',
  (text) => {
    expect(read(text)).toEqual({ mask: [], keep: [], told: [] })
  },
)

test.each([
  ['a single character', 'mask: [张, 李四]\n', '1 names-short', ['李四']],
  ['two names in one', 'mask: [张三、王五, 李四]\n', '1 names-comma', ['李四']],
  ['several names with blanks', 'mask: [康小娟 邵兵 严丽, 李四]\n', '1 names-blank', ['李四']],
  ['a name that was written spread, too', 'mask: [李 四, 李四]\n', '1 names-duplicate', ['李四']],
  ['a wide colon', 'mask：\n  - 李四\n', '1 names-yaml', []],
  [
    'one far above',
    'mask：\n  - 李四\n  - 王五\n  - 赵六\n  - 钱七\nkeep:\n  - 高峰\n',
    '1 names-yaml',
    [],
  ],
  ['a list that steps in', 'keep:\n - 习近平\n  - 高峰\n', '2 names-blank', []],
  ['a name in both lists', 'mask: [李四]\nkeep:\n  - 李四\n', '3 names-duplicate', ['李四']],
  ['an unknown list', 'mask: [李四]\nhide: [张三]\n', '2 names-key', ['李四']],
  ['a list without brackets', 'keep: 马锡五\nmask: [李四]\n', '1 names-type', ['李四']],
  ['no YAML', 'mask: [李四\n', '1 names-yaml', []],
])('%s is told with its line, and the rest is used', (_, text, told, mask) => {
  expect(read(text)).toMatchObject({ mask, told: [told] })
})

test('blanks within one name or number are no mistake, and make no difference', () => {
  const text = 'mask: [韩 磊, 欧阳 文静, 138 1234 5678]\n'
  expect(read(text)).toMatchObject({ mask: ['韩磊', '欧阳文静', '13812345678'], told: [] })
})

test('a wide colon is told as such', () => {
  const file = new VFile({ value: 'mask：[李四]\n' })
  readNameLists(file)
  expect(file.messages[0]?.reason).toMatch(/^冒号应为半角“:”.*全角冒号/u)
})
