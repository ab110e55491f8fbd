import { describe, expect, test } from 'vitest'
import { otherYears } from '../../../src/core/check/rules/other-years.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import type { Facts } from '../../../src/core/report.ts'
import { NOTHING_KNOWN, findIn, marked, part, reportOf } from './find-in.ts'

describe('in a report on 2023', () => {
  test.each([
    ['2022年，我镇开展普法宣传36次。', '2022年'],
    ['2022年清河镇高度重视法治建设。', '2022年'],
    ['二〇二二年，全镇化解矛盾纠纷30起。', '二〇二二年'],
    ['现将2022年法治政府建设情况报告如下', '2022年'],
    ['今年（2022年）共开展活动3次。', '2022年'],
    ['2024年，我镇共开展活动3次。', '2024年'],
  ])('%j contradicts', (text, year) => {
    expect(findIn(otherYears, text)).toEqual([year])
  })

  test.each([
    '2023年，我镇开展普法宣传36次。',
    '较2022年增长12.2%。',
    '2022年，全镇受理20件，2023年受理10件。',
    '2021年，我镇被评为省级民主法治示范村。',
    '2022年以来，我镇开展普法宣传36次。',
    '2022年5月，我镇开展普法宣传。',
    '落实《法治政府建设实施纲要（2021—2025年）》。',
    '2021—2025年，全镇开展普法。',
    '2022年，我镇与上年相比减少3件。',
    '制定2024年工作计划。',
    '到2025年，我镇将实现全覆盖。',
    '2022年度考核中查摆问题3个。',
  ])('%j does not', (text) => {
    expect(findIn(otherYears, text)).toEqual([])
  })

  test.each([
    ['一、2022年法治政府建设情况', '2022年'],
    ['2022年度主要举措和成效', '2022年'],
  ])('the heading %j contradicts', (heading, year) => {
    const report = reportOf([part(heading, ['加强普法。'])])
    expect(marked(report, otherYears.find(report, NOTHING_KNOWN))).toEqual([year])
  })

  test.each(['三、2024年工作打算', '一、2023年法治政府建设情况', '针对2022年考核问题的整改'])(
    'the heading %j does not',
    (heading) => {
      const report = reportOf([part(heading, ['加强普法。'])])
      expect(otherYears.find(report, NOTHING_KNOWN)).toEqual([])
    },
  )

  test('a plan for the year that is over contradicts, one for the next does not', () => {
    const texts = ['2022年，我镇将加强普法。', '2024年，我镇将加强普法。']
    const report = reportOf([part('下一步打算', texts, 'planned')])
    expect(marked(report, otherYears.find(report, NOTHING_KNOWN))).toEqual(['2022年'])
    const stale = reportOf([part('三、下一步：2023年工作打算', [])])
    expect(marked(stale, otherYears.find(stale, NOTHING_KNOWN))).toEqual(['2023年'])
  })
})

describe('a plan in a report on 2023', () => {
  const plan = (heading: string, texts: readonly string[] = [], ...before: StoredSection[]) => {
    const last = part(heading, texts, 'planned')
    return (facts: Partial<Facts> = {}, signed?: string) => {
      if (signed !== undefined) last.blocks.push({ type: 'other', text: signed })
      const report = reportOf([part('一、2023年主要举措', ['加强普法。']), ...before, last], facts)
      return otherYears.find(report, NOTHING_KNOWN).map(({ words }) => words)
    }
  }
  const TOLD = [
    expect.stringContaining('一般是下一年度（2024年）的，实为报告年度“2023年”') as string,
  ]

  test.each([
    '三、2023年工作计划',
    '三、2023年度工作安排',
    '三、2023年工作打算',
    '三、下一步：2023年工作思路',
  ])('is not for its own year: %s', (heading) => {
    expect(plan(heading)()).toEqual(TOLD)
  })

  test('is not for its own year in a sentence, either', () => {
    expect(plan('三、下一步打算', ['2023年，我镇将继续加强普法。'])()).toEqual(TOLD)
  })

  test.each([
    '三、2024年工作计划',
    '三、2023—2024年工作计划',
    '三、2023年和2024年工作计划',
    '三、2023年工作计划完成情况',
    '三、2023年重点工作完成情况',
    '三、2023年总结和下一步打算',
    '三、下一步打算',
  ])('is as it should be: %s', (heading) => {
    expect(plan(heading)()).toEqual([])
  })

  test.each(['2023年底前，我镇将全面完成。', '2023年年底前将完成。', '2023年内，我镇将完成。'])(
    'may say what the rest of the year brings: %s',
    (text) => {
      expect(plan('三、下一步打算', [text])()).toEqual([])
    },
  )

  test('is for its own year where it is of a part of it, by its title or its date', () => {
    const title = '2023年上半年法治政府建设情况报告'
    expect(plan('三、2023年工作计划')({ title })).toEqual([])
    expect(plan('三、2023年工作计划')({}, '2023年7月5日')).toEqual([])
    expect(plan('三、2023年工作计划')({}, '2024年1月5日')).toEqual(TOLD)
  })

  test('is for its own year where it was made early in it, and tells of the year before', () => {
    const before = part('二、2022年工作情况', [])
    const told = plan('三、2023年工作计划', [], before)()
    expect(told).toEqual([expect.stringContaining('实为“2022年”') as string])
  })
})

test('where the year of the report is not known, none contradicts it', () => {
  expect(findIn(otherYears, '2022年，我镇开展普法宣传36次。', { year: null })).toEqual([])
})
