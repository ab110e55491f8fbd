import { describe, expect, test } from 'vitest'
import { isMark, withoutMarks } from '../../../src/core/search/list-marks.ts'

function entriesOf(...lines: string[]): string[] {
  return withoutMarks(lines).entries
}

test.each([
  '（一）普法',
  '【1】 普法',
  '① 普法',
  '1. 普法',
  '1、普法',
  '1）普法',
  '1.2、普法',
  '1.1.1 普法',
  '一、普法',
  '壹、普法',
  '第一，普法',
  '第六、普法',
  '第一条 普法',
  'A. 普法',
  'a）普法',
  'Ⅰ、普法',
  'II. 普法',
  '● 普法',
  '\uf0d8普法',
  '一、（二）1. 普法；',
  '普法（5分）',
  '普法（10 分）',
  '普法 [满分2.5分]。',
])('“%s” is 普法, whatever stands beside it', (line) => {
  expect(entriesOf(line)).toEqual(['普法'])
})

test.each([
  '110 报警',
  '120 急救',
  '365 天服务',
  '3 个一',
  '1.2 普法',
  '三、四级网格',
  '12.4 宪法日',
  '12.4宪法日',
  '3·15',
  '一是一',
  '第一责任人',
  '第一书记',
  '一站式',
  'A类',
  'APP. 推广',
  '-宪法',
  '(普法 OR 宣传)',
  '5分钟响应',
  '（5分）',
  '1.',
  '（一）',
])('“%s” by itself is no number of a list', (line) => {
  expect(entriesOf(line)).toEqual([line])
})

describe('numbers that count up are numbers of a list', () => {
  test.each([
    ['1.1 普法', '1.2 网格', '2.1 调解'],
    ['1.1普法', '1.1.1网格', '1.1.2调解'],
    ['1-1 普法', '1-2 网格', '1-3 调解'],
    ['1 普法', '2 网格', '3 调解'],
    ['4 普法', '5 网格', '6 调解'],
    ['1　普法', '2　网格', '1　调解', '2　信访'],
    ['一是普法', '二是网格', '三是调解'],
    ['Ⅰ 普法', 'Ⅱ 网格'],
    ['九是普法', '十是网格', '十一是调解'],
  ])('%s …', (...lines) => {
    const bare = ['普法', '网格', '调解', '信访'].slice(0, lines.length)
    expect(entriesOf(...lines)).toEqual(bare)
  })

  test('numbers with a number behind them, too', () => {
    const lines = ['一、三级普法', '二、四级网格', '三、一站调解']
    expect(entriesOf(...lines)).toEqual(['三级普法', '四级网格', '一站调解'])
  })

  test('names with numbers among them stay whole', () => {
    expect(
      entriesOf('1.1 普法', '1.2 网格', '12.4 宪法日', '2.1 调解', '110 报警', '一是一'),
    ).toEqual(['普法', '网格', '12.4 宪法日', '调解', '110 报警', '一是一'])
    expect(entriesOf('110 报警', '119 火警', '120 急救', '3 个一')).toEqual([
      '110 报警',
      '119 火警',
      '120 急救',
      '3 个一',
    ])
    expect(entriesOf('1 普法', '2 网格', '3 12.4 宪法日')).toEqual(['普法', '网格', '12.4 宪法日'])
  })
})

test('what is taken off is known, each once', () => {
  expect(withoutMarks(['1. （一）普法（5分）', '2. （一）网格（5分）'])).toEqual({
    entries: ['普法', '网格'],
    numbers: ['1.', '2.', '（一）'],
    scores: ['（5分）'],
  })
})

test('a mark alone is known as one', () => {
  expect(['1.', '（一）', '●', '一、', '1', '普法', ''].filter(isMark)).toEqual([
    '1.',
    '（一）',
    '●',
    '一、',
  ])
})
