/** The files of index-files.ts from reports. Apart from it, because a browser only ever reads. */
import { figuresIn } from '../extract/figures.ts'
import type { Report } from '../report.ts'
import type { Tag } from '../tags/taxonomy.ts'
import { lengthStepOf } from './bm25.ts'
import { STATES, letterOf } from './index-files.ts'
import type { IndexTable, ReportTexts } from './index-files.ts'
import { formsOf } from './match.ts'
import { partsOf, sourceOf } from './records.ts'
import type { RecordPart } from './records.ts'

export function textsOf(report: Report): ReportTexts {
  return { source: sourceOf(report), parts: partsOf(report) }
}

/**
 * Neighbours put together in files, as they come. Two usual reports make a good file: a page of hits
 * is of some ten, and each comes with its neighbour.
 */
export function packTexts(all: readonly ReportTexts[]): ReportTexts[][] {
  const packs: ReportTexts[][] = []
  let size = Infinity
  for (const texts of all) {
    const own = texts.parts.reduce((sum, { text }) => sum + text.length, 0)
    size += own
    if (size > MOST_CHARACTERS) {
      packs.push([])
      size = own
    }
    packs.at(-1)?.push(texts)
  }
  return packs
}

const MOST_CHARACTERS = 6_000

/** `taxonomy` says which group a tag belongs to. */
export function tableOf(
  all: readonly { texts: ReportTexts; file: string }[],
  taxonomy: readonly Pick<Tag, 'name' | 'group'>[],
): IndexTable {
  const parts = all.flatMap(({ texts }) => texts.parts)
  const groups = new Map(taxonomy.map(({ name, group }) => [name, group]))
  const tags = placesOf(parts.flatMap((part) => part.tags))
  const categories = placesOf(parts.map(({ category }) => category))
  return {
    reports: all.map(({ texts: { source, parts }, file }) => ({
      texts: file,
      records: parts.length,
      report: source.report,
      reportName: source.reportName,
      title: source.title,
      body: source.body,
      county: source.county,
      year: source.year,
    })),
    tags: Array.from(tags.keys(), (name) => ({ name, group: groups.get(name) ?? null })),
    categories: [...categories.keys()],
    states: parts.map((part) => letterOf(stateOf(part))).join(''),
    recordCategories: parts.map(({ category }) => letterOf(categories.get(category) ?? 0)).join(''),
    recordTags: parts.map((part) => part.tags.map((tag) => letterOf(tags.get(tag) ?? 0)).join('')),
    figures: parts.map(({ text }) => letterOf(figuresIn(text).length > 0 ? 1 : 0)).join(''),
    lengths: parts
      .map(({ text }) => letterOf(lengthStepOf(formsOf(text).join('').length)))
      .join(''),
  }
}

function stateOf({ kind, status }: RecordPart): number {
  return STATES.findIndex((state) => state.kind === kind && state.status === status)
}

function placesOf<Value>(values: readonly Value[]): Map<Value, number> {
  return new Map([...new Set(values)].map((value, place) => [value, place]))
}
