/**
 * Reports aligned by the parts that a report has to have, whatever their order and numbering.
 *
 *     A: 一、工作成效 二、存在问题      B: 一、不足之处 二、主要做法
 *       → 举措与成效: A 一、 | B 二、    存在问题: A 二、 | B 一、
 *
 * Every block stands in the row of the part it belongs to, once. A part that is told only within
 * another one is said to be there (told-parts.ts). The statutory parts have a row even if no report has them; the others only if one does.
 */
import { OTHER_CATEGORIES, STATUTORY_CATEGORIES } from '../report.ts'
import type { Category, Section } from '../report.ts'
import { categoryOf, toldPart } from '../told-parts.ts'
import { passageRow } from './passage-row.ts'
import type { Passage, PassageRow, Told } from './passage-row.ts'
import type { ReportData } from './report-entry.ts'

export function alignParts(reports: readonly Pick<ReportData, 'sections'>[]): PassageRow[] {
  const parts = reports.map(({ sections }) => passagesByPart(sections))
  const tell = (name: Category, at: number): Told => {
    const passages = parts[at]?.get(name)
    if (passages !== undefined) return passages
    const told = toldPart({ sections: reports[at]?.sections ?? [] }, name)
    return told.how === 'within' ? { elsewhere: told.at } : []
  }
  const others = OTHER_CATEGORIES.filter((name) => parts.some((part) => part.has(name)))
  return [...STATUTORY_CATEGORIES, ...others].map((name) =>
    passageRow(
      name,
      null,
      reports.map((_, at) => tell(name, at)),
    ),
  )
}

function passagesByPart(sections: readonly Section[]): ReadonlyMap<Category, Passage[]> {
  const parts = new Map<Category, Passage[]>()
  const add = (category: Category, passage: Passage): void => {
    const part = parts.get(category)
    if (part) part.push(passage)
    else parts.set(category, [passage])
  }
  for (const section of sections) {
    if (section.blocks.length === 0 && section.level > 0) {
      add(section.category, { section, blocks: [] })
    }
    const categories = section.blocks.map((block) => categoryOf(section, block))
    for (const category of new Set(categories)) {
      const blocks = section.blocks.filter((_, at) => categories[at] === category)
      add(category, { section, blocks })
    }
  }
  return parts
}
