import { expect, test } from 'vitest'
import { makeVocabulary } from '../../../src/core/search/make-vocabulary.ts'
import type { Facts, Report } from '../../../src/core/report.ts'
import type { Places } from '../../../src/core/places.ts'
import type { Taxonomy } from '../../../src/core/tags/taxonomy.ts'
import { someReport } from '../../some-report.ts'

const tag = (name: string, synonyms: string[] = []): Taxonomy['tags'][number] => ({
  id: name,
  name,
  group: '组名',
  description: '',
  synonyms,
  triggers: [],
  exclude: [],
  weights: { lead: 2, heading: 1, body: 1 },
})

function reportOf(id: string, heading: string, text: string, facts: Partial<Facts> = {}): Report {
  return someReport(id, facts, [
    {
      level: 1,
      heading,
      blocks: [{ type: 'measure', id: 'k1', status: 'done', tags: ['普法'], text }],
    },
  ])
}

function vocabularyOf(reports: Report[], words: { tags?: Taxonomy['tags']; places?: Places } = {}) {
  const { tags = [], places = [] } = words
  return makeVocabulary({
    reports,
    taxonomy: { groups: [], tags, exclude: [] },
    places,
    synonyms: [['村民委员会', '村委会']],
  })
}

test('holds what means the same, of both files', () => {
  const { synonyms } = vocabularyOf([], { tags: [tag('普法', ['法治宣传']), tag('信访')] })
  expect(synonyms).toEqual({
    groups: [['村民委员会', '村委会']],
    tags: [['普法', '法治宣传']],
  })
})

test('holds the tags that measures have, and whether their names stand in a report', () => {
  const tags = [tag('普法'), tag('信访')]
  const reports = [reportOf('a-2023', '一、举措', '开展宣传。')]
  const expected = { words: '普法', sounds: 'pu fa', count: 1, group: '组名' }
  expect(vocabularyOf(reports, { tags }).tags).toEqual([{ ...expected, inText: false }])
  reports.push(reportOf('b-2023', '一、举措', '开展普法。'))
  expect(vocabularyOf(reports, { tags }).tags).toEqual([{ ...expected, count: 2, inText: true }])
})

test('holds townships by all their names, inferred ones included', () => {
  const county = '金溪县'
  const former = [{ name: '双河乡', until: 2019 }]
  const place = { name: '双河镇', county, city: null, province: null, aliases: [], former }
  const reports = [
    reportOf('a-2023', '一、甲', '甲。', { body: '双河镇', county }),
    reportOf('b-2018', '一、乙', '乙。', { body: null, inferred: { body: '双河乡', county } }),
  ]
  const found = vocabularyOf(reports, { places: [place] }).townships
  const same = { county, count: 2, bodies: ['双河镇', '双河乡'], counties: [county] }
  expect(found).toEqual([
    { words: '双河乡', sounds: 'shuang he xiang', today: '双河镇', ...same },
    { words: '双河镇', sounds: 'shuang he zhen', today: null, ...same },
  ])
})

test('asks for no county where some of the reports name none', () => {
  const place = { city: null, province: null, aliases: [], former: [] }
  const places = [{ name: '双河镇', county: '金溪县', ...place }]
  const reports = [reportOf('a-2023', '一、甲', '甲。', { body: '双河镇', county: null })]
  expect(vocabularyOf(reports, { places }).townships).toMatchObject([
    { words: '双河镇', county: '金溪县', bodies: ['双河镇'], counties: [] },
  ])
})

test('holds headings and leads of several reports, without numbers and stops', () => {
  const reports = [
    reportOf('a-2023', '一、加强队伍建设', '一是完善工作机制。成立小组。'),
    reportOf('b-2023', '（二）加强队伍建设。', '3.完善工作机制。明确分工。'),
    reportOf('c-2023', '三、加强队伍建设', '二是只有一份报告这样写。'),
  ]
  expect(vocabularyOf(reports).leads).toEqual([
    { words: '加强队伍建设', sounds: 'jia qiang dui wu jian she', count: 3 },
    { words: '完善工作机制', sounds: 'wan shan gong zuo ji zhi', count: 2 },
  ])
})

test('holds no lead that is a tag, is too short, or would be read as several words', () => {
  const headings = [
    '一、普法',
    '一、成效',
    '一、强化 责任落实',
    '一、甲乙丙|丁戊己',
    '一、“强化责任',
  ]
  const reports = headings.flatMap((heading, at) => [
    reportOf(`a-${at}`, heading, `第${at}种做法。`),
    reportOf(`b-${at}`, heading, `另外第${at}种做法。`),
  ])
  expect(vocabularyOf(reports, { tags: [tag('普法')] }).leads).toEqual([])
})
