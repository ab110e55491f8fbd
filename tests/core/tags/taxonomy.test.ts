import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { hasFailed } from '../../../src/core/messages.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'
import type { Taxonomy } from '../../../src/core/tags/taxonomy.ts'

interface Reading {
  taxonomy: Taxonomy
  file: VFile
  /** Line:column rule reason. */
  messages: string[]
}

function read(...lines: string[]): Reading {
  const file = new VFile({ path: 'content/taxonomy.yaml', value: lines.join('\n') })
  const taxonomy = readTaxonomy(file)
  const messages = file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  )
  return { taxonomy, file, messages }
}

/** A taxonomy with one sound tag, and `lines` as a second one; its first line is line 7. */
function readWithTag(...lines: string[]): Reading {
  return read(
    'groups:',
    '  - name: 普法与法治文化',
    '    id: publicity',
    '    tags:',
    '      - name: 普法',
    '        triggers: [法治宣传]',
    ...lines.map((line, index) => (index === 0 ? `      - ${line}` : `        ${line}`)),
  )
}

function names({ taxonomy }: Reading): string[] {
  return taxonomy.tags.map(({ name }) => name)
}

describe('a taxonomy', () => {
  it('needs no more than names and triggers', () => {
    const { taxonomy, messages } = read(
      'groups:',
      '  - name: 矛盾化解',
      '    tags:',
      '      - name: 枫桥经验',
      '        triggers: [枫桥经验]',
    )
    expect(messages).toEqual([])
    expect(taxonomy.groups.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'maodunhuajie', name: '矛盾化解' },
    ])
    expect(taxonomy.tags).toEqual([
      {
        id: 'fengqiaojingyan',
        name: '枫桥经验',
        group: '矛盾化解',
        description: '',
        synonyms: [],
        triggers: [{ kind: 'phrase', words: '枫桥经验', weight: 1 }],
        exclude: [],
        weights: { lead: 2, heading: 1, body: 1 },
      },
    ])
  })

  it('keeps everything that is written', () => {
    const { taxonomy, messages } = read(
      'exclude: [有待完善]',
      'groups:',
      '  - name: 普法',
      '    id: publicity',
      '    tags:',
      '      - name: 节点普法',
      '        id: key-dates',
      '        description: 利用时间节点宣传。',
      '        synonyms: [12.4, 宪法日]',
      '        triggers:',
      '          - 12.4',
      "          - { pattern: '节点.{0,8}宣传', weight: 0.5 }",
      '          - { phrase: 宣传周, weight: 0.5 }',
      "        exclude: [禁毒日, { pattern: '第.{0,2}节点' }]",
      '        weights: { lead: 1 }',
    )
    expect(messages).toEqual([])
    expect(taxonomy.exclude).toEqual([{ kind: 'phrase', words: '有待完善' }])
    expect(taxonomy.tags).toEqual([
      {
        id: 'key-dates',
        name: '节点普法',
        group: '普法',
        description: '利用时间节点宣传。',
        synonyms: ['12.4', '宪法日'],
        triggers: [
          { kind: 'phrase', words: '12.4', weight: 1 },
          { kind: 'pattern', words: '节点.{0,8}宣传', weight: 0.5 },
          { kind: 'phrase', words: '宣传周', weight: 0.5 },
        ],
        exclude: [
          { kind: 'phrase', words: '禁毒日' },
          { kind: 'pattern', words: '第.{0,2}节点' },
        ],
        weights: { lead: 1, heading: 1, body: 1 },
      },
    ])
  })
})

