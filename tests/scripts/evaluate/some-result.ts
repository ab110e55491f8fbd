/** The smallest gold and the smallest results, to be varied by each test. */
import type { ExportedMeasure, ExportedReport } from '../../../src/core/export-report.ts'
import type { GoldMeasure, GoldReport } from '../../../scripts/evaluate/gold.ts'

export function goldMeasure(text: string, rest: Partial<GoldMeasure> = {}): GoldMeasure {
  return { id: 'M01', section: '一', status: 'done', text, tags: [], figures: [], ...rest }
}

export function foundMeasure(text: string, rest: Partial<ExportedMeasure> = {}): ExportedMeasure {
  const fixed = { id: 'a-m1', section: 's1', status: 'done', lead: null } as const
  return { ...fixed, text, tags: [], figures: [], ...rest }
}

export function goldReport(rest: Partial<GoldReport> = {}): GoldReport {
  return {
    ...{ file: 'a.txt', title: null, title_lines: [], body: null, level: null, county: null },
    ...{ city: null, province: null, year: null },
    ...{ sections: [], measures: [], problems: [], other_spans: [] },
    ...rest,
  }
}

export function foundReport(rest: Partial<ExportedReport> = {}): ExportedReport {
  return {
    ...{ source: { file: 'a.txt', format: null, encoding: null, sha256: '' }, id: 'a' },
    ...{ title: null, body: null, level: null, county: null, city: null, province: null },
    ...{ year: null, inferred: {}, sections: [], measures: [], problems: [], other: [] },
    ...{ published: true, messages: [] },
    ...rest,
  }
}
