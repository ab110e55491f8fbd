/**
 * One report as data for other programs: what `npm run convert -- --json` writes for each.
 *
 *     { source: { file, … }, id, title, body, …, sections: […], measures: […], problems: […], other: […] }
 *
 * Flat lists in reading order; `section` names the `id` of the section a block stands in. Absent
 * values are null, the opening has no heading and is no section of the list. A figure is derived
 * from the words of its measure; nothing here is stored a second time.
 */
import { blockAddress } from './collection.ts'
import { figuresIn } from './extract/figures.ts'
import type { Figure } from './extract/figures.ts'
import type { Message } from './messages.ts'
import type {
  Category,
  Inferred,
  Level,
  OtherKind,
  ProblemKind,
  Report,
  Section,
  Status,
} from './report.ts'

export interface ExportedReport {
  source: {
    file: string | null
    format: string | null
    encoding: string | null
    sha256: string | null
  }
  id: string
  title: string | null
  body: string | null
  level: Level | null
  county: string | null
  city: string | null
  province: string | null
  year: number | null
  /** Facts read off a file or folder name, as text. */
  inferred: Inferred
  /** False: withdrawn from the site. */
  published: boolean
  sections: ExportedSection[]
  measures: ExportedMeasure[]
  problems: { id: string; section: string; kind: ProblemKind; text: string }[]
  other: { kind: OtherKind; text: string }[]
  messages: Message[]
}

export interface ExportedSection {
  /** Unique within the report. */
  id: string
  /** 三/（一） */
  path: string
  level: number
  /** Its words without number and closing punctuation. */
  heading: string
  category: Category
}

export interface ExportedMeasure {
  /** Unique over the collection, and the address of the measure. */
  id: string
  section: string
  status: Status
  text: string
  lead: string | null
  tags: string[]
  figures: ExportedFigure[]
}

export type ExportedFigure = Omit<Figure, 'start' | 'end'>

/** How the original was read; not part of a report, known to who has just converted it. */
export interface Reading {
  format: string | null
  encoding: string | null
  messages: Message[]
}

const UNKNOWN: Reading = { format: null, encoding: null, messages: [] }

export function exportReport(report: Report, reading: Reading = UNKNOWN): ExportedReport {
  const { title, body, level, county, city, province, year, inferred, published } = report
  return {
    source: {
      file: report.source === '' ? null : report.source,
      format: reading.format,
      encoding: reading.encoding,
      sha256: report.sha256 === '' ? null : report.sha256,
    },
    id: report.id,
    ...{ title, body, level, county, city, province, year, inferred, published },
    sections: report.sections.filter((section) => section.level > 0).map(exportSection),
    ...exportBlocks(report),
    messages: reading.messages,
  }
}

function exportSection({ id, path, level, name, category }: Section): ExportedSection {
  return { id, path, level, heading: name, category }
}

function exportBlocks(report: Report): Pick<ExportedReport, 'measures' | 'problems' | 'other'> {
  const measures: ExportedReport['measures'] = []
  const problems: ExportedReport['problems'] = []
  const other: ExportedReport['other'] = []
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.type === 'other') {
        other.push({ kind: block.kind, text: block.text })
        continue
      }
      const place = { id: blockAddress(report, block), section: section.id }
      if (block.type === 'problem') {
        problems.push({ ...place, kind: block.kind, text: block.text })
        continue
      }
      const { status, text, lead, tags } = block
      measures.push({ ...place, status, text, lead, tags, figures: exportFigures(text) })
    }
  }
  return { measures, problems, other }
}

function exportFigures(text: string): ExportedFigure[] {
  return figuresIn(text).map(({ value, max, unit, label, approx, raw }) => ({
    ...{ value, max, unit, label, approx, raw },
  }))
}