describe('a mistake in one tag is told with its place and leaves out only what is broken', () => {
  it.each([
    [
      'no name',
      ['id: x', 'triggers: [甲]'],
      ['7:9 taxonomy-missing 标签应有 name（名称），实际没有；请补上'],
      ['普法'],
    ],
    [
      'an empty name',
      ['name:', 'triggers: [甲]'],
      ['7:9 taxonomy-type name 应为文字，实为空白；请改正'],
      ['普法'],
    ],
    [
      'a name with a space, which would be two tags in a report',
      ['name: 枫桥 经验', 'triggers: [甲]'],
      ['7:15 taxonomy-name 标签名称应为没有空格的文字，实为“枫桥 经验”；请删去空格'],
      ['普法'],
    ],
    [
      'a name given before',
      ['name: 普法', 'id: other', 'triggers: [甲]'],
      [
        '7:15 taxonomy-duplicate 标签名称应为各不相同，实为与第5行重复：“普法”；请改名、写明另一个 id 或删去',
      ],
      ['普法'],
    ],
    [
      'an id given before',
      ['name: 送法', 'id: pufa', 'triggers: [甲]'],
      [
        '8:13 taxonomy-duplicate 标签的 id 应为各不相同，实为与第5行重复：“pufa”；请改名、写明另一个 id 或删去',
      ],
      ['普法'],
    ],
    [
      'an id that is no address',
      ['name: 送法', 'id: Send Law', 'triggers: [甲]'],
      [
        '8:13 taxonomy-id id 应为小写英文字母、数字和连字符，如 people-mediation，实为“Send Law”；请改正',
      ],
      ['普法'],
    ],
    [
      'no triggers',
      ['name: 送法'],
      ['7:9 taxonomy-missing 标签应有 triggers（触发词），实际没有；请至少写一个'],
      ['普法'],
    ],
    [
      'an empty list of triggers',
      ['name: 送法', 'triggers: []'],
      ['8:9 taxonomy-missing triggers 应有至少一个触发词，实为空；请补上'],
      ['普法'],
    ],
    [
      'triggers that are no list',
      ['name: 送法', 'triggers: 送法下乡'],
      ['8:19 taxonomy-type triggers 应为列表，每行以“- ”开头，实为“送法下乡”；请改正'],
      ['普法'],
    ],
    [
      'a trigger that matches nothing but quotes',
      ['name: 送法', 'triggers: [送法, “ ”]'],
      ['8:24 taxonomy-empty 词语应为有文字，实为只有空格或引号；请改正'],
      ['普法', '送法'],
    ],
    [
      'a trigger with neither phrase nor pattern',
      ['name: 送法', 'triggers: [送法, { weight: 1 }]'],
      [
        '8:24 taxonomy-missing 触发词应有 phrase（词语）或 pattern（正则）中的一样，实为两样都没有；请改正',
      ],
      ['普法', '送法'],
    ],
    [
      'a weight that is no number',
      ['name: 送法', 'triggers: [送法, { phrase: 上门, weight: 半 }]'],
      ['8:46 taxonomy-type weight 应为 0 到 10 的数字，实为“半”；请改正'],
      ['普法', '送法'],
    ],
    [
      'a pattern without an upper bound',
      ['name: 送法', 'triggers:', '  - 送法', "  - { pattern: '送.*法' }"],
      ['10:24 taxonomy-pattern 正则“送.*法”应为有上限的重复，如 .{0,10}，实为“*”；请写明最多几次'],
      ['普法', '送法'],
    ],
    [
      'an unknown key',
      ['name: 送法', 'triggers: [送法]', 'sinonyms: [甲]'],
      [
        '9:9 taxonomy-key 标签的项目应为id、name、description、synonyms、triggers、exclude、weights之一，实为“sinonyms”；请改正或删去',
      ],
      ['普法', '送法'],
    ],
    [
      'a key written twice',
      ['name: 送法', 'triggers: [送法]', 'triggers: [下乡]'],
      ['9:9 taxonomy-key 标签的“triggers”应为只写一次，实为写了两次；请合并或删去这一处'],
      ['普法', '送法'],
    ],
    [
      'an exclusion with an invalid pattern',
      ['name: 送法', 'triggers: [送法]', "exclude: [{ pattern: '(送' }]"],
      ['9:30 taxonomy-pattern 正则“(送”应为成对的括号，实为缺少“)”；请补上'],
      ['普法', '送法'],
    ],
    [
      'a full-width colon',
      ['name：送法'],
      [
        '7:9 taxonomy-type 标签应为“名称: 值”的形式，实为“name：送法”；请把全角冒号换成半角冒号，后面留一个空格',
      ],
      ['普法'],
    ],
    [
      'a reference',
      ['name: *pufa', 'triggers: [甲]'],
      ['7:15 taxonomy-type name 应为文字，实为引用“*pufa”；请改正'],
      ['普法'],
    ],
  ])('%s', (_, lines, messages, remaining) => {
    const reading = readWithTag(...lines)
    expect(reading.messages).toEqual(messages)
    expect(names(reading)).toEqual(remaining)
    expect(hasFailed(reading.file)).toBe(true)
  })

  it('a broken group leaves the others', () => {
    const reading = read(
      'groups:',
      '  - name: 甲组',
      '  - name: 乙组',
      '    tags: [{ name: 乙, triggers: [乙] }]',
      '  - 丙组',
    )
    expect(reading.messages).toEqual([
      '2:5 taxonomy-missing 分组应有 tags（标签），实际没有；请补上',
      '5:5 taxonomy-type 分组应为“名称: 值”的形式，实为“丙组”；请改正',
    ])
    expect(names(reading)).toEqual(['乙'])
  })
})

describe('a file that is no taxonomy fails and leaves none', () => {
  it.each([
    [
      ['groups:', '\t- name: 甲'],
      '2:1 taxonomy-yaml 应为用空格缩进，实为用了 Tab 键；请把行首的 Tab 换成空格',
    ],
    [
      ['groups:', "  - name: '甲", '    tags: []'],
      '3:13 taxonomy-yaml 应为成对的引号、括号或带冒号的项目，实为缺少其中一个；请检查这一行和上一行',
    ],
    [
      ['groups:', '  - name: 甲: 乙'],
      '2:11 taxonomy-yaml 应为一行一个“名称: 值”，实为一行里有两个冒号；请给值加上单引号',
    ],
    [
      ['# 只有说明'],
      '1:1 taxonomy-yaml 标签表应为“groups:”开头的 YAML，实为空文件；请对照说明改正或从备份中恢复',
    ],
    [
      ['- 普法'],
      '1:1 taxonomy-yaml 标签表应为“groups:”开头的 YAML，实为列表；请对照说明改正或从备份中恢复',
    ],
    [['exclude: [甲]'], '1:1 taxonomy-missing 标签表应有 groups（分组），实际没有；请补上'],
  ])('%j', (lines, message) => {
    const { taxonomy, file, messages } = read(...lines)
    expect(messages[0]).toBe(message)
    expect(hasFailed(file)).toBe(true)
    expect(taxonomy.tags).toEqual([])
  })
})
