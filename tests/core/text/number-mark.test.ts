import { describe, expect, test } from 'vitest'
import { readMark } from '../../../src/core/text/number-mark.ts'

describe('a number at the head of a line is read in all its forms', () => {
  test.each([
    ['第一部分：主要做法', 'part', 1, '第一部分', '主要做法'],
    ['一、主要举措', 'han', 1, '一', '主要举措'],
    ['十二. 其他', 'han', 12, '十二', '其他'],
    ['（三）加强普法', 'han-paren', 3, '（三）', '加强普法'],
    ['(一）加强学习', 'han-paren', 1, '（一）', '加强学习'],
    ['二)规范执法', 'han-paren', 2, '（二）', '规范执法'],
    ['㈢公开政务', 'han-paren', 3, '（三）', '公开政务'],
    ['1.规范执法', 'digit', 1, '1', '规范执法'],
    ['２、公开信息', 'digit', 2, '2', '公开信息'],
    ['（1）培训', 'digit-paren', 1, '（1）', '培训'],
    ['3）培训', 'digit-paren', 3, '（3）', '培训'],
    ['①培训', 'circle', 1, '①', '培训'],
    ['一是确保责任到位', 'item', 1, '一是', '确保责任到位'],
    ['二要抓住群众', 'item', 2, '二是', '抓住群众'],
    ['首先，发放资料', 'item', 1, '首先', '发放资料'],
    ['第二，悬挂横幅', 'item', 2, '第二', '悬挂横幅'],
    ['第二要悬挂横幅', 'item', 2, '第二', '悬挂横幅'],
    ['其一，抓学习', 'item', 1, '其一', '抓学习'],
    ['其次是抓考核', 'item', 2, '其次', '抓考核'],
    ['第2部分：存在问题', 'part', 2, '第2部分', '存在问题'],
    ['一　加强领导', 'han', 1, '一', '加强领导'],
    ['二：规范执法', 'han', 2, '二', '规范执法'],
    ['6.2021年工作计划', 'digit', 6, '6', '2021年工作计划'],
  ])('%s', (line, kind, value, label, rest) => {
    const mark = readMark(line)
    expect(mark).toMatchObject({ kind, value, label })
    expect(line.slice(mark?.length)).toBe(rest)
  })

  test('without any stop it is marked as a guess', () => {
    expect(readMark('2优化营商环境')).toMatchObject({ kind: 'digit', value: 2, bare: true })
  })
})

test.each([
  '第一责任人职责',
  '一律来说事',
  '2023年以来',
  '12.4宪法日',
  '3个方面',
  '24小时服务',
  '一是否定',
  '加强领导',
  '',
  '八五普法',
])('“%s” begins with no number of that kind', (line) => {
  expect(readMark(line)).toBeNull()
})
