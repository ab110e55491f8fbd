/** The rules about how the report is put together: parts, headings, numbers, repeated paragraphs. */
import { describe, expect, test } from 'vitest'
import { expectedParts } from '../../../src/core/check/parts.ts'
import { emptyHeadings } from '../../../src/core/check/rules/empty-headings.ts'
import { missingParts } from '../../../src/core/check/rules/missing-parts.ts'
import { nearTexts } from '../../../src/core/check/rules/near-texts.ts'
import { numberJumps } from '../../../src/core/check/rules/number-jumps.ts'
import { repeatedParagraphs } from '../../../src/core/check/rules/repeated-paragraphs.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import { NOTHING_KNOWN, marked, part, reportOf } from './find-in.ts'

function problems(heading: string, text: string): StoredSection {
  return { level: 1, heading, blocks: [{ type: 'problem', id: 'pabc12', kind: '存在问题', text }] }
}

const WORDS = (texts: { words: string }[]) =>
  texts.map(({ words }) => /“(.*?)”/u.exec(words)?.[1] ?? '')

describe('parts', () => {
  const whole = [
    part('一、主要举措和成效', ['加强普法。']),
    problems('二、存在的不足及原因', '力度不够。'),
    part('三、党政主要负责人履行第一责任人职责情况', ['亲自部署。']),
    part('四、下一步打算', ['加强培训。'], 'planned'),
  ]

  test('that are all there are not missed; 整改 is not required', () => {
    expect(missingParts.find(reportOf(whole), NOTHING_KNOWN)).toEqual([])
    expect(expectedParts(reportOf(whole)).filter(({ at }) => at === null)).toEqual([
      { category: '整改', isExpected: false, at: null },
    ])
  })

  test.each([
    [0, '举措与成效'],
    [1, '存在问题'],
    [2, '第一责任人履职'],
    [3, '下一步计划'],
  ])('without part %i, %s is missed', (left, name) => {
    const report = reportOf(whole.filter((_, index) => index !== left))
    expect(WORDS(missingParts.find(report, NOTHING_KNOWN))).toEqual([name])
  })

  test('causes are missed where there are problems', () => {
    const report = reportOf(whole.with(1, problems('二、存在的问题', '力度不够。')))
    expect(WORDS(missingParts.find(report, NOTHING_KNOWN))).toEqual(['原因'])
    const told = reportOf(whole.with(1, problems('二、存在的问题', '由于人手少，力度不够。')))
    expect(missingParts.find(told, NOTHING_KNOWN)).toEqual([])
  })

  test('spoken of without a heading of their own are shown where they are', () => {
    const report = reportOf(whole.with(2, part('三、组织领导', ['落实第一责任人职责。'])))
    expect(marked(report, missingParts.find(report, NOTHING_KNOWN))).toEqual(['第一责任人'])
  })

  test('a plan at the end of the problems is a plan', () => {
    const report = reportOf([...whole.slice(0, 3), part('问题', ['下一步，加强普法。'], 'planned')])
    expect(missingParts.find(report, NOTHING_KNOWN)).toEqual([])
  })
})

