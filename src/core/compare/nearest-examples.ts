/**
 * The topics a report does not mention (未提及), each with the nearest good examples of others.
 *
 *     马营镇2023年报告 → [{ tag: '仲裁', examples: [{ name: '白兔镇2023年报告', text: '…' }] }, …]
 *
 * A good example tells what was done, not what is planned; near is a report of the same county,
 * then of the same year, then of the same level; among equals, one with figures. At most three, each
 * of another report. Whether the report has nothing to say about a topic, or left it out, nobody
 * decides here.
 */
import { blockAddress, measuresOf } from '../collection.ts'
import type { FoundMeasure } from '../collection.ts'
import { placeName } from '../citation.ts'
import { figuresIn } from '../extract/figures.ts'
import { distinctNames } from '../distinct-names.ts'
import { countyName, levelName, yearOf } from '../report-names.ts'
import type { Report, Status } from '../report.ts'
import type { Taxonomy } from '../tags/taxonomy.ts'

export interface Example {
  report: string
  /** Of the report. */
  name: string
  /** 第三部分（三） */
  place: string
  block: string
  status: Status
  /** The beginning of its words. */
  text: string
}

export interface Gap {
  tag: { id: string; name: string; group: string }
  /** Nearest first; none where no report mentions the topic. */
  examples: Example[]
}

const MOST_EXAMPLES = 3
const LONGEST_TEXT = 80

interface Candidate {
  found: FoundMeasure
  hasFigures: boolean
}

/** Looks at the whole collection once, then tells the gaps of one report after the other. */
export function gapFinder(
  reports: readonly Report[],
  taxonomy: Taxonomy,
): (report: Report) => Gap[] {
  const names = distinctNames(reports)
  const figures = new Map<string, boolean>()
  const candidates = new Map<string, Candidate[]>()
  for (const found of measuresOf(reports)) {
    const { text, tags } = found.measure
    if (tags.length > 0) figures.set(blockAddress(found.report, found.measure), hasFigures(text))
    for (const tag of tags) {
      const known = candidates.get(tag) ?? []
      known.push({
        found,
        hasFigures: figures.get(blockAddress(found.report, found.measure)) ?? false,
      })
      candidates.set(tag, known)
    }
  }
  return (report) => {
    const mentioned = new Set(measuresOf([report]).flatMap(({ measure }) => measure.tags))
    const nearness = new Map(reports.map((other) => [other, nearnessOf(report, other)]))
    return taxonomy.tags
      .filter(({ name }) => !mentioned.has(name))
      .map(({ id, name, group }) => ({
        tag: { id, name, group },
        examples: nearest(candidates.get(name) ?? [], nearness).map((one) => toExample(one, names)),
      }))
  }
}

function hasFigures(text: string): boolean {
  return figuresIn(text).length > 0
}

/** The best of each report, then the best of these. */
function nearest(
  candidates: readonly Candidate[],
  nearness: ReadonlyMap<Report, number>,
): Candidate[] {
  const best = new Map<Report, { candidate: Candidate; score: number }>()
  for (const candidate of candidates) {
    const { report, measure } = candidate.found
    const score =
      (measure.status === 'planned' ? 0 : 16) +
      2 * (nearness.get(report) ?? 0) +
      Number(candidate.hasFigures)
    if (score > (best.get(report)?.score ?? -1)) best.set(report, { candidate, score })
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_EXAMPLES)
    .map(({ candidate }) => candidate)
}

/** 0 to 7; what is not known is like nothing. */
function nearnessOf(report: Report, other: Report): number {
  const isSame = (of: (one: Report) => string | number | null): boolean =>
    of(report) !== null && of(report) === of(other)
  return 4 * Number(isSame(countyName)) + 2 * Number(isSame(yearOf)) + Number(isSame(levelName))
}

function toExample(
  { found: { report, section, measure } }: Candidate,
  names: ReadonlyMap<string, string>,
): Example {
  const characters = Array.from(measure.text)
  return {
    report: report.id,
    name: names.get(report.id) ?? report.id,
    place: placeName(section.path),
    block: measure.id,
    status: measure.status,
    text:
      characters.length > LONGEST_TEXT
        ? `${characters.slice(0, LONGEST_TEXT).join('')}…`
        : measure.text,
  }
}
