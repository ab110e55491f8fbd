import { describe, expect, test } from 'vitest'
import { followUp } from '../../../src/core/compare/follow-up.ts'
import { LAST_YEAR, THIS_YEAR, yearReport } from './year-reports.ts'

const begin = (text: string): string => text.slice(0, 8)

describe('what was planned or lacking last year', () => {
  test('stands beside the most alike practices of this year', () => {
    const { plans, problems } = followUp(LAST_YEAR, THIS_YEAR)
    const shown = [...plans, ...problems].map(({ block, candidates }) => [
      begin(block.text),
      ...candidates.map(({ block: found }) => begin(found.text)),
    ])
    expect(shown).toEqual([
      ['一是加强法律明白', '三是培养法律明白'],
      ['二是充实执法力量', '针对执法力量不足'],
      ['一是执法力量不足', '针对执法力量不足'],
      ['二是普法形式单一', '一是普法形式单一'],
    ])
  })

  test('is answered by no plan, and by three practices at most, the most alike first', () => {
    const plan = '组织执法人员业务培训'
    const done = ['一', '二', '三', '四'].map((number) => `${plan}${'，另'.repeat(3)}${number}`)
    const [followed] = followUp(
      yearReport('2022', { planned: [plan] }),
      yearReport('2023', { done: [...done, plan], planned: [plan] }),
    ).plans
    expect(
      followed?.candidates.map(({ block }) => [
        block.type === 'measure' && block.status,
        block.text,
      ]),
    ).toEqual([
      ['done', plan],
      ['done', done[0]],
      ['done', done[1]],
    ])
  })

  test('may still be lacking this year', () => {
    const [followed] = followUp(
      yearReport('2022', { problems: ['执法人员业务能力不强。'] }),
      yearReport('2023', {
        done: ['六名同志取得行政执法证。'],
        problems: ['执法人员业务能力仍然不强。'],
      }),
    ).problems
    expect(followed?.candidates.map(({ block }) => block.text)[0]).toBe(
      '执法人员业务能力仍然不强。',
    )
  })
})
