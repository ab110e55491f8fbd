/** A record made for a test: everything a test does not care about has a plain default. */
import type { SearchRecord } from '../../../src/core/search/records.ts'

export function someRecord(record: Partial<SearchRecord> = {}): SearchRecord {
  return {
    report: 'qinghe-2023',
    reportName: '清河镇2023年报告',
    title: '清河镇2023年法治政府建设情况报告',
    body: '清河镇',
    county: null,
    year: 2023,
    inferred: null,
    id: 'qinghe-2023-k1',
    url: '/reports/qinghe-2023/#k1',
    kind: 'measure',
    headings: [],
    part: '第一部分',
    text: '',
    lead: null,
    category: '举措与成效',
    status: 'done',
    problem: null,
    tags: [],
    ...record,
  }
}
