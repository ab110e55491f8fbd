/**
 * What a search finds: a report taken apart into records, so that each character of it stands in
 * exactly one record's text or in a heading above one.
 *
 * One record for the title, one for each block, and one for a heading with no block below it
 * (it would be lost otherwise). Each carries the headings above it, as written:
 *
 *     { id: 'maying-2023-k3f9a2', headings: ['三、深化…', '（三）加强普法…'], text: '一是深化…' }
 *
 * A record is a hit if its text matches or one of its headings does, never both put together.
 */
import { blockAddress } from '../collection.ts'
import { placeName } from '../citation.ts'
import type { Block, Category, ProblemKind, Report, Section, Status } from '../report.ts'
import { originsOf } from '../report-facts.ts'
import { bodyName, countyName, reportName, yearOf } from '../report-names.ts'

export type RecordKind = Block['type']

/** What the records of a report have in common. Facts not stated may be inferred. */
export interface RecordSource {
  report: string
  reportName: string
  /** As the report has it, if it has one. */
  title: string | null
  body: string | null
  county: string | null
  year: number | null
  /** What body or year were inferred from (文件名); null if the report states both. */
  inferred: string | null
}

export interface RecordPart {
  /** Unique over the collection: `<report>-<block>`. */
  id: string
  /** Where it is read, below the site's base: /reports/maying-2023/#k3f9a2 */
  url: string
  kind: RecordKind
  /** Outermost first. */
  headings: string[]
  /** Its place as a citation names it: 第三部分（三）. Empty for the title. */
  part: string
  text: string
  lead: string | null
  category: Category
  status: Status | null
  /** What sort of problem it is; null for anything else. */
  problem: ProblemKind | null
  tags: string[]
}

export type SearchRecord = RecordSource & RecordPart

export function recordsOf(report: Report): SearchRecord[] {
  const source = sourceOf(report)
  return partsOf(report).map((part) => ({ ...source, ...part }))
}

export function sourceOf(report: Report): RecordSource {
  return {
    report: report.id,
    reportName: reportName(report),
    title: report.title,
    body: bodyName(report),
    county: countyName(report),
    year: yearOf(report),
    inferred: originsOf(report, ['body', 'year']),
  }
}

export function partsOf(report: Report): RecordPart[] {
  const above: Section[] = []
  const title = report.title === null ? [] : [titlePart(report, report.title)]
  const parts = report.sections.flatMap((section, index) => {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const outer = above.map(({ heading }) => heading)
    if (section.level > 0) above.push(section)
    if (section.level > 0 && isBare(report.sections, index)) {
      return [{ ...otherPart(report, section.id, section.heading), ...place(section, outer) }]
    }
    const headings = section.level > 0 ? [...outer, section.heading] : []
    return section.blocks.map((block) => ({
      ...otherPart(report, block.id, block.text),
      ...place(section, headings),
      ...(block.type === 'measure' && {
        lead: block.lead,
        status: block.status,
        tags: block.tags,
      }),
      ...(block.type === 'problem' && { problem: block.kind }),
      kind: block.type,
    }))
  })
  return [...title, ...parts]
}

function titlePart(report: Report, title: string): RecordPart {
  return { ...otherPart(report, 'title', title), url: `/reports/${report.id}/` }
}

function otherPart(report: Report, block: string, text: string): RecordPart {
  return {
    id: blockAddress(report, { id: block }),
    url: `/reports/${report.id}/#${block}`,
    kind: 'other',
    headings: [],
    part: '',
    text,
    lead: null,
    category: '其他',
    status: null,
    problem: null,
    tags: [],
  }
}

function place(section: Section, headings: string[]) {
  return { headings, part: placeName(section.path), category: section.category }
}

/** No block stands between this heading and the next of its level or a higher one. */
function isBare(sections: readonly Section[], index: number): boolean {
  const level = sections[index]?.level ?? 0
  const next = sections.findIndex((section, at) => at > index && section.level <= level)
  const below = sections.slice(index, next < 0 ? undefined : next)
  return below.every(({ blocks }) => blocks.length === 0)
}
