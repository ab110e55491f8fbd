import { describe, expect, test } from 'vitest'
import { oddDates } from '../../../src/core/check/rules/odd-dates.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import type { Facts } from '../../../src/core/report.ts'
import { NOTHING_KNOWN, findIn, marked, part, reportOf } from './find-in.ts'

test.each([
  ['2024年13月开展普法。', '2024年13月'],
  ['二〇二四年十三月开展普法。', '二〇二四年十三月'],
  ['2月30日开展普法。', '2月30日'],
  ['2023年2月29日开展普法。', '2023年2月29日'],
  ['2023年 11月 31日开展普法。', '2023年 11月 31日'],
  ['2023年0月5日。', '2023年0月5日'],
])('in %j there is no such day', (text, date) => {
  expect(findIn(oddDates, text)).toEqual([date])
})

test.each([
  '2024年2月29日、12月31日、2月29日、十二月三十一日开展普法。',
  '农历二月三十日赶集。',
  '12.4月宣传。',
  '历时13月。',
  '2023年1—12月受理20件，用13个月。',
])('in %j there is', (text) => {
  expect(findIn(oddDates, text)).toEqual([])
})

describe('a report on 2023', () => {
  const signed = (date: string, facts: Partial<Facts> = {}) => {
    const last: StoredSection = part('二、下一步打算', ['加强普法。'], 'planned')
    last.blocks.push({ type: 'other', text: '清河镇人民政府' }, { type: 'other', text: date })
    const report = reportOf([part('一、主要举措', ['加强普法。']), last], facts)
    return marked(report, oddDates.find(report, NOTHING_KNOWN))
  }

  test.each(['2023年1月10日', '二〇二三年一月十日', '2024年9月1日', '2022年12月30日'])(
    'is not signed on %s',
    (date) => {
      expect(signed(date)).toEqual([date])
    },
  )

  test('may have its date behind its body', () => {
    expect(signed('清河镇人民政府  2023年1月10日')).toEqual(['2023年1月10日'])
  })

  test.each(['2023年11月1日', '2023年12月31日', '2024年1月10日', '2024年6月30日'])(
    'may be signed on %s',
    (date) => {
      expect(signed(date)).toEqual([])
    },
  )

  test('may be signed at any time where it is on a part of the year', () => {
    expect(signed('2023年7月5日', { title: '2023年上半年法治政府建设情况报告' })).toEqual([])
  })

  test('may be signed at any time where its year is not known', () => {
    expect(signed('2023年7月5日', { year: null })).toEqual([])
  })
})
