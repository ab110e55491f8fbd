/** Reports and tags made by chance, for properties of what is counted over them. */
import fc from 'fast-check'
import { completeReport } from '../../../src/core/complete-report.ts'
import { LEVELS } from '../../../src/core/report.ts'
import type { Report, Status } from '../../../src/core/report.ts'
import type { Tag, Taxonomy } from '../../../src/core/tags/taxonomy.ts'
import { someFacts } from '../../some-report.ts'

function tag(id: string, name: string, group: string): Tag {
  const weights = { lead: 2, heading: 1, body: 1 }
  return { id, name, group, description: '', synonyms: [], triggers: [], exclude: [], weights }
}

const groups = [
  { id: 'law', name: '普法组', tags: [tag('pufa', '普法', '普法组'), tag('xf', '宪法', '普法组')] },
  { id: 'peace', name: '化解组', tags: [tag('tj', '调解', '化解组')] },
]

export const someTaxonomy: Taxonomy = {
  groups,
  tags: groups.flatMap(({ tags }) => tags),
  exclude: [],
}

export interface SomeMeasure {
  tags: readonly string[]
  status?: Status
  text?: string
}

export function reportWith(
  id: string,
  facts: Parameters<typeof someFacts>[0],
  measures: readonly SomeMeasure[],
): Report {
  return completeReport(id, someFacts(facts), [
    {
      level: 1,
      heading: '一、举措',
      blocks: measures.map(({ tags, status = 'done', text = '做了。' }, at) => ({
        type: 'measure' as const,
        id: `k${at}`,
        status,
        tags: [...tags],
        text,
      })),
    },
  ])
}

const someReports = fc.array(
  fc.record({
    county: fc.constantFrom(null, '通渭县', '安定区'),
    year: fc.constantFrom(null, 2022, 2023),
    level: fc.constantFrom(null, ...LEVELS),
    // 旧标签 stood in the taxonomy once and does so no more.
    measures: fc.array(fc.subarray(['普法', '宪法', '调解', '旧标签']), { maxLength: 6 }),
  }),
  { maxLength: 8 },
)

export const reportLists: fc.Arbitrary<Report[]> = someReports.map((reports) =>
  reports.map(({ measures, ...facts }, at) =>
    reportWith(
      `report-${at}`,
      facts,
      measures.map((tags) => ({ tags })),
    ),
  ),
)
