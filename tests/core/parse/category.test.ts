import { describe, expect, test } from 'vitest'
import { categoryOf } from '../../../src/core/parse/category.ts'

const top = { level: 1, above: null, year: 2023 }

test.each([
  ['主要举措和成效', '举措与成效'],
  ['提高政治站位，强化组织领导', '举措与成效'],
  ['深化枫桥经验，多元化解矛盾纠纷', '举措与成效'],
  ['有效化解各类问题', '举措与成效'],
  ['存在问题', '存在问题'],
  ['存在的不足及原因', '存在问题'],
  ['2023年度推进法治政府建设存的不足', '存在问题'],
  ['面临的主要困难', '存在问题'],
  ['不足之处', '存在问题'],
  ['原因剖析', '原因'],
  ['整改情况', '整改'],
  ['下一步工作打算', '下一步计划'],
  ['2024年重点工作', '下一步计划'],
  ['2023年工作计划', '下一步计划'],
  ['2023年工作计划完成情况', '举措与成效'],
  ['2024年推进法治政府建设的工作思路目标举措', '下一步计划'],
  ['下一年度推进法治政府建设的初步安排', '下一步计划'],
  ['2023年党政主要负责人履行第一责任人职责情况', '第一责任人履职'],
  ['基本情况', '基本情况'],
  ['镇情概况', '基本情况'],
  ['整治突出问题', '举措与成效'],
  ['紧盯突出问题，开展专项执法', '举措与成效'],
  ['补齐能力短板', '举措与成效'],
  ['补短板、强弱项，提升服务水平', '举措与成效'],
  ['解决群众急难愁盼问题', '举措与成效'],
  ['当前法治建设面临的困难', '存在问题'],
  ['存在的不足及下一步打算', '存在问题'],
  ['针对存在问题的整改措施', '整改'],
])('“%s” at the top is %s', (name, category) => {
  expect(categoryOf(name, top)).toBe(category)
})

describe('below another heading', () => {
  test('a topic belongs where the heading above belongs', () => {
    expect(categoryOf('加强普法', { level: 2, above: '下一步计划', year: 2023 })).toBe('下一步计划')
  })

  test('第一责任人 among the practices is a practice', () => {
    const context = { level: 2, above: '举措与成效', year: 2023 } as const
    expect(categoryOf('落实第一责任人职责', context)).toBe('举措与成效')
  })

  test.each(['开展年终述法', '落实第一责任人职责', '抓好问题整改', '补齐能力短板'])(
    '%s among the plans is planned',
    (name) => {
      expect(categoryOf(name, { level: 2, above: '下一步计划', year: 2023 })).toBe('下一步计划')
    },
  )

  test('causes below problems are causes', () => {
    expect(categoryOf('原因分析', { level: 2, above: '存在问题', year: 2023 })).toBe('原因')
  })
})

test('the year reported on does not speak of plans', () => {
  expect(categoryOf('2023年重点工作完成情况', top)).toBe('举措与成效')
})
