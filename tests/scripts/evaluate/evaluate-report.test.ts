import { expect, test } from 'vitest'
import { describeCounts, outcomeOf } from '../../../scripts/evaluate/describe-counts.ts'
import { evaluateReport } from '../../../scripts/evaluate/evaluate-report.ts'
import { findFalls } from '../../../scripts/evaluate/baseline.ts'
import { foundMeasure, foundReport, goldMeasure, goldReport } from './some-result.ts'

const TEXT = '一是加强宣传。深入村组开展法治宣传活动，发放宣传资料。'
const gold = goldReport({
  title: '工作报告',
  title_lines: ['工作报告'],
  year: 2023,
  measures: [goldMeasure(TEXT, { lead: '加强宣传', status: 'planned' })],
})

test('a report that is understood has no miss', () => {
  const { misses, counts } = evaluateReport(
    gold,
    foundReport({
      title: '工作报告',
      year: 2023,
      measures: [foundMeasure(TEXT, { lead: '加强宣传', status: 'planned' })],
    }),
  )
  expect(misses).toEqual([])
  expect(new Set(Object.values(outcomeOf(counts)))).toEqual(new Set([1]))
})

test('every miss says what was expected and what was got', () => {
  const got = foundReport({ title: '工作报告', measures: [foundMeasure(TEXT)] })
  expect(evaluateReport(gold, got).misses).toEqual([
    { kind: 'metadata', at: 'year', expected: '2023', got: '' },
    { kind: 'status', at: TEXT, expected: 'planned', got: 'done' },
    { kind: 'lead', at: TEXT, expected: '加强宣传', got: null },
  ])
})

test('where no report could be made, all of it is missed', () => {
  const { counts } = evaluateReport(gold, null)
  expect(counts.metadata).toEqual({ right: 0, of: 7 })
  expect(counts.measures.missed).toBe(1)
  expect(counts.textKept.right).toBe(0)
})

test('the outcome is told in lines', () => {
  expect(describeCounts(evaluateReport(gold, null).counts).join('\n')).toMatch(/措施切分 +0\.0000/u)
})

test('a number that falls or is gone is a step back, one that rises is not', () => {
  expect(findFalls({ 标签: 0.9, 数据: 0.9, 小标题: 0.9 }, { 标签: 0.91, 数据: 0.89 })).toEqual([
    { name: '数据', was: 0.9, is: 0.89 },
    { name: '小标题', was: 0.9, is: 0 },
  ])
})
