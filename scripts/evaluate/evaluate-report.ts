/** Judges one converted report against its gold; every question is answered in a file beside this. */
import type { ExportedReport } from '../../src/core/export-report.ts'
import { comparable, comparableHeading } from './comparable-text.ts'
import { compareFigures } from './compare-figures.ts'
import { compareTags } from './compare-tags.ts'
import { compareText } from './compare-text.ts'
import type { GoldReport } from './gold.ts'
import type { Miss } from './miss.ts'
import { pairMeasures } from './pair-measures.ts'
import { pairSections } from './pair-sections.ts'
import { addShare, addTally, newShare, newTally } from './score.ts'
import type { Share, Tally } from './score.ts'

export interface Counts {
  metadata: Share
  headings: Tally
  categories: Share
  levels: Share
  paths: Share
  measures: Tally
  statuses: Share
  leads: Share
  tags: Tally
  byTag: Map<string, Tally>
  figures: Tally
  textKept: Share
}

export function newCounts(): Counts {
  return {
    metadata: newShare(),
    headings: newTally(),
    categories: newShare(),
    levels: newShare(),
    paths: newShare(),
    measures: newTally(),
    statuses: newShare(),
    leads: newShare(),
    tags: newTally(),
    byTag: new Map(),
    figures: newTally(),
    textKept: newShare(),
  }
}

const FACTS = ['title', 'body', 'level', 'county', 'city', 'province', 'year'] as const

/** `got` is null where no report could be made: all of it is missed. */
export function evaluateReport(
  gold: GoldReport,
  got: ExportedReport | null,
): { counts: Counts; misses: Miss[] } {
  const counts = newCounts()
  const misses: Miss[] = []
  if (got === null) misses.push({ kind: 'report', at: gold.file, expected: '报告', got: null })
  evaluateFacts(gold, got, counts, misses)
  evaluateSections(gold, got, counts, misses)
  evaluateMeasures(gold, got, counts, misses)
  const text = compareText(gold, got ?? NOTHING)
  addShare(counts.textKept, text.share)
  misses.push(...text.misses)
  return { counts, misses }
}

const NOTHING: ExportedReport = {
  ...{ source: { file: '', format: null, encoding: null, sha256: '' }, id: '', inferred: {} },
  ...{ title: null, body: null, level: null, county: null, city: null, province: null, year: null },
  ...{ published: true, sections: [], measures: [], problems: [], other: [], messages: [] },
}

function evaluateFacts(
  gold: GoldReport,
  got: ExportedReport | null,
  counts: Counts,
  misses: Miss[],
): void {
  for (const fact of FACTS) {
    const expected = String(gold[fact] ?? '')
    const found = String(got?.[fact] ?? '')
    const normal = fact === 'title' ? comparableHeading : comparable
    const isRight = got !== null && normal(expected) === normal(found)
    addShare(counts.metadata, { right: Number(isRight), of: 1 })
    if (!isRight) misses.push({ kind: 'metadata', at: fact, expected, got: found })
  }
}

function evaluateSections(
  gold: GoldReport,
  got: ExportedReport | null,
  counts: Counts,
  misses: Miss[],
): void {
  const { found, missed, extra } = pairSections(gold.sections, got?.sections ?? [])
  addTally(counts.headings, {
    right: found.length,
    extra: extra.length,
    missed: missed.length,
  })
  for (const { raw } of missed) misses.push({ kind: 'heading', at: raw, expected: raw, got: null })
  for (const { heading } of extra)
    misses.push({ kind: 'heading', at: heading, expected: null, got: heading })
  for (const pair of found) {
    const { raw: at, category, path, level } = pair.gold
    if (pair.gold.category_optional !== true) {
      const isRight = pair.got.category === category
      addShare(counts.categories, { right: Number(isRight), of: 1 })
      if (!isRight)
        misses.push({ kind: 'category', at, expected: category, got: pair.got.category })
    }
    addShare(counts.levels, { right: Number(pair.got.level === level), of: 1 })
    const samePath = comparable(pair.got.path) === comparable(path)
    addShare(counts.paths, { right: Number(samePath), of: 1 })
    if (!samePath) misses.push({ kind: 'path', at, expected: path, got: pair.got.path })
  }
}

function evaluateMeasures(
  gold: GoldReport,
  got: ExportedReport | null,
  counts: Counts,
  misses: Miss[],
): void {
  const measures = got?.measures ?? []
  const { cut, missed, extra, overlaps } = pairMeasures(gold.measures, measures)
  addTally(counts.measures, { right: cut.length, extra: extra.length, missed: missed.length })
  for (const { text } of missed)
    misses.push({ kind: 'measure', at: text, expected: text, got: null })
  for (const { text } of extra)
    misses.push({ kind: 'measure', at: text, expected: null, got: text })
  for (const pair of cut) {
    const { text: at, status, lead } = pair.gold
    addShare(counts.statuses, { right: Number(pair.got.status === status), of: 1 })
    if (pair.got.status !== status)
      misses.push({ kind: 'status', at, expected: status, got: pair.got.status })
    if (lead === undefined) continue
    const isRight = comparableHeading(pair.got.lead ?? '') === comparableHeading(lead)
    addShare(counts.leads, { right: Number(isRight), of: 1 })
    if (!isRight) misses.push({ kind: 'lead', at, expected: lead, got: pair.got.lead })
  }
  const tags = compareTags(gold.measures, measures, overlaps)
  addTally(counts.tags, tags.tally)
  counts.byTag = tags.byTag
  const figures = compareFigures(gold.measures, measures, overlaps)
  addTally(counts.figures, figures.tally)
  misses.push(...tags.misses, ...figures.misses)
}
