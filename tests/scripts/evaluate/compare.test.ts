import { describe, expect, test } from 'vitest'
import { compareFigures } from '../../../scripts/evaluate/compare-figures.ts'
import { compareTags } from '../../../scripts/evaluate/compare-tags.ts'
import { compareText } from '../../../scripts/evaluate/compare-text.ts'
import { pairMeasures } from '../../../scripts/evaluate/pair-measures.ts'
import { pairSections } from '../../../scripts/evaluate/pair-sections.ts'
import type { GoldFigure } from '../../../scripts/evaluate/gold.ts'
import type { ExportedFigure } from '../../../src/core/export-report.ts'
import { foundMeasure, foundReport, goldMeasure, goldReport } from './some-result.ts'

const PUBLICITY = '深入村组开展法治宣传活动，发放宣传资料，解答群众咨询。'
const TRAINING = '邀请律师为镇村干部举办法治专题培训，提升依法办事能力。'

describe('headings', () => {
  const section = { level: 2, category: '举措与成效' } as const
  const gold = (path: string) => ({ ...section, path, heading: '加强普法', raw: '加强普法' })
  const found = (path: string) => ({ ...section, id: path, path, heading: '加强普法。' })

  test('with the same words are told apart by their place', () => {
    const { found: pairs } = pairSections(
      [gold('二/（一）')],
      [found('一/（一）'), found('二/(一)')],
    )
    expect(pairs.map(({ got }) => got.path)).toEqual(['二/(一)'])
  })

  test('are found only once', () => {
    const pairs = pairSections([gold('一'), gold('二')], [found('一')])
    expect([pairs.found.length, pairs.missed.length, pairs.extra.length]).toEqual([1, 1, 0])
  })
})

describe('measures', () => {
  test('are cut rightly with or without their number', () => {
    const { cut, missed, extra } = pairMeasures(
      [goldMeasure(`一是${PUBLICITY}`)],
      [foundMeasure(PUBLICITY)],
    )
    expect([cut.length, missed.length, extra.length]).toEqual([1, 0, 0])
  })

  test('two in one are missed, but still overlap', () => {
    const { cut, missed, extra, overlaps } = pairMeasures(
      [goldMeasure(PUBLICITY), goldMeasure(TRAINING)],
      [foundMeasure(PUBLICITY + TRAINING)],
    )
    expect([cut.length, missed.length, extra.length]).toEqual([0, 2, 1])
    expect(overlaps).toHaveLength(2)
  })
})

describe('tags', () => {
  const compare = (wanted: string[], optional: string[], found: string[]) => {
    const gold = [goldMeasure(PUBLICITY, { tags: wanted, tags_optional: optional })]
    const got = [foundMeasure(PUBLICITY, { tags: found })]
    return compareTags(gold, got, pairMeasures(gold, got).overlaps)
  }

  test('are right, extra or missed', () => {
    expect(compare(['普法', '信访'], [], ['普法', '禁毒反诈']).tally).toEqual({
      ...{ right: 1, extra: 1, missed: 1 },
    })
  })

  test('that may be given or not count neither way', () => {
    expect(compare([], ['普法'], ['普法']).tally).toEqual({ right: 0, extra: 0, missed: 0 })
  })

  test('on a measure that is in no gold are extra for the tag', () => {
    const { tally, byTag } = compareTags([], [foundMeasure(TRAINING, { tags: ['普法'] })], [])
    expect(tally.extra).toBe(0)
    expect(byTag.get('普法')?.extra).toBe(1)
  })
})

describe('figures', () => {
  const wanted = (figure: Partial<GoldFigure>): GoldFigure => ({
    ...{ value: 40000, unit: '份', label: '', approx: null, raw: '' },
    ...figure,
  })
  const found = (figure: Partial<ExportedFigure>): ExportedFigure => ({
    ...{ value: 40000, max: null, unit: '份', label: null, approx: null, raw: '' },
    ...figure,
  })
  const compare = (gold: GoldFigure[], got: ExportedFigure[]) => {
    const a = [goldMeasure(PUBLICITY, { figures: gold })]
    const b = [foundMeasure(PUBLICITY, { figures: got })]
    return compareFigures(a, b, pairMeasures(a, b).overlaps).tally
  }

  test.each([
    ['4万份', { value: 4, unit: '万份' }],
    ['40000余份', { unit: '余份' }],
  ])('are the same however %s is written down', (_, figure) => {
    expect(compare([wanted({})], [found(figure)])).toEqual({ right: 1, extra: 0, missed: 0 })
  })

  test.each([
    ['unit', { unit: '册' }],
    ['value', { value: 4 }],
    ['upper end', { max: 50000 }],
  ])('of another %s are another figure', (_, figure) => {
    expect(compare([wanted({})], [found(figure)])).toEqual({ right: 0, extra: 1, missed: 1 })
  })

  test('that may be left out count neither way', () => {
    const zero = wanted({ value: 0, unit: '起', optional: true })
    expect(compare([zero], [found({ value: 0, unit: '件' })])).toEqual({
      ...{ right: 0, extra: 0, missed: 0 },
    })
    expect(compare([zero], [])).toEqual({ right: 0, extra: 0, missed: 0 })
  })
})

describe('text', () => {
  test('is kept in whatever field it stands, and lost clause by clause', () => {
    const gold = goldReport({ measures: [goldMeasure(PUBLICITY)] })
    const kept = foundReport({ other: [{ kind: 'text', text: PUBLICITY }] })
    expect(compareText(gold, kept).share).toEqual({ right: 24, of: 24 })
    const lost = foundReport({ other: [{ kind: 'text', text: '深入村组开展法治宣传活动' }] })
    expect(compareText(gold, lost).share).toEqual({ right: 12, of: 24 })
  })

  test('cut in two by neighbouring blocks is kept', () => {
    const gold = goldReport({ other_spans: [{ text: '深入村组开展宣传' }] })
    const halves = ['深入村组', '开展宣传'].map((text) => ({ kind: 'text' as const, text }))
    const { share } = compareText(gold, foundReport({ other: halves }))
    expect(share).toEqual({ right: 8, of: 8 })
  })

  test('that stands only in the name of the file is not kept', () => {
    const gold = goldReport({ other_spans: [{ text: '马营镇' }] })
    const source = { file: '马营镇.txt', format: null, encoding: null, sha256: '' }
    expect(compareText(gold, foundReport({ source })).share.right).toBe(0)
  })
})
