import { expect, test } from 'vitest'
import { blanks } from '../../../src/core/check/rules/blanks.ts'
import { findIn, part, reportOf } from './find-in.ts'

test.each([
  ['共受理信访  件，全部办结。', '  件'],
  ['共受理信访 件，全部办结。', ' 件'],
  ['共开展活动　　次。', '　　次'],
  ['办结率达  %。', '  %'],
  ['开展宣传*次。', '*'],
  ['开展宣传**余次。', '**'],
  ['**镇党委高度重视。', '**'],
  ['X年以来，全镇稳步推进。', 'X'],
  ['共完成XX件。', 'XX'],
  ['在××村召开现场会。', '××'],
  ['上报对《XX市物业管理条例》的建议。', 'XX'],
  ['某某镇高度重视。', '某某'],
  ['化解矛盾纠纷____起。', '____'],
  ['化解矛盾纠纷（待补）起。', '（待补）'],
  ['化解纠纷【数据待核实】起。', '【数据待核实】'],
  ['  年  月  日', '  年  月  日'],
])('%j has a blank', (text, blank) => {
  expect(findIn(blanks, text)).toEqual([blank])
})

test.each([
  '拨打12345热线，推行1+N+X模式。',
  '深入开展法律X进活动。',
  '实行7×24小时值班，服务时间7*24小时。',
  '签订责任书 10份，开展 3 次培训。',
  '村民李**与张××发生纠纷，王某某前来求助。',
  '受理案件5件， 次日办结。',
  '联系电话138****5678。',
  '深化“一律（1、6）来说事”服务平台。',
  '用X光机体检，加强VR、LED宣传。',
  '面积3×5米。',
  '2023年 1 月召开会议。',
])('%j has none', (text) => {
  expect(findIn(blanks, text)).toEqual([])
})

test('of blanks that overlap the first is told', () => {
  expect(findIn(blanks, '于××年  月  日印发，办结  件。')).toEqual(['××', '年  月  日', '  件'])
})

test('each of very many in one paragraph is told once', () => {
  const COUNT = 50_000
  const report = reportOf([part('一、主要举措', ['宣传*次，'.repeat(COUNT)])])
  const starts = blanks.find(report).map(({ place }) => place.start)
  expect(starts).toHaveLength(COUNT)
  expect(new Set(starts).size).toBe(COUNT)
})

test('empty cells of a table are no blanks', () => {
  expect(findIn(blanks, '宣传\t  次\t')).toEqual([])
})
