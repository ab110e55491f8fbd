/** The measures of one report, each with the places it stands in, in reading order. */
import type { FoundMeasure } from '../collection.ts'
import type { Report } from '../report.ts'

/** A measure with its report and section: what its name, address and category are told from. */
export type PlacedMeasure = FoundMeasure

export function placedMeasures(report: Report): PlacedMeasure[] {
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.type === 'measure' ? [{ report, section, measure: block }] : [],
    ),
  )
}
