/** The files of index-files.ts from reports. Apart from it, because a browser only ever reads. */
import type { Report } from '../report.ts'
import type { IndexTable, ReportTexts } from './index-files.ts'
import { classOf } from './rank.ts'
import { partsOf, sourceOf } from './records.ts'

export function textsOf(report: Report): ReportTexts {
  return { source: sourceOf(report), parts: partsOf(report) }
}

export function tableOf(all: readonly { texts: ReportTexts; file: string }[]): IndexTable {
  const parts = all.flatMap(({ texts }) => texts.parts)
  const tags = [...new Set(parts.flatMap((part) => part.tags))]
  const numbers = new Map(tags.map((tag, number) => [tag, number]))
  return {
    reports: all.map(({ texts, file }) => ({ texts: file, records: texts.parts.length })),
    tags,
    classes: parts.map(classOf).join(''),
    recordTags: parts.map((part) => part.tags.map((tag) => numbers.get(tag) ?? -1)),
  }
}
