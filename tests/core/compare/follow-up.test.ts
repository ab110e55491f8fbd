import { describe, expect, test } from 'vitest'
import { followUp } from '../../../src/core/compare/follow-up.ts'
import { LAST_YEAR, THIS_YEAR, yearReport } from './year-reports.ts'

const begin = (text: string): string => text.slice(0, 8)

describe('what was planned or lacking last year', () => {
  test('stands beside the most alike practices of this year', () => {
    const { plans, problems } = followUp(LAST_YEAR, THIS_YEAR)
    const shown = [...plans, ...problems].map(({ block, candidates }) => [
      begin(block.text),
      ...candidates.map(({ measure }) => begin(measure.text)),
    ])
    expect(shown).toEqual([
      ['一是加强法律明白', '三是培养法律明白'],
      ['二是充实执法力量', '针对执法力量不足'],
      ['一是执法力量不足', '针对执法力量不足'],
      ['二是普法形式单一'],
    ])
  })

  test('is answered by no plan, and by three practices at most, the most alike first', () => {
    const plan = '组织执法人员业务培训'
    const done = ['一', '二', '三', '四'].map((number) => `${plan}${'，另'.repeat(3)}${number}`)
    const [followed] = followUp(
      yearReport('2022', { planned: [plan] }),
      yearReport('2023', { done: [...done, plan], planned: [plan] }),
    ).plans
    expect(followed?.candidates.map(({ measure }) => [measure.status, measure.text])).toEqual([
      ['done', plan],
      ['done', done[0]],
      ['done', done[1]],
    ])
  })
})
