import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { messagesOf } from '../../src/core/messages.ts'
import { parseYaml } from '../../src/core/yaml-fields.ts'

const KIND = { name: '标签表', start: 'groups', rules: 'taxonomy' }

function messages(value: string): [number | null, string][] {
  const file = new VFile({ value })
  expect(parseYaml(file, KIND)).toBeNull()
  return messagesOf(file).map(({ line, reason }) => [line, reason])
}

test.each([
  ['groups:\n  - name：普法\n    id: a\n    tags:\n', 2, '全角冒号'],
  ['groups:\n\u3000- name: 普法\n  id: a\n', 2, '全角空格'],
  ['groups:\n  - name: 普法\n    triggers: [普法, 送法\n    id: a\n  - name: 调解\n', 3, '“]”'],
])('a slip of the hand is told once, where it is: %j', (text, line, words) => {
  const told = messages(text)
  expect(told).toHaveLength(1)
  expect(told[0]?.[0]).toBe(line)
  expect(told[0]?.[1]).toContain(words)
})
