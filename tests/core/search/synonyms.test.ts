import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSynonymGroups } from '../../../src/core/search/synonyms.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'
import { norm } from '../../../src/core/text/norm.ts'

function read(...lines: string[]) {
  const file = new VFile({ value: lines.join('\n') })
  const groups = readSynonymGroups(file)
  const told = file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  )
  return { groups, told }
}

test('each line is a group of words', () => {
  expect(read('groups:', '  - [村民委员会, 村委会]', '  - [3·15, 消费者权益日]')).toEqual({
    groups: [
      ['村民委员会', '村委会'],
      ['3·15', '消费者权益日'],
    ],
    told: [],
  })
})

test.each(['', '# 还没有写\n', 'groups: []'])('a file of nothing (%o) is no mistake', (text) => {
  expect(read(text)).toEqual({ groups: [], told: [] })
})

describe('a mistake is told with its place, and the rest is used', () => {
  test.each([
    [
      'a comma of full width',
      '  - [村民委员会，村委会]',
      '3:6 synonyms-comma 词与词之间应为半角逗号，实为全角“，”；请改为半角',
    ],
    [
      'a word alone',
      '  - [村委会]',
      '3:5 synonyms-few 一组应有两个以上的词，用半角逗号隔开，实为 1 个；请补上，或删去这一组',
    ],
    [
      'no word at all',
      '  - []',
      '3:5 synonyms-few 一组应有两个以上的词，用半角逗号隔开，实为 0 个；请补上，或删去这一组',
    ],
    [
      'a group without brackets',
      '  - 村委会, 村民委员会',
      '3:5 synonyms-brackets 一组同义词应写在方括号里，如 [村民委员会, 村委会]，实为没有方括号；请补上',
    ],
    [
      'a word of another group, in traditional characters',
      '  - [婦聯, 妇女组织]',
      '3:6 synonyms-duplicate “婦聯”应只写一次，实为与第2行重复；请合并两组或删去一处',
    ],
    [
      'a word of punctuation',
      "  - ['——', 村委会]",
      '3:6 synonyms-empty 同义词应为文字，实为只有标点“——”；请改正',
    ],
  ])('%s', (_, line, message) => {
    const { groups, told } = read('groups:', '  - [妇女联合会, 妇联]', line)
    expect(told).toEqual([message])
    expect(groups).toEqual([['妇女联合会', '妇联']])
  })

  test('a word that is broken leaves its group what is left', () => {
    const { groups, told } = read('groups:', "  - [村民委员会, '。', 村委会]")
    expect(groups).toEqual([['村民委员会', '村委会']])
    expect(told).toHaveLength(1)
  })

  test.each([
    ['no YAML', 'groups: [', 'synonyms-yaml'],
    ['no groups', '同义词: []', 'synonyms-key'],
  ])('%s', (_, text, rule) => {
    expect(read(text).told[0]).toContain(rule)
  })
})

describe('our own file', () => {
  const content = (name: string): VFile =>
    new VFile(readFileSync(join(import.meta.dirname, '../../../content', name), 'utf8'))
  const file = content('synonyms.yaml')
  const groups = readSynonymGroups(file)

  test('is without a mistake', () => {
    expect(file.messages.map(String)).toEqual([])
    expect(groups.length).toBeGreaterThanOrEqual(30)
  })

  test('repeats nothing that a tag and its other names say already', () => {
    const { tags } = readTaxonomy(content('taxonomy.yaml'))
    const names = tags.map((tag) => new Set([tag.name, ...tag.synonyms].map(norm)))
    const known = tags.map((tag) => norm(tag.name))
    const repeated = groups.filter((group) =>
      names.some(
        (own, at) =>
          group.every((word) => own.has(norm(word))) && group.map(norm).includes(known[at] ?? ''),
      ),
    )
    expect(repeated).toEqual([])
  })
})
