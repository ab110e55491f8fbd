import { expect, test } from 'vitest'
import { comparePinyin } from '../../../src/core/text/pinyin-order.ts'

test('names come by their sound, not by their code', () => {
  const names = ['张家川县', '通渭县', '榆中县', '安定区', '东乡县']
  expect(names.sort(comparePinyin)).toEqual(['安定区', '东乡县', '通渭县', '榆中县', '张家川县'])
})

test('names that sound alike have one order, whichever comes first', () => {
  expect(['荣县', '容县'].sort(comparePinyin)).toEqual(['容县', '荣县'].sort(comparePinyin))
})
