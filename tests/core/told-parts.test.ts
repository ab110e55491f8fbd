import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isElsewhere } from '../../src/core/compare/passage-row.ts'
import { alignParts } from '../../src/core/compare/align-parts.ts'
import { OTHER_CATEGORIES, STATUTORY_CATEGORIES } from '../../src/core/report.ts'
import type { Category } from '../../src/core/report.ts'
import type { StoredBlock } from '../../src/core/complete-blocks.ts'
import { categoryOf, toldPart } from '../../src/core/told-parts.ts'
import { someSections } from './compare/some-sections.ts'
import { someReport } from '../some-report.ts'

const done = (text: string): StoredBlock => ({
  type: 'measure',
  id: 'k1',
  status: 'done',
  tags: [],
  text,
})
const rectify = (text: string): StoredBlock => ({
  type: 'measure',
  id: 'k2',
  status: 'rectify',
  tags: [],
  text,
})
const planned = (text: string): StoredBlock => ({
  type: 'measure',
  id: 'k3',
  status: 'planned',
  tags: [],
  text,
})
const lack = (text: string): StoredBlock => ({ type: 'problem', id: 'p1', kind: '存在问题', text })
const cause = (text: string): StoredBlock => ({ type: 'problem', id: 'p2', kind: '原因', text })

function told(category: Category, heading: string, ...blocks: StoredBlock[]): string {
  const report = someReport('own', {}, [{ level: 1, heading, blocks }])
  const part = toldPart(report, category)
  if (part.how === 'none') return 'none'
  const place = part.at === report.sections[0]?.id ? 'heading' : part.at
  return part.how === 'within' ? `within ${place} ${part.block?.id ?? '-'}` : `own ${place}`
}

describe('a part of a report', () => {
  test.each<[expected: string, Category, heading: string, ...blocks: StoredBlock[]]>([
    ['own heading', '存在问题', '一、存在的问题', lack('人手不足。')],
    ['own heading', '下一步计划', '一、下一步打算'],
    ['own p2', '原因', '一、存在的问题', lack('人手不足。'), cause('编制少。')],
    ['own k3', '下一步计划', '一、存在的问题', lack('人手不足。'), planned('下一步，加强普法。')],
    ['own k2', '整改', '一、存在的问题', lack('人手不足。'), rectify('已增配三人。')],
    ['within p1 p1', '原因', '一、存在的问题', lack('人手不足，主要是因为编制少。')],
    ['within heading -', '原因', '一、存在的不足及原因', lack('人手不足。')],
    ['within heading -', '存在问题', '一、存在的问题', cause('编制少。')],
    ['within k3 k3', '下一步计划', '一、主要举措', done('普法。'), planned('明年继续。')],
    ['within k2 k2', '整改', '一、主要举措', rectify('已增配三人。')],
    ['none', '原因', '一、存在的问题', lack('人手不足。')],
    ['none', '第一责任人履职', '一、主要举措', done('普法。')],
    ['none', '其他', '一、主要举措', done('普法。')],
  ])('%s: %s in %s', (expected, category, heading, ...blocks) => {
    expect(told(category, heading, ...blocks)).toBe(expected)
  })

  test('is its own just where reports side by side have a passage for it', () => {
    fc.assert(
      fc.property(someSections, (report) => {
        const rows = alignParts([report])
        for (const category of [...STATUTORY_CATEGORIES, ...OTHER_CATEGORIES]) {
          const cell = rows.find(({ name }) => name === category)?.lines[0]?.cells[0] ?? null
          expect([category, toldPart(report, category).how === 'own']).toEqual([
            category,
            cell !== null && !isElsewhere(cell),
          ])
        }
      }),
    )
  })

  test('has the blocks of its sections, but for those that say otherwise', () => {
    fc.assert(
      fc.property(someSections, ({ sections }) => {
        const blocks = sections.flatMap((section) =>
          section.blocks.map((block) => [categoryOf(section, block), block.id]),
        )
        const aligned = alignParts([{ sections }]).flatMap(({ name, lines }) =>
          lines.flatMap(({ cells: [told] }) =>
            told && !isElsewhere(told)
              ? told.flatMap((passage) => passage.blocks.map((block) => [name, block.id]))
              : [],
          ),
        )
        expect(aligned.toSorted()).toEqual(blocks.toSorted())
      }),
    )
  })
})
