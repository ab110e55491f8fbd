import { expect, test } from 'vitest'
import { measuresOf } from '../../src/core/collection.ts'
import type { Report } from '../../src/core/report.ts'
import type { Tag, Taxonomy } from '../../src/core/tags/taxonomy.ts'
import { frequentTopics, groupByReport, topicsOf } from '../../src/core/topics.ts'
import { someReport } from '../some-report.ts'

function someTag(name: string): Tag {
  return {
    id: name,
    name,
    group: '普法与法治文化',
    description: '',
    synonyms: [],
    triggers: [],
    exclude: [],
    weights: { lead: 1, heading: 1, body: 1 },
  }
}

const tags = ['节点普法', '普法', '以案释法'].map(someTag)
const taxonomy: Taxonomy = {
  groups: [{ id: 'publicity', name: '普法与法治文化', tags }],
  tags,
  exclude: [],
}

function withMeasures(id: string, tagLists: string[][]): Report {
  const blocks = tagLists.map((tags, index) => ({
    type: 'measure' as const,
    id: `m${index}`,
    status: 'done' as const,
    tags,
    text: '开展宣传活动。',
    lead: null,
  }))
  const report = someReport(id, {}, [{ level: 1, heading: '一、主要举措', blocks: [] }])
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks })) }
}

const reports = [
  withMeasures('a', [['普法'], ['普法', '节点普法'], ['普法'], ['普法']]),
  withMeasures('b', [['普法']]),
]

test('every tag is counted over all reports, unused ones too', () => {
  const [group] = topicsOf(reports, taxonomy)
  expect(group?.topics.map(({ tag, count }) => [tag.name, count])).toEqual([
    ['节点普法', 1],
    ['普法', 5],
    ['以案释法', 0],
  ])
})

test('the shade goes from none for what nobody writes to the darkest for the most frequent', () => {
  const [group] = topicsOf(reports, taxonomy)
  expect(group?.topics.map(({ shade }) => shade)).toEqual([2, 4, 0])
})

test('a collection without measures has a map without shades', () => {
  const [group] = topicsOf([], taxonomy)
  expect(group?.topics.map(({ shade }) => shade)).toEqual([0, 0, 0])
})

test('frequent topics come first, absent ones not at all', () => {
  const names = frequentTopics(topicsOf(reports, taxonomy)).map(({ tag }) => tag.name)
  expect(names).toEqual(['普法', '节点普法'])
})

test('measures stand under their report', () => {
  const groups = groupByReport(measuresOf(reports))
  expect(groups.map(({ report, found }) => [report.id, found.length])).toEqual([
    ['a', 4],
    ['b', 1],
  ])
})
