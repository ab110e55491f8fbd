import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Measure } from '../../src/core/report.ts'
import { tagReasons } from '../../src/core/tag-reasons.ts'
import { readTaxonomy } from '../../src/core/tags/taxonomy.ts'

const taxonomy = readTaxonomy(
  new VFile({
    path: 'taxonomy.yaml',
    value: `groups:
  - id: all
    name: 全部
    tags:
      - id: pufa
        name: 普法
        triggers: [普法, 宪法]
      - id: tiaojie
        name: 调解
        triggers: [调解]
`,
  }),
)

function measure(tags: string[]): Measure {
  const text = '一是加强普法宣传。宣传宪法，普法进村，宪法进校。'
  return { type: 'measure', id: 'k1', status: 'done', tags, text, lead: '加强普法宣传' }
}

function reasons(tags: string[], headings: string[] = []) {
  return tagReasons(measure(tags), headings, taxonomy).map(({ tag, places }) => [tag.name, places])
}

test('words are named by the place where they stand, each once', () => {
  expect(reasons(['普法'], ['一、依法治理', '（三）普法工作'])).toEqual([
    [
      '普法',
      [
        { name: '小标题（三）', words: ['普法'] },
        { name: '首句', words: ['普法'] },
        { name: '正文', words: ['宪法', '普法'] },
      ],
    ],
  ])
})

test('a heading without a number is a heading', () => {
  expect(reasons(['普法'], ['普法工作'])[0]?.[1]).toContainEqual({
    name: '小标题',
    words: ['普法'],
  })
})

test('a tag that no words call for was given by a person', () => {
  expect(reasons(['调解', '普法'])).toContainEqual(['调解', []])
})

test('tags stand in the order of the taxonomy; one that it no longer has is left out', () => {
  expect(reasons(['旧标签', '调解', '普法']).map(([name]) => name)).toEqual(['普法', '调解'])
})
