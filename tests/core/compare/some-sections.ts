/** Reports with any sections and blocks, for properties of comparisons. */
import fc from 'fast-check'
import type { Block, Category, Report, Section } from '../../../src/core/report.ts'

const CATEGORIES: readonly Category[] = [
  '举措与成效',
  '存在问题',
  '原因',
  '整改',
  '下一步计划',
  '第一责任人履职',
  '基本情况',
  '其他',
]

export const TAGS = [
  { name: '普法类', tags: [{ name: '普法' }, { name: '宪法' }] },
  { name: '矛盾类', tags: [{ name: '枫桥经验' }] },
]

const text = fc.constantFrom('开展普法12次。', '化解矛盾。', '人手不足。')

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('measure' as const),
    id: fc.constant(''),
    status: fc.constantFrom('done' as const, 'rectify' as const, 'planned' as const),
    tags: fc.subarray(['普法', '宪法', '枫桥经验', '没有这个标签']),
    text,
    lead: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('problem' as const),
    id: fc.constant(''),
    kind: fc.constantFrom('存在问题' as const, '原因' as const),
    text,
  }),
  fc.record({
    type: fc.constant('other' as const),
    id: fc.constant(''),
    kind: fc.constant('text' as const),
    text,
  }),
)

const sections: fc.Arbitrary<Section> = fc.record({
  id: fc.constant(''),
  path: fc.constant(''),
  level: fc.integer({ min: 0, max: 3 }),
  heading: fc.constant('一、标题'),
  name: fc.constant('标题'),
  category: fc.constantFrom(...CATEGORIES),
  blocks: fc.array(blocks, { maxLength: 4 }),
})

/** Every section and block has an id of its own. */
export const someSections: fc.Arbitrary<Pick<Report, 'sections'>> = fc
  .array(sections, { maxLength: 5 })
  .map((drawn) => ({
    sections: drawn.map((section, at) => ({
      ...section,
      id: `s${at}`,
      blocks: section.blocks.map((block, place) => ({ ...block, id: `k${at}-${place}` })),
    })),
  }))