describe('numbers', () => {
  const jumps = (...sections: StoredSection[]) => {
    const report = reportOf(sections)
    return marked(report, numberJumps.find(report, NOTHING_KNOWN))
  }
  const at = (level: number, heading: string): StoredSection => ({ level, heading, blocks: [] })

  test.each([
    [['（一）甲', '（三）丙'], ['（三）']],
    [['一、甲', '二、乙', '四、丁'], ['四、']],
    [['（一）甲', '（一）乙', '（二）丙'], []],
    [['（一）甲', '（二）乙', '（二）丙'], ['（二）']],
    [['（一）甲', '（二）乙', '（三）丙'], []],
    [['甲', '（三）丙'], []],
  ])('of the headings %j: %j', (headings, expected) => {
    expect(jumps(...headings.map((heading) => at(2, heading)))).toEqual(expected)
  })

  test('under another heading may begin anew or run on', () => {
    expect(
      jumps(at(1, '一、甲'), at(2, '1.甲'), at(2, '2.乙'), at(1, '二、乙'), at(2, '1.丙')),
    ).toEqual([])
    expect(jumps(at(1, '一、甲'), at(2, '1.甲'), at(1, '二、乙'), at(2, '2.乙'))).toEqual([])
  })

  test.each([
    [['（一）甲', '（二）乙', '（四）丁', '（五）戊'], ['（四）']],
    [['（一）甲', '（二）乙', '（四）丁'], ['（四）']],
    [['1.甲', '2.乙', '4.丁'], ['4.']],
  ])('of the headings %j over items of their own: %j', (headings, expected) => {
    const texts = ['一是普法3次。二是用法。', '三是守法。3个村设调解室。']
    expect(jumps(...headings.map((heading) => part(heading, texts)))).toEqual(expected)
  })

  test.each([
    ['（一）甲', '（三）丙', '乙（二）乙。'],
    ['（一）甲', '（三）丙', '二、乙。'],
    ['1.甲', '3.丙', '2 、乙。'],
    ['1.甲', '3.丙', '2乙。'],
    ['①甲', '③丙', '乙。②乙。'],
  ])('%s and %s with %j between them are none', (first, third, between) => {
    expect(jumps(part(first, [between]), part(third, []))).toEqual([])
  })

  test.each([
    [['一是甲。', '三是丙。'], ['三是']],
    [['一是甲；二是乙；四是丁。'], ['四是']],
    [['一是甲。二是乙。', '三是丙。', '一是丁。', '二是戊。'], []],
    [['一是甲。', '二要乙。', '三是丙。'], []],
    [['首先，甲。', '二是乙。'], []],
    [['一是甲，其次乙。', '三是丙。'], []],
    [['（一）甲', '（三）丙'], ['（三）']],
    [['一是甲二是乙。三是丙。'], []],
  ])('of the items %j: %j', (texts, expected) => {
    expect(jumps(part('一、主要举措', texts))).toEqual(expected)
  })
})

test('a heading needs a text or a heading below it', () => {
  const report = reportOf([
    { level: 1, heading: '一、甲', blocks: [] },
    { level: 2, heading: '（一）乙', blocks: [{ type: 'other', text: '文字。' }] },
    { level: 2, heading: '（二）丙', blocks: [] },
    { level: 1, heading: '二、丁', blocks: [] },
  ])
  expect(marked(report, emptyHeadings.find(report, NOTHING_KNOWN))).toEqual(['（二）丙', '二、丁'])
})

test('a long paragraph that stands twice is shown with the first; short ones and rows are not', () => {
  const long = '深入开展尊崇宪法、学习宪法、遵守宪法、维护宪法、运用宪法宣传教育活动。'
  const row = `${long}\t3次`
  const report = reportOf([
    part('一、甲', [`一是${long}`, '加强普法。', row, row]),
    part('二、乙', [`3.${long}`, '加强普法。']),
  ])
  const found = repeatedParagraphs.find(report, NOTHING_KNOWN)
  expect(marked(report, found)).toEqual([`3.${long}`])
  expect(found[0]?.other).toMatchObject({ report: 'own', text: `一是${long}` })
})

test('long paragraphs with other figures in them are not the same', () => {
  const texts = [36, 41].map(
    (times) => `依托赶集日和国家宪法日开展法治宣传${times}次，发放宣传资料。`,
  )
  const report = reportOf([part('一、甲', texts)])
  expect(repeatedParagraphs.find(report, NOTHING_KNOWN)).toEqual([])
})

test('near texts are told with the other text, in neutral words', () => {
  const report = reportOf([part('一、甲', ['加强普法。'])])
  const place = { block: report.sections[1]?.blocks[0]?.id ?? '', start: 0, end: 4 }
  const other = { report: 'maying-2023', name: '马营镇2023年报告', block: 'k1', text: '加强普法' }
  const found = nearTexts.find(report, { ...NOTHING_KNOWN, nearTexts: [{ place, other }] })
  expect(found).toEqual([{ words: expect.stringContaining('高度相似') as string, place, other }])
})
