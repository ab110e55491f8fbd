import { expect, test } from 'vitest'
import { isTableRow } from '../../../src/core/parse/surroundings.ts'

test.each([
  '1.\t建立健全制度',
  '（1）\t普法形式单一',
  '一、\t举措',
  '①\t举措',
  '\t举措',
  '举措\t',
  '举措',
])('%j is no row of a table', (text) => {
  expect(isTableRow(text)).toBe(false)
})

test.each(['项目\t数量', '1\t宪法宣传', '一\t办公费', '1.\t宪法宣传\t3场'])(
  '%j is a row of a table',
  (text) => {
    expect(isTableRow(text)).toBe(true)
  },
)
