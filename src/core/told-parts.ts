/**
 * How a report tells one of its parts: as a part of its own, only within another one, or not at all.
 *
 *     toldPart({ sections }, '原因') → { how: 'within', at: 'p3k9x2', block: 力度不够，主要是因为编制少。 }
 *
 * A block belongs to the part of its section, unless it says otherwise by itself: a cause among the
 * problems is one of the causes, a plan among the problems one of the plans. What belongs to another
 * part may still tell of this one: in its heading (存在的不足及原因), or in its words. Whether that is
 * enough, or should have been a part of its own (未单列), is not decided here.
 */
import type { Block, Category, Report, Section } from './report.ts'

export type ToldPart =
  | { how: 'own'; at: string }
  /** `block` is null where only a heading tells of it. */
  | { how: 'within'; at: string; block: Block | null }
  | { how: 'none' }

/** `at`: the id of the section or block where it begins. */
export function toldPart({ sections }: Pick<Report, 'sections'>, category: Category): ToldPart {
  const own = sections.find((section) => isOwn(section, category))
  if (own !== undefined) return { how: 'own', at: own.id }
  const placed = sections.flatMap((section) => section.blocks.map((block) => ({ section, block })))
  const ownBlock = placed.find(({ section, block }) => categoryOf(section, block) === category)
  if (ownBlock !== undefined) return { how: 'own', at: ownBlock.block.id }
  const { heading, tells } = HINTS[category] ?? NO_HINTS
  const headed = sections.find(
    (section) =>
      section.level > 0 && (section.category === category || heading?.test(section.heading)),
  )
  if (headed !== undefined) return { how: 'within', at: headed.id, block: null }
  const told = placed.find(({ section, block }) => tells(block, section))?.block
  return told === undefined ? { how: 'none' } : { how: 'within', at: told.id, block: told }
}

/** A heading whose blocks all belong to other parts announces what does not come. */
function isOwn(section: Section, category: Category): boolean {
  const { level, blocks } = section
  if (level === 0 || section.category !== category) return false
  return blocks.length === 0 || blocks.some((block) => categoryOf(section, block) === category)
}

const LACKS: ReadonlySet<Category> = new Set<Category>(['存在问题', '原因'])

/** The part that a block of a section belongs to. */
export function categoryOf({ category }: Pick<Section, 'category'>, block: Block): Category {
  if (block.type === 'problem') return block.kind
  // Whom it is for, who signs and what is attached stand in a part and belong to none.
  if (block.type === 'other' && block.kind !== 'text' && block.kind !== 'table') return '其他'
  if (block.type === 'measure' && LACKS.has(category)) {
    if (block.status === 'planned') return '下一步计划'
    if (block.status === 'rectify') return '整改'
  }
  return category
}

/** By what another part tells of this one. */
interface Hints {
  /** Words of a heading that announces this together with something else. */
  heading: RegExp | null
  tells: (block: Block, section: Section) => boolean
}

const NO_HINTS: Hints = { heading: null, tells: () => false }

const HINTS: Readonly<Partial<Record<Category, Hints>>> = {
  举措与成效: {
    heading: null,
    tells: (block, { category }) =>
      block.type === 'measure' && block.status === 'done' && category !== '第一责任人履职',
  },
  第一责任人履职: {
    heading: /第一责任人|首要责任人|主要负责人履行/u,
    tells: () => false,
  },
  原因: {
    heading: /原因/u,
    tells: (block) => block.type === 'problem' && /原因|由于|根源|主要是因/u.test(block.text),
  },
  整改: {
    heading: /整改/u,
    tells: (block) => block.type === 'measure' && block.status === 'rectify',
  },
  下一步计划: {
    heading: null,
    tells: (block) => block.type === 'measure' && block.status === 'planned',
  },
}
