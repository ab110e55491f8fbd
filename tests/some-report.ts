/** Reports made for a test: everything a test does not care about has a plain default. */
import { completeReport } from '../src/core/complete-report.ts'
import type { StoredSection } from '../src/core/complete-report.ts'
import type { Facts, Report } from '../src/core/report.ts'

export function someFacts(facts: Partial<Facts> = {}): Facts {
  return {
    title: '法治政府建设情况报告',
    body: '清河镇',
    level: '镇',
    county: null,
    city: null,
    province: null,
    year: 2023,
    inferred: {},
    source: 'input.txt',
    sha256: 'a'.repeat(64),
    reviewed: false,
    published: true,
    ...facts,
  }
}

export function someReport(
  id: string,
  facts: Partial<Facts> = {},
  sections: StoredSection[] = [
    { level: 0, heading: '', blocks: [{ type: 'other', text: '导语。' }] },
  ],
): Report {
  return completeReport(id, someFacts(facts), sections)
}
