import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTexts } from '../../../src/core/compare/align-texts.ts'
import type { TextRow } from '../../../src/core/compare/align-texts.ts'
import type { PlacedParagraph } from '../../../src/core/compare/text-difference.ts'
import type { Report } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'
import { LAST_YEAR, THIS_YEAR, someYear } from './year-reports.ts'

const years = [someYear('2022'), someYear('2023')] as const

function placeOf(placed: PlacedParagraph | null | undefined): string {
  return placed ? `${placed.section.id} ${placed.block?.id ?? 'heading'} ${placed.text}` : '-'
}

/** Each line as what stands on the left and on the right. */
function linesOf(rows: readonly TextRow[]): [left: string, right: string][] {
  return rows.flatMap(({ lines }) =>
    lines.map(({ cells: [left, right] }): [string, string] => [
      placeOf(left?.before),
      placeOf(right?.after),
    ]),
  )
}

function allPlaces({ sections }: Report): string[] {
  return sections
    .flatMap((section) => [
      { section, block: null, text: section.heading },
      ...section.blocks.flatMap((block) =>
        block.text.split('\n').map((text) => ({ section, block, text })),
      ),
    ])
    .filter(({ text }) => text.trim() !== '')
    .map(placeOf)
}

describe('two texts', () => {
  test('stand section by section under their parts, with how they agree', () => {
    const { rows } = alignTexts(LAST_YEAR, THIS_YEAR)
    expect(rows.map(({ group, name, words }) => [group, name, words])).toEqual([
      [null, '开头', '相同'],
      ['举措与成效', '主要举措和成效', '改动 3 段、仅前份 1 段、仅后份 1 段'],
      ['存在问题', '存在的问题', '改动 1 段、仅前份 1 段'],
      ['整改', '整改情况', '仅后份 2 段'],
      ['下一步计划', '下一步工作计划', '改动 1 段、仅前份 1 段'],
    ])
  })

  test('keep a section that only the left one has in a row of its own', () => {
    const done = (heading: string, text: string) => ({
      level: 2,
      heading,
      blocks: [{ type: 'other' as const, text }],
    })
    const top = { level: 1, heading: '一、主要举措', blocks: [] }
    const law = done('（一）聘请法律顾问', '审查合同12份。')
    const canal = done('（二）修建水渠', '修建水渠三公里。')
    const { rows } = alignTexts(
      someReport('a', {}, [top, law, canal]),
      someReport('b', {}, [top, law]),
    )
    expect(rows.map(({ name, words }) => [name, words])).toEqual([
      ['主要举措', '相同'],
      ['聘请法律顾问', '相同'],
      ['修建水渠', '仅前份 2 段'],
    ])
  })

  test('have each paragraph of both in one line, in its own column', () => {
    fc.assert(
      fc.property(...years, (a, b) => {
        const lines = linesOf(alignTexts(a, b).rows)
        for (const [column, report] of [a, b].entries()) {
          const told = lines.map((line) => line[column]).filter((place) => place !== '-')
          expect(told.toSorted()).toEqual(allPlaces(report).toSorted())
        }
      }),
    )
  })

  test('are mirrored when they are exchanged', () => {
    fc.assert(
      fc.property(...years, (a, b) => {
        const there = linesOf(alignTexts(a, b).rows).map(([left, right]) => `${left} | ${right}`)
        const back = linesOf(alignTexts(b, a).rows).map(([left, right]) => `${right} | ${left}`)
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('share a line exactly where it is the same character for character', () => {
    fc.assert(
      fc.property(...years, (a, b) => {
        for (const { cells, isCommon } of alignTexts(a, b).rows.flatMap(({ lines }) => lines)) {
          const [left, right] = [cells[0]?.before?.text, cells[1]?.after?.text]
          expect(isCommon).toBe(left === right)
        }
      }),
    )
  })

  test('of one report have everything in common', () => {
    fc.assert(
      fc.property(someYear('2023'), (report) => {
        const { rows, areEqual, isCoarse } = alignTexts(report, structuredClone(report))
        expect({ areEqual, isCoarse }).toEqual({ areEqual: true, isCoarse: false })
        expect(rows.every(({ words }) => words === '相同')).toBe(true)
        expect(rows.every(({ lines }) => lines.every(({ isCommon }) => isCommon))).toBe(true)
      }),
    )
  })

  test('with the same paragraphs in another order are not equal', () => {
    const report = (...texts: string[]): Report =>
      someReport('a', {}, [
        { level: 1, heading: '一、举措', blocks: texts.map((text) => ({ type: 'other', text })) },
      ])
    const { areEqual, rows } = alignTexts(
      report('聘请法律顾问。', '修建水渠。'),
      report('修建水渠。', '聘请法律顾问。'),
    )
    expect(areEqual).toBe(false)
    expect(rows.map(({ words }) => words)).toEqual(['相同'])
  })

  test('without any words are equal', () => {
    expect(alignTexts({ sections: [] }, { sections: [] })).toEqual({
      rows: [],
      isCoarse: false,
      areUnrelated: false,
      areEqual: true,
    })
  })
})
