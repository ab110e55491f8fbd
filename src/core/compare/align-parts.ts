/**
 * Reports aligned by the parts that a report has to have, whatever their order and numbering.
 *
 *     A: 一、工作成效 二、存在问题      B: 一、不足之处 二、主要做法
 *       → 举措与成效: A 一、 | B 二、    存在问题: A 二、 | B 一、
 *
 * The part is that of the section, unless a block says otherwise by itself: a cause among the
 * problems belongs to the causes, a plan among the problems to the plans. Every block stands in one
 * row, once. The statutory parts have a row even if no report has them; the others only if one does.
 */
import { OTHER_CATEGORIES, STATUTORY_CATEGORIES } from '../report.ts'
import type { Block, Category, Section } from '../report.ts'
import { passageRow } from './passage-row.ts'
import type { Passage, PassageRow } from './passage-row.ts'
import type { ReportData } from './report-entry.ts'

export function alignParts(reports: readonly Pick<ReportData, 'sections'>[]): PassageRow[] {
  const parts = reports.map(({ sections }) => partsOf(sections))
  const others = OTHER_CATEGORIES.filter((name) => parts.some((part) => part.has(name)))
  return [...STATUTORY_CATEGORIES, ...others].map((name) =>
    passageRow(
      name,
      null,
      parts.map((part) => part.get(name) ?? []),
    ),
  )
}

function partsOf(sections: readonly Section[]): ReadonlyMap<Category, Passage[]> {
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

const LACKS: ReadonlySet<Category> = new Set<Category>(['存在问题', '原因'])

function categoryOf({ category }: Section, block: Block): Category {
  if (block.type === 'problem') return block.kind
  if (block.type === 'measure' && LACKS.has(category)) {
    if (block.status === 'planned') return '下一步计划'
    if (block.status === 'rectify') return '整改'
  }
  return category
}
