/**
 * Puts a report together from what is stored of it; everything else is derived here, once.
 *
 * stored: facts, headings with their depth, blocks → derived: paths, names, categories, leads, ids
 * of sections. The conversion and the MDX reader both end here: `read(write(report))` is `report`.
 */
import { completeBlocks } from './complete-blocks.ts'
import type { StoredBlock } from './complete-blocks.ts'
import type { Facts, Report } from './report.ts'
import { yearOf } from './report-names.ts'
import { frameSections } from './frame-sections.ts'
import type { HeadingAt } from './frame-sections.ts'

export interface StoredSection extends HeadingAt {
  blocks: StoredBlock[]
}

export function completeReport(
  id: string,
  facts: Facts,
  sections: readonly StoredSection[],
): Report {
  const frames = frameSections(sections, yearOf(facts))
  const blocks = completeBlocks(sections)
  return {
    id,
    ...facts,
    sections: frames.map((frame, index) => ({ ...frame, blocks: blocks[index] ?? [] })),
  }
}
