import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMeasures } from '../../../src/core/compare/pair-measures.ts'
import type { MeasurePair } from '../../../src/core/compare/pair-measures.ts'
import { placedMeasures } from '../../../src/core/compare/placed-measures.ts'
import { LAST_YEAR, THIS_YEAR, someYear, yearReport } from './year-reports.ts'

const MIRRORED = { 延续: '延续', 调整: '调整', 新增: '不再提及', 不再提及: '新增' } as const

function describePair({ kind, likeness, before, after }: MeasurePair): string {
  return [kind, likeness, before?.measure.id ?? '-', after?.measure.id ?? '-'].join(' ')
}

function mirror({ kind, likeness, before, after }: MeasurePair): MeasurePair {
  return { kind: MIRRORED[kind], likeness, before: after, after: before }
}

describe('the measures of two reports', () => {
  test('are kept, changed, new or not mentioned again', () => {
    const { pairs } = pairMeasures(LAST_YEAR, THIS_YEAR)
    expect(
      pairs.map(({ kind, before, after }) => [
        kind,
        before?.measure.text.slice(2, 9) ?? null,
        after?.measure.text.slice(2, 9) ?? null,
      ]),
    ).toEqual([
      ['延续', '深化普法宣传。', '深化普法宣传。'],
      ['调整', '加强组织领导。', '加强组织领导。'],
      ['新增', null, '培养法律明白人'],
      ['延续', '发挥法律顾问作', '发挥法律顾问作'],
      ['新增', null, '执法力量不足的'],
      ['调整', '充实执法力量，', '继续充实执法力'],
      ['不再提及', '规范行政执法。', null],
      ['不再提及', '加强法律明白人', null],
    ])
  })

  test('each stand in exactly one pair', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const { pairs } = pairMeasures(a, b)
        const sideIds = (side: 'before' | 'after'): string[] =>
          pairs.flatMap((pair) => pair[side]?.measure.id ?? []).toSorted()
        const ids = (report: typeof a): string[] =>
          placedMeasures(report)
            .map(({ measure }) => measure.id)
            .toSorted()
        expect(sideIds('before')).toEqual(ids(a))
        expect(sideIds('after')).toEqual(ids(b))
      }),
    )
  })

  test('are the same from the other side, with new and gone changed over', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const there = pairMeasures(a, b).pairs.map(describePair)
        const back = pairMeasures(b, a).pairs.map(mirror).map(describePair)
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })

  test('of a report and itself are all kept', () => {
    fc.assert(
      fc.property(someYear('2023'), (report) => {
        for (const { kind, likeness, before, after } of pairMeasures(report, report).pairs) {
          expect([kind, likeness]).toEqual(['延续', 1])
          expect(before?.measure.text).toBe(after?.measure.text)
        }
      }),
    )
  })

  test('that were planned are no practice that went on', () => {
    const text = '组织执法人员参加业务培训。'
    const { pairs } = pairMeasures(
      yearReport('2022', { planned: [text] }),
      yearReport('2023', { done: [text] }),
    )
    expect(pairs.map(({ kind }) => kind)).toEqual(['新增', '不再提及'])
  })

  test('that were told twice are paired in their order', () => {
    const text = '组织执法人员参加业务培训。'
    const twice = yearReport('2022', { done: [text, text] })
    const once = yearReport('2023', { done: [text] })
    expect(pairMeasures(twice, once).pairs.map(({ before }) => before?.measure.id)).toEqual(
      placedMeasures(twice).map(({ measure }) => measure.id),
    )
  })
  test('that are equal are paired first, in the same part before another', () => {
    const text = '组织执法人员参加业务培训。'
    const before = yearReport('2022', { done: [`一${text}`, text], rectified: [text] })
    const after = yearReport('2023', { rectified: [`${text}！`, `一${text}`], done: [text] })
    const told = pairMeasures(before, after).pairs.map((pair) => [
      pair.before?.section.category,
      pair.after?.section.category,
      pair.before?.measure.text.length,
    ])
    expect(told).toEqual([
      ['举措与成效', '举措与成效', text.length],
      ['整改', '整改', text.length],
      ['举措与成效', '整改', text.length + 1],
    ])
  })
})

describe('very many measures that are alike', () => {
  const COUNT = 1_000
  const texts = Array.from({ length: COUNT }, (_, at) => `开展法治宣传活动${at}次。`)
  const before = yearReport('2022', { done: texts })
  const after = yearReport('2023', { done: texts.map((text) => text.replace('次', '场')).slice(1) })

  test('are compared with those near them only, and that is told', () => {
    const { pairs, isCoarse } = pairMeasures(before, after)
    expect(isCoarse).toBe(true)
    expect(pairs.filter(({ kind }) => kind === '延续').length).toBeGreaterThan(COUNT * 0.9)
    const there = pairs.map(describePair)
    const back = pairMeasures(after, before).pairs.map(mirror).map(describePair)
    expect(back.toSorted()).toEqual(there.toSorted())
    expect(there).toHaveLength(new Set(there).size)
    expect(pairs.flatMap((pair) => pair.before ?? [])).toHaveLength(COUNT)
    expect(pairs.flatMap((pair) => pair.after ?? [])).toHaveLength(COUNT - 1)
  })

  test('are found all the same where they are equal, whatever their order', () => {
    const turned = yearReport('2023', { done: texts.toReversed() })
    const { pairs, isCoarse } = pairMeasures(before, turned)
    expect(isCoarse).toBe(false)
    expect(pairs.map(({ likeness }) => likeness)).toEqual(texts.map(() => 1))
  })
})
