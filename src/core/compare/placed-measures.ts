/** The measures of one report, each with the section it stands in, in reading order. */
import type { Measure, Section } from '../report.ts'
import type { ReportData } from './report-entry.ts'

export interface PlacedMeasure {
  section: Section
  measure: Measure
}

export function placedMeasures({ sections }: Pick<ReportData, 'sections'>): PlacedMeasure[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.type === 'measure' ? [{ section, measure: block }] : [],
    ),
  )
}
