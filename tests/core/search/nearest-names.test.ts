import { expect, test } from 'vitest'
import { nearestNames } from '../../../src/core/search/nearest-names.ts'

const names = ['法律顾问', '村居法律顾问', '法治培训', '普法', '执法监督', '制度建设', '枫桥经验']

test.each([
  ['法律顾问制度', ['法律顾问', '村居法律顾问']],
  ['普及法律', ['普法']],
  ['新时代枫桥经验', ['枫桥经验']],
  ['监督执法', ['执法监督']],
  ['制度建设情况', ['制度建设']],
  ['量子计算', []],
  ['法', []],
])('“%s” is like %j', (typed, expected) => {
  expect(nearestNames([typed], names, 3)).toEqual(expected)
})

test('gives no more than are wanted, the nearest first, for any of several words', () => {
  expect(nearestNames(['法律顾问制度', '枫桥经验'], names, 2)).toEqual(['枫桥经验', '法律顾问'])
})
