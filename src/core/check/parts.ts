/**
 * The parts an annual report is expected to have, and where this one has them.
 *
 *     partsOf(report)[1] → { category: '存在问题', isExpected: true, at: 's4k2nq' }
 *
 * By law: 主要举措和成效, 不足和原因, 第一责任人履职, 下一年安排; 整改 is common but not required. A part
 * is there if a heading announces it or, under whatever heading, something of its kind is told
 * (“下一步，我们将…” at the end of the problems is a plan).
 */
import type { Block, Category, Report, Section } from '../report.ts'

export interface Part {
  category: Category
  isExpected: boolean
  /** Id of the heading or block where it begins, null where it was not found. */
  at: string | null
}

interface Kind {
  category: Category
  isExpected: boolean
  /** Words of a heading that announces this together with something else: 存在的不足及原因. */
  alsoIn: RegExp | null
  tells: (block: Block, section: Section) => boolean
}

const KINDS: readonly Kind[] = [
  {
    category: '举措与成效',
    isExpected: true,
    alsoIn: null,
    tells: (block, { category }) =>
      block.type === 'measure' && block.status === 'done' && category !== '第一责任人履职',
  },
  {
    category: '存在问题',
    isExpected: true,
    alsoIn: null,
    tells: (block) => block.type === 'problem' && block.kind === '存在问题',
  },
  {
    category: '原因',
    isExpected: true,
    alsoIn: /原因/u,
    tells: (block) =>
      block.type === 'problem' &&
      (block.kind === '原因' || /原因|由于|根源|主要是因/u.test(block.text)),
  },
  {
    category: '整改',
    isExpected: false,
    alsoIn: /整改/u,
    tells: (block) => block.type === 'measure' && block.status === 'rectify',
  },
  {
    category: '第一责任人履职',
    isExpected: true,
    alsoIn: /第一责任人|首要责任人|主要负责人履行/u,
    tells: () => false,
  },
  {
    category: '下一步计划',
    isExpected: true,
    alsoIn: null,
    tells: (block) => block.type === 'measure' && block.status === 'planned',
  },
]

export function partsOf(report: Report): Part[] {
  return KINDS.map((kind) => ({
    category: kind.category,
    isExpected: kind.isExpected,
    at: findPart(report, kind),
  }))
}

function findPart({ sections }: Report, { category, alsoIn, tells }: Kind): string | null {
  const headed = sections.find(
    (section) =>
      section.level > 0 &&
      (section.category === category || (alsoIn?.test(section.heading) ?? false)),
  )
  const told = sections
    .flatMap((section) => section.blocks.filter((block) => tells(block, section)))
    .at(0)
  return headed?.id ?? told?.id ?? null
}
