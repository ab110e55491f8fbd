import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differTexts } from '../../../src/core/compare/text-difference.ts'
import type {
  ParagraphDifference,
  PlacedParagraph,
  TextDifference,
} from '../../../src/core/compare/text-difference.ts'
import type { Report } from '../../../src/core/report.ts'
import { LAST_YEAR, THIS_YEAR, someYear, yearReport } from './year-reports.ts'

function paragraphsOf({ parts }: TextDifference): ParagraphDifference[] {
  return parts.flatMap(({ paragraphs }) => paragraphs)
}

/** A paragraph with its place, as text. */
function placeOf(placed: PlacedParagraph | null): string {
  return placed === null
    ? '-'
    : `${placed.section.id} ${placed.block?.id ?? 'heading'} ${placed.text}`
}

function allPlaces(report: Report): string[] {
  return report.sections
    .flatMap((section) => [
      { section, block: null, text: section.heading },
      ...section.blocks.flatMap((block) =>
        block.text.split('\n').map((text) => ({ section, block, text })),
      ),
    ])
    .filter(({ text }) => text.trim() !== '')
    .map(placeOf)
    .toSorted()
}

const MIRRORED = { same: 'same', changed: 'changed', removed: 'added', added: 'removed' } as const

describe('the differences of two reports', () => {
  test('stand part by part, paragraph by paragraph', () => {
    expect(
      differTexts(LAST_YEAR, THIS_YEAR).parts.map(({ category, paragraphs }) => [
        category,
        ...paragraphs.map(
          ({ kind, isMoved, before, after }) =>
            `${kind}${isMoved ? ' moved' : ''} ${(after ?? before)?.text.slice(0, 8) ?? ''}`,
        ),
      ]),
    ).toEqual([
      [null, 'same 导语。'],
      [
        '举措与成效',
        'same 一、主要举措和成',
        'changed 一是深化普法宣传',
        'changed moved 二是加强组织领导',
        'added 三是培养法律明白',
        'changed 四是发挥法律顾问',
        'removed 四是规范行政执法',
      ],
      ['存在问题', 'same 二、存在的问题', 'removed 一是执法力量不足', 'changed 一是普法形式单一'],
      ['整改', 'added 三、整改情况', 'added 针对执法力量不足'],
      [
        '下一步计划',
        'same 四、下一步工作计',
        'removed 一是加强法律明白',
        'changed 一是继续充实执法',
      ],
    ])
  })

  test('lose nothing: each paragraph of either side is told once, with all its words', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const paragraphs = paragraphsOf(differTexts(a, b))
        for (const [side, report, other] of [
          ['before', a, 'added'],
          ['after', b, 'removed'],
        ] as const) {
          const told = paragraphs.filter((paragraph) => paragraph[side] !== null)
          expect(told.map((paragraph) => placeOf(paragraph[side])).toSorted()).toEqual(
            allPlaces(report),
          )
          for (const paragraph of told) {
            const kept = paragraph.pieces.filter(({ change }) => change !== other)
            expect(kept.map(({ text }) => text).join('')).toBe(paragraph[side]?.text)
          }
        }
      }),
    )
  })

  test('are the same from the other side, with removed and added changed over', () => {
    const describeAll = (difference: TextDifference, isTurned: boolean): string[] =>
      paragraphsOf(difference)
        .map(({ kind, likeness, isSetPhrase, isMoved, before, after }) =>
          [
            isTurned ? MIRRORED[kind] : kind,
            likeness,
            isSetPhrase,
            isMoved,
            ...(isTurned ? [after, before] : [before, after]).map(placeOf),
          ].join(' '),
        )
        .toSorted()
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const [there, back] = [differTexts(a, b), differTexts(b, a)]
        expect(describeAll(back, true)).toEqual(describeAll(there, false))
        expect([back.isCoarse, back.areUnrelated]).toEqual([there.isCoarse, there.areUnrelated])
      }),
    )
  })

  test('of a report and itself are none', () => {
    fc.assert(
      fc.property(someYear('2023'), (report) => {
        const difference = differTexts(report, report)
        expect([difference.isCoarse, difference.areUnrelated]).toEqual([false, false])
        expect(paragraphsOf(difference).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('know a paragraph that only changed its place', () => {
    const texts = [
      '聘请法律顾问，审查合同，列席会议。',
      '召开法治建设专题会议。',
      '组织普法赶集活动。',
    ]
    const [first = '', ...rest] = texts
    const moved = paragraphsOf(
      differTexts(
        yearReport('2022', { done: texts }),
        yearReport('2023', { done: [...rest, first] }),
      ),
    ).filter(({ isMoved }) => isMoved)
    expect(moved.map(({ kind, after }) => [kind, after?.text])).toEqual([['same', first]])
  })

  test('tell which paragraphs are hardly more than set phrases', () => {
    const phrase = '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。'
    const done = [phrase, '聘请执业律师2名，审查合同18份。']
    expect(
      paragraphsOf(differTexts(yearReport('2022', {}), yearReport('2023', { done })))
        .filter(({ isSetPhrase }) => isSetPhrase)
        .map(({ after }) => after?.text),
    ).toEqual([phrase])
  })

  test('of unrelated reports are whole paragraphs, and say so', () => {
    const difference = differTexts(
      yearReport('2022', { done: ['聘请法律顾问，审查合同，列席会议。'.repeat(4)] }),
      yearReport('2022', { planned: ['修建水渠。'.repeat(12)] }),
    )
    expect(difference.areUnrelated).toBe(true)
    expect(paragraphsOf(difference).map(({ kind }) => kind)).not.toContain('changed')
  })
})
