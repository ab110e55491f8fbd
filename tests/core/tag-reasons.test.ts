import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { completeReport } from '../../src/core/complete-report.ts'
import type { Measure } from '../../src/core/report.ts'
import { tagReasons } from '../../src/core/tag-reasons.ts'
import { readTaxonomy } from '../../src/core/tags/taxonomy.ts'
import { someFacts } from '../some-report.ts'

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

function reasons(tags: string[], headings: string[] = []) {
  const text = '一是加强普法宣传。宣传宪法，普法进村，宪法进校。'
  const report = completeReport('a', someFacts(), [
    { level: 0, heading: '', blocks: [] },
    ...headings.map((heading, index) => ({ level: index + 1, heading, blocks: [] })),
  ])
  const section = report.sections.at(-1)
  if (section === undefined) return []
  const measure: Measure = {
    ...{ type: 'measure', id: 'k1', status: 'done', tags, text, lead: '加强普法宣传' },
  }
  section.blocks.push(measure)
  const found = { report, section, measure }
  return tagReasons(found, taxonomy).map(({ tag, places }) => [tag.name, places])
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
