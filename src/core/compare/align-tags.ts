/**
 * Reports aligned by what their measures are about: a row for each tag that one of them has.
 *
 *     普法: A two measures | B 未提及      in the order of the taxonomy
 *
 * A measure stands in the row of each of its tags. Those without a tag that the taxonomy knows stand
 * in a last row, so that none is lost. What is no measure has no tags and is left out.
 */
import type { Measure } from '../report.ts'
import { passageRow } from './passage-row.ts'
import type { Passage, PassageRow } from './passage-row.ts'
import type { ReportData } from './report-entry.ts'

/** Groups with their tags, as content/taxonomy.yaml has them. */
export type TagGroups = readonly { name: string; tags: readonly { name: string }[] }[]

export const UNTAGGED = '没有标签的措施'

export function alignTags(
  reports: readonly Pick<ReportData, 'sections'>[],
  groups: TagGroups,
): PassageRow[] {
  const known = new Set(groups.flatMap(({ tags }) => tags.map(({ name }) => name)))
  const rowOf = (
    name: string,
    group: string | null,
    belongs: (measure: Measure) => boolean,
  ): PassageRow[] => {
    const told = reports.map((report) => passagesIn(report, belongs))
    return told.some((passages) => passages.length > 0) ? [passageRow(name, group, told)] : []
  }
  return [
    ...groups.flatMap((group) =>
      group.tags.flatMap(({ name }) => rowOf(name, group.name, ({ tags }) => tags.includes(name))),
    ),
    ...rowOf(UNTAGGED, null, ({ tags }) => !tags.some((tag) => known.has(tag))),
  ]
}

function passagesIn(
  { sections }: Pick<ReportData, 'sections'>,
  belongs: (measure: Measure) => boolean,
): Passage[] {
  return sections.flatMap((section) => {
    const blocks = section.blocks.filter((block) => block.type === 'measure' && belongs(block))
    return blocks.length === 0 ? [] : [{ section, blocks }]
  })
}
